import type { Ledger } from "../ledger/ledger";
import { openColumn } from "../ledger/plain-column";
import type { RecordColumn } from "../ledger/record-column";
import { namesIn } from "../ledger/register/names";
import { isEmptyCell } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { saysNothing } from "../ledger/vocabulary/word";
import { GROUP_ROLES } from "./group-roles";
import { labelOf, nameColumn } from "./names";
import type { View } from "./view";

const COUNT = /户数|[辖包联管含共]户$/;
const NO_COUNT = /低保|脱贫|困难|五保|贫困|监测|空|外出|残疾|党员|重点/;

/** The column that says how many households a group has (所辖户数), known to the ledger or not. */
export function householdCount(view: View): RecordColumn | null {
  const found = view.ledger.columns.find(({ label }) => COUNT.test(label) && !NO_COUNT.test(label));
  return found === undefined ? null : openColumn(view.ledger, found);
}

/**
 * How many households a group's lines say it has: once for all of them (merged or on the first line),
 * or the same on each. `null`: they do not say, or each says its own.
 */
export function statedHouseholds(
  column: RecordColumn | null,
  members: readonly number[],
): number | null {
  if (column === null) return null;
  let stated: number | null = null;
  for (const record of members) {
    const reading = readNumber(column.valueAt(record));
    if (reading.kind === "blank") continue;
    if (reading.kind !== "number" || (stated !== null && reading.value !== stated)) return null;
    stated = reading.value;
  }
  // 1 on every line is the line itself.
  return stated === 1 && members.length > 1 ? null : stated;
}

const HOUSEHOLD =
  /^第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})户|^(?:农?户|住户|户主|成员户|联户)(?:\d{1,2}|[一二三四五六七八九十①-⑳]{1,3})/;
const FEWEST = 4;

/** Households that stand side by side, 第1户 to 第10户, counted where the group has one line. */
export function householdsInColumns(view: View): (members: readonly number[]) => number | null {
  const { ledger } = view;
  const labels = new Map<string, number>();
  for (const { index, label, parents } of ledger.columns) {
    const own = [...parents, label].map((text) => HOUSEHOLD.exec(text)?.[0]).find(Boolean);
    // Of a household with several columns (姓名, 电话) the first tells whether it is there.
    if (own !== undefined && !labels.has(own)) labels.set(own, index);
  }
  if (labels.size < FEWEST) return () => null;
  const columns = [...labels.values()];
  return (members) => {
    let count = 0;
    for (const record of members) {
      const values = ledger.grid.values[view.records.rowOf(record)] ?? [];
      count += columns.filter((index) => {
        const value = values[index] ?? "";
        return !isEmptyCell(value) && !saysNothing(value);
      }).length;
    }
    return count === 0 ? null : count;
  };
}

/** Households named in one cell (成员户: 甲、乙、丙 …), counted where the group has one line. */
export function householdsListed(view: View): (members: readonly number[]) => number | null {
  const list = view.ledger.columns
    .filter(({ label }) => /户/.test(label) && !COUNT.test(label))
    .map((column) => openColumn(view.ledger, column));
  const name = nameColumn(view);
  const columns = name === null ? list : [name, ...list];
  return (members) => {
    const [only, second] = members;
    if (only === undefined || second !== undefined) return null;
    for (const column of columns) {
      const { length } = namesIn(column.valueAt(only));
      if (length >= FEWEST) return length;
    }
    return null;
  };
}

/**
 * Whether a group's lines are those of its four roles alone, or one line a group, where no group of the
 * ledger has other lines: then it is not known how many households it has.
 */
export function staffOnly(
  view: View,
  groups: ReadonlyMap<string, readonly number[]>,
): (members: readonly number[]) => boolean {
  const role = view.column("role") ?? roleLabelled(view);
  const lines = [...groups.values()];
  const isLineEach = lines.every(({ length }) => length === 1);
  if (isLineEach && (lines.length > 1 || hasRoleColumns(view.ledger))) return () => true;
  if (role === null) return () => false;
  const known = role.distinct.map((value) =>
    GROUP_ROLES.some(([, words]) => words.test(String(value))),
  );
  const isStaff = (record: number): boolean => known[role.codes[record] ?? 0] === true;
  const only = lines.every(
    (members) => members.length <= GROUP_ROLES.length + 1 && members.every(isStaff),
  );
  return () => only && !/户主/.test(labelOf(nameColumn(view) ?? role));
}

/** A column for each of most roles: a line is a group, not a household. */
function hasRoleColumns({ columns }: Ledger): boolean {
  const named = GROUP_ROLES.filter(([, words]) => columns.some(({ label }) => words.test(label)));
  return named.length >= GROUP_ROLES.length - 1;
}

function roleLabelled({ ledger }: View): RecordColumn | null {
  const found = ledger.columns.find(({ label }) => /职责|职务|岗位|角色|分工|身份$/.test(label));
  return found === undefined ? null : openColumn(ledger, found);
}

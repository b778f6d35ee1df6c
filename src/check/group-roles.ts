import { openColumn } from "../ledger/plain-column";
import { saysNothing } from "../ledger/vocabulary/word";
import type { View } from "./view";

/** The four roles of a group and other words for them. */
export const GROUP_ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  ["网长", /网长|组长|十户长|联户长|网格长/],
  ["法律宣传员", /法律|法治|普法/],
  ["矛盾调解员", /调解/],
  ["信息联络员", /信息|联络/],
];

/** Roles a ledger must name before all four are asked for. */
const LEAST_NAMED = 3;

/**
 * The roles a record says are held: named in a column of roles, or each in a column of its own (网长,
 * 法律宣传员 …) where somebody stands under it. `null`: the ledger hardly names the roles.
 */
export function rolesHeld(view: View): ((record: number) => readonly string[]) | null {
  return rolesNamed(view) ?? rolesInColumns(view);
}

function rolesNamed(view: View): ((record: number) => readonly string[]) | null {
  const role = view.column("role");
  if (role === null) return null;
  const known = role.distinct.map((value) =>
    GROUP_ROLES.flatMap(([name, words]) => (words.test(String(value)) ? [name] : [])),
  );
  if (new Set(known.flat()).size < LEAST_NAMED) return null;
  return (record) => known[role.codes[record] ?? 0] ?? [];
}

/** What belongs to an officer, but is not his name. */
const FACT = /电话|手机|联系方式|号码|身份|住址|地址|职责|年龄|性别/;

function rolesInColumns({ ledger }: View): ((record: number) => readonly string[]) | null {
  const columns = GROUP_ROLES.flatMap(([name, words]) => {
    const found = ledger.columns.find(({ label, parents }) => {
      const text = [...parents, label].join(" ");
      return words.test(text) && !FACT.test(label);
    });
    return found === undefined ? [] : [{ name, column: openColumn(ledger, found) }];
  });
  if (columns.length < LEAST_NAMED) return null;
  return (record) =>
    columns.filter(({ column }) => !saysNothing(column.valueAt(record))).map(({ name }) => name);
}

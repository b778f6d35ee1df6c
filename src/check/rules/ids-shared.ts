import type { RecordColumn } from "../../ledger/record-column";
import { namesOf } from "../../ledger/register/people";
import { villageKey } from "../../ledger/vocabulary/village";
import { cellName } from "../../sheet/address";
import { pairChain } from "../chains";
import type { IdColumn } from "../id-column";
import { idNameColumn } from "../names";
import { code, workbookRule, type Report } from "../rule";
import type { View } from "../view";

const codes = {
  "id-two-names": code("error", "doubt", "name", "other", "where"),
  "person-two-ids": code("warning", "doubt", "name", "where"),
  "person-repeated": code("warning", "doubt", "name", "where"),
};

/** One right ID number with two names, one name in a village with two numbers, one person twice. */
export const idsShared = workbookRule({
  id: "ids-shared",
  scope: "workbook",
  fields: ["idNumber", "person", "householder", "village"],
  codes,
  check(views, report) {
    const holders = views.flatMap((view): Holder[] => {
      const ids = view.ids();
      const names = idNameColumn(view);
      return ids === null || names === null
        ? []
        : [{ view, ids, names, namesAt: namesOf(names), start: 0 }];
    });
    let count = 0;
    for (const holder of holders) {
      holder.start = count;
      count += holder.view.count;
    }
    checkNames(holders, count, report);
    checkNumbers(holders, count, report);
  },
});

interface Holder {
  readonly view: View;
  readonly ids: IdColumn;
  readonly names: RecordColumn;
  readonly namesAt: (record: number) => readonly string[];
  /** Number of its first record when the records of all ledgers are counted through. */
  start: number;
}

/** The ledger and record of a number counted through. */
function recordAt(holders: readonly Holder[], through: number): [Holder, number] | null {
  for (let i = holders.length - 1; i >= 0; i--) {
    const holder = holders[i];
    if (holder !== undefined && holder.start <= through) return [holder, through - holder.start];
  }
  return null;
}

function checkNames(holders: readonly Holder[], count: number, report: Report<typeof codes>): void {
  const chain = pairChain(count);
  for (const holder of holders) {
    const { view, ids, namesAt, start } = holder;
    for (let i = 0; i < view.count; i++) {
      const high = ids.high[i] ?? 0;
      if (high === 0) continue;
      const before = chain(high, ids.low[i] ?? 0, start + i);
      const found = before < 0 ? null : recordAt(holders, before);
      if (found === null) continue;
      const [other, record] = found;
      const names = namesAt(i);
      const others = other.namesAt(record);
      const [name, otherName] = [names[0], others[0]];
      if (name === undefined || otherName === undefined) continue;
      const where = placeName(view, other, record);
      const place = view.at(ids.source, i);
      if (!names.some((one) => others.includes(one)))
        report("id-two-names", place, { name, other: otherName, where });
      else if (other.view === view && LISTED.has(view.kind))
        report("person-repeated", place, { name, where });
    }
  }
}

/** Kinds that list every person once. */
const LISTED = new Set(["household", "tenhouse"]);

/** More namesakes than this share are no slips but a common name. */
const NAMESAKES = 0.05;

/**
 * Two right numbers for one name in a village: when they differ in a digit or two, one is mistyped;
 * otherwise two people may bear the name, which is only a hint.
 */
function checkNumbers(
  holders: readonly Holder[],
  count: number,
  report: Report<typeof codes>,
): void {
  const chain = pairChain(count);
  const numbers = new Map<string, number>();
  const namesakes: [Holder, number, Holder, number][] = [];
  for (const holder of holders) {
    const { view, ids, start } = holder;
    const who = identities(holder, numbers);
    for (let i = 0; i < view.count; i++) {
      const high = ids.high[i] ?? 0;
      const [name, place] = who(i);
      if (high === 0 || name === 0) continue;
      const before = chain(name, place, start + i);
      const found = before < 0 ? null : recordAt(holders, before);
      if (found === null) continue;
      const [other, record] = found;
      const low = ids.low[i] ?? 0;
      const [otherHigh, otherLow] = [other.ids.high[record] ?? 0, other.ids.low[record] ?? 0];
      if (high === otherHigh && low === otherLow) continue;
      if (differing(high, otherHigh) + differing(low, otherLow) <= 2)
        tell(holder, i, other, record, report);
      else namesakes.push([holder, i, other, record]);
    }
  }
  if (namesakes.length > Math.max(2, count * NAMESAKES)) return;
  for (const [holder, i, other, record] of namesakes)
    tell(holder, i, other, record, report, "hint");
}

function tell(
  holder: Holder,
  i: number,
  other: Holder,
  record: number,
  report: Report<typeof codes>,
  severity?: "hint",
): void {
  const { view, ids, namesAt } = holder;
  const params = { name: namesAt(i)[0] ?? "", where: placeName(view, other, record) };
  report(
    "person-two-ids",
    view.at(ids.source, i),
    params,
    severity === undefined ? {} : { severity },
  );
}

/** Name and village of a record as numbers, equal for equal ones; 0: no single name. */
function identities(holder: Holder, numbers: Map<string, number>) {
  const { view, names, namesAt } = holder;
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, known);
    return known;
  };
  const byName = new Int32Array(names.distinct.length).fill(-1);
  const village = view.column("village");
  const byVillage = village?.distinct.map((value) => {
    const key = villageKey(String(value ?? ""));
    return key === "" ? 0 : numberOf(`@${key}`);
  });
  return (record: number): readonly [number, number] => {
    const at = names.codes[record] ?? 0;
    if (byName[at] === -1) {
      const [name, second] = namesAt(record);
      byName[at] = name === undefined || second !== undefined ? 0 : numberOf(name);
    }
    return [byName[at] ?? 0, byVillage?.[village?.codes[record] ?? 0] ?? 0];
  };
}

/** How many decimal digits of two numbers differ. */
function differing(one: number, other: number): number {
  let count = 0;
  for (let a = one, b = other; a > 0 || b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10))
    if (a % 10 !== b % 10) count++;
  return count;
}

/** Where the other record stands: its cell, with the sheet when it is another one. */
function placeName(view: View, other: Holder, record: number): string {
  const { row, column } = other.view.at(other.ids.source, record);
  const cell = cellName(row, column);
  return other.view === view ? cell : `${other.view.ledger.grid.sheet}!${cell}`;
}

import type { FieldId } from "../../ledger/fields";
import type { RecordColumn } from "../../ledger/record-column";
import { namesOf } from "../../ledger/register/people";
import { villageKey } from "../../ledger/vocabulary/village";
import { squeeze } from "../../sheet/text";
import { pairChain, textHash } from "../chains";
import { nameColumn } from "../names";
import { code, ledgerRule } from "../rule";
import { similarity } from "../similar";
import type { View } from "../view";

const DAYS: readonly FieldId[] = ["foundOn", "registeredOn", "visitedOn", "occurredOn"];
/** Texts this alike tell of the same matter. */
const ALIKE = 0.75;
/** The same text about the same person within so many days is entered twice. */
const CLOSE = 3;
const SHORTEST = 8;
/** Records compared with one; a person has few records a day. */
const MOST = 6;

/** Records of the same person, day and place whose texts hardly differ, or the same text days apart. */
export const nearDuplicates = ledgerRule({
  id: "near-duplicates",
  scope: "ledger",
  kinds: ["dispute", "opinion", "visit", "hazard", "petition", "contact"],
  fields: ["person", "village", "name", "summary", ...DAYS],
  codes: { "near-duplicate": code("warning", "doubt", "first") },
  check(view, report) {
    const columns = columnsOf(view);
    if (columns === null) return;
    const { names, place } = columns;
    const told = new Set<number>();
    const tell = (record: number, first: number): void => {
      if (told.has(record) || isEqual(view, record, first)) return;
      told.add(record);
      report("near-duplicate", view.at(place, record), { first: place.rowAt(first) + 1 });
    };
    const before = new Int32Array(view.count);
    const sameDay = pairChain(view.count);
    for (let i = 0; i < view.count; i++) {
      const day = columns.dayAt(i);
      const name = names[i] ?? 0;
      before[i] = name === 0 || day === 0 ? -1 : sameDay(name, day, i);
      let other = before[i] ?? -1;
      for (let step = 0; other >= 0 && step < MOST; step++) {
        if (columns.samePlace(i, other) && columns.sameMatter(i, other)) {
          tell(i, other);
          break;
        }
        other = before[other] ?? -1;
      }
    }
    const { text } = columns;
    if (text === null) return;
    const sameText = pairChain(view.count);
    for (let i = 0; i < view.count; i++) {
      const value = text.valueAt(i);
      if (typeof value !== "string" || value.length < SHORTEST || names[i] === 0) continue;
      const other = sameText(textHash(value), names[i] ?? 0, i);
      if (other < 0 || !columns.samePlace(i, other)) continue;
      const apart = Math.abs(columns.dayAt(i) - columns.dayAt(other));
      if (columns.dayAt(other) > 0 && apart > 0 && apart <= CLOSE) tell(i, other);
    }
  },
});

function columnsOf(view: View) {
  const name = nameColumn(view);
  const days = DAYS.flatMap((field) => view.dates(field) ?? []);
  const [main] = days;
  if (name === null || main === undefined) return null;
  const title = view.column("name");
  const summary = view.column("summary") ?? view.column("visitResult");
  const visitor = view.column("visitor");
  const village = view.column("village");
  const villages = village?.distinct.map((value) => villageKey(String(value ?? "")));
  const dayAt = (record: number): number => {
    for (const { days: one } of days) if ((one[record] ?? 0) > 0) return one[record] ?? 0;
    return 0;
  };
  const villageAt = (record: number): string => villages?.[village?.codes[record] ?? 0] ?? "";
  return {
    place: name,
    names: nameNumbers(name, view.count),
    text: summary ?? title,
    dayAt,
    samePlace: (a: number, b: number): boolean => {
      const [one, other] = [villageAt(a), villageAt(b)];
      return one === other || one === "" || other === "";
    },
    sameMatter: (a: number, b: number): boolean =>
      (title !== null || summary !== null
        ? alike(title, a, b) && alike(summary, a, b) && says(title, summary, a, b)
        : true) &&
      (visitor === null || visitor.valueAt(a) === visitor.valueAt(b)),
  };
}

/** The names of each record's cell as a number, equal for equal names; 0: none. */
function nameNumbers(column: RecordColumn, count: number): Int32Array {
  const namesAt = namesOf(column);
  const numbers = new Map<string, number>();
  const byCode = new Int32Array(column.distinct.length).fill(-1);
  const found = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = column.codes[i] ?? 0;
    if (byCode[at] === -1) {
      const key = [...namesAt(i)].sort().join("、");
      const known = key === "" ? 0 : (numbers.get(key) ?? numbers.size + 1);
      if (known > 0) numbers.set(key, known);
      byCode[at] = known;
    }
    found[i] = byCode[at] ?? 0;
  }
  return found;
}

function alike(column: RecordColumn | null, a: number, b: number): boolean {
  if (column === null) return true;
  const [one, other] = [column.valueAt(a), column.valueAt(b)];
  if (one === "" || other === "" || one === other) return true;
  return similarity(squeeze(String(one)), squeeze(String(other))) >= ALIKE;
}

/** Whether the two records have a text to be compared by at all. */
function says(
  title: RecordColumn | null,
  summary: RecordColumn | null,
  a: number,
  b: number,
): boolean {
  return [title, summary].some(
    (column) => column !== null && column.valueAt(a) !== "" && column.valueAt(b) !== "",
  );
}

/** Whether two records are equal but for the serial: those are told as duplicates. */
function isEqual(view: View, a: number, b: number): boolean {
  const serial = view.records.column("serial")?.column.index;
  const one = view.ledger.grid.values[view.records.rowOf(a)] ?? [];
  const other = view.ledger.grid.values[view.records.rowOf(b)] ?? [];
  return view.ledger.columns.every(
    ({ index }) =>
      index === serial || String(one[index] ?? "").trim() === String(other[index] ?? "").trim(),
  );
}

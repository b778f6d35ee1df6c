import type { FieldId } from "../../ledger/fields";
import type { KindId } from "../../ledger/kind-ids";
import type { RecordColumn } from "../../ledger/record-column";
import { namesIn } from "../../ledger/register/names";
import { villageKey } from "../../ledger/vocabulary/village";
import { mix, repeats } from "../repeats";
import { nameColumn } from "../names";
import { sayingColumns, sayingOf } from "../same-record";
import { code, ledgerRule } from "../rule";
import { commonEnds } from "../similar";
import { textHash } from "../text-hash";
import type { View } from "../view";

const DAYS: readonly FieldId[] = ["foundOn", "registeredOn", "visitedOn", "occurredOn"];
/** Texts this alike tell of the same matter. */
const ALIKE = 0.7;
/** The same text about the same person within so many days is entered twice. */
const CLOSE = 3;
/** Kinds whose records come again with the same person. */
const AGAIN: ReadonlySet<KindId> = new Set<KindId>(["visit", "contact"]);
const SHORTEST = 8;
/** Records compared with one; a person has few records in a week. */
const MOST = 6;
const WINDOW = 8;

/** Records of the same person, day and place whose texts hardly differ, or the same text days apart. */
export const nearDuplicates = ledgerRule({
  id: "near-duplicates",
  scope: "ledger",
  kinds: ["dispute", "opinion", "visit", "hazard", "petition", "contact"],
  fields: ["person", "village", "name", "summary", ...DAYS],
  reads: "hashes",
  codes: { "near-duplicate": code("warning", "doubt", "first") },
  check(view, report) {
    const name = nameColumn(view);
    const days = mainDays(view);
    const place = name ?? view.column("summary") ?? view.column("name");
    if (place === null || days === null) return;
    const compare = comparison(view, name);
    // A household is visited again days later, and often there is no more to say than the last time.
    const close = AGAIN.has(view.kind) ? 0 : CLOSE;
    const isNear = (i: number, one: number): boolean => {
      const apart = Math.abs((days[i] as number) - (days[one] as number));
      if (apart > close || !compare.samePlace(i, one)) return false;
      const same = apart === 0 ? compare.sameMatter : compare.sameText;
      return same(i, one) && compare.sameWho(i, one);
    };
    const columns = sayingColumns(view);
    // Those are told as duplicates.
    const isEqual = (one: number, other: number): boolean =>
      sayingOf(view, columns, one) === sayingOf(view, columns, other);
    const told = new Set<number>();
    const tell = (record: number, first: number): void => {
      if (told.has(record) || isEqual(record, first)) return;
      if (name === null && differing(view, columns, record, first) > 1) return;
      told.add(record);
      const other = view.at(place, first);
      report("near-duplicate", view.at(place, record), { first: other.row + 1 }, { other });
    };
    const names = name === null ? beginnings(view, place) : view.hashes(name);
    // Days at most four apart share one of two windows of eight days.
    for (const offset of [0, WINDOW / 2]) {
      const together = pairs(names, days, offset);
      const groups = new Map<number, number[]>();
      for (const i of repeats(together)) {
        const others = groups.get(together[i] as number) ?? [];
        const other = others.find((one) => isNear(i, one));
        if (other !== undefined) tell(i, other);
        if (others.push(i) === 1) groups.set(together[i] as number, others);
        else if (others.length > MOST) others.shift();
      }
    }
  },
});

/** A number for the village of a record, equal for spellings of one; 0: none. */
function placeNumbers(village: RecordColumn | null): (record: number) => number {
  if (village === null) return () => 0;
  const numbers = new Map<string, number>([["", 0]]);
  const byCode = Int32Array.from(village.distinct, (value) => {
    const key = villageKey(String(value ?? ""));
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  const { codes } = village;
  return (record) => byCode[codes[record] as number] as number;
}

/** Where a ledger names nobody: how its texts begin, as numbers. */
function beginnings(view: View, text: RecordColumn): Int32Array {
  const numbers = new Int32Array(view.count);
  for (let i = 0; i < numbers.length; i++) {
    const value = text.valueAt(i);
    if (typeof value === "string" && value.length >= SHORTEST)
      numbers[i] = textHash(value.slice(0, SHORTEST));
  }
  return numbers;
}

/** Name and window of days of each record as one number, 0 where either is unknown. */
function pairs(names: Int32Array, days: Int32Array, offset: number): Int32Array {
  const mixed = new Int32Array(names.length);
  for (let i = 0; i < mixed.length; i++) {
    const name = names[i] as number;
    const day = days[i] as number;
    if (name !== 0 && day !== 0) mixed[i] = mix(name, ((day + offset) / WINDOW) | 0);
  }
  return mixed;
}

/** The first readable of each record's days, 0: none; null: the ledger has no such column. */
function mainDays(view: View): Int32Array | null {
  let main: Int32Array | null = null;
  for (const field of DAYS) {
    const days = view.dates(field)?.days;
    if (days === undefined) continue;
    if (main === null) main = days.slice();
    else fillIn(main, days);
  }
  // What is no day is filled in with nothing.
  if (main !== null) fillIn(main, new Int32Array(main.length));
  return main;
}

function fillIn(main: Int32Array, days: Int32Array): void {
  for (let i = 0; i < main.length; i++) if ((main[i] as number) <= 0) main[i] = days[i] as number;
}

/** How two records of one ledger are compared. */
function comparison(view: View, name: RecordColumn | null) {
  const title = view.column("name");
  const summary = view.column("summary") ?? view.column("visitResult");
  const visitor = view.column("visitor");
  const village = view.column("village");
  const places = placeNumbers(village);
  return {
    samePlace: (a: number, b: number): boolean => {
      const [one, other] = [places(a), places(b)];
      return one === other || one === 0 || other === 0;
    },
    /** Written in the same words, and not only 一切正常. */
    sameText: (a: number, b: number): boolean => {
      const value = (summary ?? title)?.valueAt(a);
      const other = (summary ?? title)?.valueAt(b);
      return (
        typeof value === "string" &&
        value.length >= SHORTEST &&
        (value === other || wordsOnly(value) === wordsOnly(String(other)))
      );
    },
    sameWho: (a: number, b: number): boolean => {
      if (name === null) return true;
      const names = namesIn(name.valueAt(a));
      return namesIn(name.valueAt(b)).some((one) => names.includes(one));
    },
    sameMatter: (a: number, b: number): boolean =>
      (title === null && summary === null
        ? true
        : alike(title, a, b) && alike(summary, a, b) && says(title, summary, a, b)) &&
      (visitor === null || visitor.valueAt(a) === visitor.valueAt(b)),
  };
}

/** A text without its punctuation, of which every typist has his own. */
function wordsOnly(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}

function alike(column: RecordColumn | null, a: number, b: number): boolean {
  if (column === null) return true;
  const [one, other] = [column.valueAt(a), column.valueAt(b)];
  if (one === "" || other === "" || one === other) return true;
  return commonEnds(String(one), String(other)) >= ALIKE;
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

/** In how many columns two records differ. */
function differing(view: View, columns: readonly number[], a: number, b: number): number {
  const one = view.ledger.grid.values[view.records.rowOf(a)] ?? [];
  const other = view.ledger.grid.values[view.records.rowOf(b)] ?? [];
  return columns.reduce((sum, at) => sum + ((one[at] ?? "") === (other[at] ?? "") ? 0 : 1), 0);
}

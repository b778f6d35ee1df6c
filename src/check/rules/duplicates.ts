import type { FieldId } from "../../ledger/fields";
import { eachRepeat } from "../repeats";
import { sayingColumns, sayingOf } from "../same-record";
import { code, ledgerRule } from "../rule";
import type { View } from "../view";

/** One of these must be filled for two equal records to be the same one. */
const TELLING: readonly FieldId[] = ["person", "householder", "name", "summary", "idNumber"];
/** Two respondents of a survey may well answer alike. */
const TELLING_PERSON: readonly FieldId[] = ["person", "idNumber"];

/** Records that are equal in every column but 序号 and 编号. */
export const duplicates = ledgerRule({
  id: "duplicates",
  scope: "ledger",
  kinds: [
    "dispute",
    "household",
    "opinion",
    "visit",
    "satisfaction",
    "hazard",
    "petition",
    "contact",
    "tenhouse",
  ],
  fields: TELLING,
  reads: "hashes",
  codes: { "duplicate-record": code("warning", "doubt", "first") },
  check(view, report) {
    const telling = (view.kind === "satisfaction" ? TELLING_PERSON : TELLING).flatMap((field) =>
      view.columns(field),
    );
    const [place] = telling;
    if (place === undefined) return;
    const firsts = new Map<string, number>();
    const columns = sayingColumns(view);
    for (const i of candidates(view)) {
      if (telling.every((column) => column.valueAt(i) === "")) continue;
      const key = sayingOf(view, columns, i);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, i);
      else {
        const other = view.at(place, first);
        report("duplicate-record", view.at(place, i), { first: other.row + 1 }, { other });
      }
    }
  },
});

const NAMED: ReadonlySet<FieldId> = new Set<FieldId>(["person", "householder"]);

function mixIn(hashes: Int32Array, codes: Int32Array): void {
  for (let i = 0; i < hashes.length; i++)
    hashes[i] = Math.imul((hashes[i] as number) ^ (codes[i] as number), 0x01000193) + 1;
}

/** Records that equal another one in every column that holds few values, ascending. */
function candidates(view: View): number[] {
  const hashes = new Int32Array(view.count).fill(1);
  for (const { field } of view.ledger.columns) {
    if (field === null || field === "serial" || field === "code") continue;
    for (const column of view.records.columns(field)) {
      // Names are hashed anyway; other columns of many values are compared afterwards.
      if (column.varied && !NAMED.has(field)) continue;
      mixIn(hashes, column.varied ? view.hashes(column) : column.codes);
    }
  }
  const found = new Set<number>();
  eachRepeat(hashes, (record, before) => found.add(before).add(record));
  return [...found].sort((a, b) => a - b);
}

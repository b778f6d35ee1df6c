import { isBlankWord } from "../../sheet/text";
import type { RecordColumn, Records } from "../records";
import { wordOf } from "../vocabulary/word";

const HEAD = /^(?:户主|本人)/;

/** Whether a relation is the head's own: 户主, 本人. */
export function isHeadWord(relation: string): boolean {
  return HEAD.test(relation);
}

/**
 * Whether a record of a household ledger is one more person of the family above: it names somebody who
 * is not the head, and leaves empty the 户号 and 户主 that the ledger writes once a family. `null`:
 * the ledger has no such rows.
 */
export function continuesFamily(records: Records): ((record: number) => boolean) | null {
  if (records.ledger.kind !== "household") return null;
  const person = records.column("person");
  const written = [records.column("householdId"), records.column("householder")].filter(
    (column): column is RecordColumn => column !== null && column.distinct.length > 1,
  );
  if (person === null || written.length === 0) return null;
  const relation = wordReader(records.column("relation"));
  const named = filled(person);
  const families = written.map(filled);
  return (record) =>
    record > 0 &&
    named(record) &&
    !families.some((isFilled) => isFilled(record)) &&
    !isHeadWord(relation(record));
}

/** Words of a column's records, each distinct value read once; "" without a column. */
export function wordReader(column: RecordColumn | null): (record: number) => string {
  if (column === null) return () => "";
  const read = column.distinct.map(wordOf);
  return (record) => read[column.codes[record] ?? 0] ?? "";
}

function filled(column: RecordColumn): (record: number) => boolean {
  const says = column.distinct.map((value) => !isBlankWord(String(value ?? "")));
  return (record) => says[column.codes[record] ?? 0] === true;
}

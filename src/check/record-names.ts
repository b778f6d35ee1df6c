import { indexIn } from "../ledger/ascending";
import type { FieldId } from "../ledger/fields";
import { openColumn } from "../ledger/plain-column";
import type { Ledger, LedgerColumn } from "../ledger/ledger";
import type { RecordColumn } from "../ledger/record-column";
import type { CellValue } from "../sheet/grid";
import { isHan } from "../sheet/characters";
import { squeeze } from "../sheet/text";
import { isErrorText } from "../sheet/error-text";
import type { RecordName } from "./finding";

const LONGEST = 12;

/** Who the record in a grid row (0-based) is about, as its ledger names it; null for other rows. */
export function recordNames(ledger: Ledger): (row: number) => RecordName | null {
  if (ledger.kind === "report") return () => null;
  const village = columnOf(ledger, ["village"]);
  const person = columnOf(ledger, ["person", "householder"]);
  const villageOf = nameReader(village);
  const personOf = nameReader(person);
  const [first = 0] = ledger.records;
  return (row) => {
    // Mostly nothing stands between the records.
    const near = row - first;
    const record = ledger.records[near] === row ? near : indexIn(ledger.records, row);
    if (record < 0) return null;
    const name = { village: villageOf(record), person: personOf(record) };
    return name.village === "" && name.person === "" ? null : name;
  };
}

/** The most certain column of the first of the fields that the ledger has. */
function columnOf(ledger: Ledger, fields: readonly FieldId[]): RecordColumn | null {
  for (const field of fields) {
    let best: LedgerColumn | null = null;
    for (const column of ledger.columns)
      if (column.field === field && column.confidence > (best?.confidence ?? 0)) best = column;
    if (best !== null) return openColumn(ledger, best);
  }
  return null;
}

/** A record's name in the column; the same text is made a name once. */
function nameReader(column: RecordColumn | null): (record: number) => string {
  if (column === null) return () => "";
  const known = new Map<CellValue, string>();
  return (record) => {
    const value = column.valueAt(record);
    if (isPlain(value)) return value;
    let name = known.get(value);
    if (name === undefined) known.set(value, (name = nameOf(value)));
    return name;
  };
}

/** Chinese characters and nothing else, as most names are: a name as it stands. */
function isPlain(value: CellValue): value is string {
  if (typeof value !== "string" || value.length > LONGEST) return false;
  for (let at = 0; at < value.length; at++) if (!isHan(value.charCodeAt(at))) return false;
  return true;
}

function nameOf(value: CellValue): string {
  if (typeof value !== "string" || value.length > 2 * LONGEST || isErrorText(value)) return "";
  const text = squeeze(value);
  return text.length > LONGEST ? "" : text;
}

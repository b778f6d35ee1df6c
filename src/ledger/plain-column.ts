import { firstAtLeast } from "./ascending";
import { isDitto } from "../sheet/ditto";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { dittoSources } from "./ditto-source";
import type { FieldId } from "./fields";
import { interner, looksVaried, type Interner } from "./intern";
import type { Ledger, LedgerColumn } from "./ledger";
import type { Period } from "./period";
import type { RecordColumn } from "./record-column";

/** In a note a ditto mark changes nothing, and serials do not repeat. */
const UNREPEATED: ReadonlySet<FieldId | null> = new Set<FieldId | null>(["note", "serial", null]);

/**
 * A column of the grid as a column of records, interned when its codes are first asked for. A ditto
 * mark is read as the value above it, and as that value's cell. `period`: the time its heading names.
 */
export function openColumn(ledger: Ledger, column: LedgerColumn, period?: Period): RecordColumn {
  const { values } = ledger.grid;
  const { index } = column;
  const rows = cellRows(ledger, index);
  let started: Interner | null = null;
  let varied: boolean | null = null;
  let sources: Int32Array | null = null;
  const dittos = !UNREPEATED.has(column.field);
  let read = 0;
  const sourceOf = (record: number, value: CellValue | undefined): number => {
    if (!dittos || typeof value !== "string" || !isDitto(value)) return record;
    sources ??= dittoSources(values, rows, index);
    return sources[record] ?? record;
  };
  const cellAt = (record: number) => values[rows[record] ?? -1]?.[index];
  const intern = (to: number): Interner => {
    started ??= interner(values, rows, index, dittos);
    started.take(to);
    read = Math.max(read, to);
    return started;
  };
  return {
    column,
    get codes() {
      return intern(rows.length).codes;
    },
    get distinct() {
      return intern(rows.length).distinct;
    },
    get varied() {
      return (varied ??= started === null && looksVaried(values, rows, index));
    },
    intern,
    valueAt: (record) => {
      const own = values[rows[record] ?? -1]?.[index];
      // A first character that is no blank settles it without trimming.
      if (typeof own === "string" && own.charCodeAt(0) > 32 && !(dittos && isDitto(own)))
        return own;
      if (typeof own !== "string") return own ?? "";
      const value = cellAt(sourceOf(record, own));
      return isEmptyCell(value) ? "" : (value as CellValue);
    },
    columnAt: () => index,
    rowAt: (record) => {
      const plain = record < read && started?.repeats() === false;
      return rows[plain ? record : sourceOf(record, cellAt(record))] ?? -1;
    },
    ...(period === undefined ? {} : { periodAt: () => period }),
  };
}

/** Grid row that holds each record's cell of the column: the top one of an area merged downwards. */
function cellRows(ledger: Ledger, index: number): Int32Array {
  let rows: Int32Array | null = null;
  for (const merge of ledger.grid.merges) {
    if (merge.left !== index || merge.bottom === merge.top) continue;
    rows ??= ledger.records.slice();
    for (let i = firstAtLeast(ledger.records, merge.top + 1); i < rows.length; i++) {
      if ((ledger.records[i] as number) > merge.bottom) break;
      rows[i] = merge.top;
    }
  }
  return rows ?? ledger.records;
}

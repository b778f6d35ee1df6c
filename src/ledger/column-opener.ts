import { isDitto } from "../sheet/ditto";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { dittoSources } from "./ditto-source";
import type { FieldId } from "./fields";
import { interner, looksVaried, type Interner } from "./intern";
import type { Ledger, LedgerColumn } from "./ledger";
import type { RecordColumn } from "./record-column";

/** Opens the columns of a field, left to right; columns of one tick group are opened as one. */
export function columnOpener(ledger: Ledger): (field: FieldId) => RecordColumn[] {
  return (field) => {
    const opened: RecordColumn[] = [];
    const groups = ledger.tickGroups.filter((group) => group.field === field);
    const ticked = new Set(groups.flatMap((group) => group.columns));
    for (const column of ledger.columns) {
      if (column.field !== field) continue;
      const group = groups.find((one) => one.columns[0] === column.index);
      if (group !== undefined) opened.push(openTicks(ledger, column, group.columns));
      else if (!ticked.has(column.index)) opened.push(openColumn(ledger, column));
    }
    return opened;
  };
}

/** In a note a ditto mark changes nothing, and serials do not repeat. */
const UNREPEATED: ReadonlySet<FieldId | null> = new Set<FieldId | null>(["note", "serial", null]);

/**
 * A column of the grid as a column of records, interned when its codes are first asked for. A ditto
 * mark is read as the value above it, and as that value's cell.
 */
export function openColumn(ledger: Ledger, column: LedgerColumn): RecordColumn {
  const { values } = ledger.grid;
  const { index } = column;
  const rows = cellRows(ledger, index);
  let started: Interner | null = null;
  let varied: boolean | null = null;
  let sources: Int32Array | null = null;
  const dittos = !UNREPEATED.has(column.field);
  const sourceOf = (record: number, value: CellValue | undefined): number => {
    if (!dittos || typeof value !== "string" || !isDitto(value)) return record;
    sources ??= dittoSources(values, rows, index);
    return sources[record] ?? record;
  };
  const cellAt = (record: number) => values[rows[record] ?? -1]?.[index];
  const intern = (to: number): Interner => {
    started ??= interner(values, rows, index, dittos);
    started.take(to);
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
      const own = cellAt(record);
      const source = sourceOf(record, own);
      const value = source === record ? own : cellAt(source);
      // A first character that is no blank settles it without trimming.
      if (typeof value === "string" && value.charCodeAt(0) > 32) return value;
      return isEmptyCell(value) ? "" : (value as CellValue);
    },
    columnAt: () => index,
    rowAt: (record) => rows[sourceOf(record, cellAt(record))] ?? -1,
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

/** Index of the first entry of an ascending array that is at least `least`. */
function firstAtLeast(ascending: Int32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** √ over several columns becomes one column whose words are the ticked labels. */
function openTicks(ledger: Ledger, column: LedgerColumn, members: readonly number[]): RecordColumn {
  const { grid, records } = ledger;
  const codes = new Int32Array(records.length);
  const columnsAt = new Int32Array(records.length).fill(column.index);
  const labels = members.map(
    (index) => ledger.columns.find((one) => one.index === index)?.label ?? "",
  );
  const distinct = ["", ...labels];
  for (let i = 0; i < records.length; i++) {
    const row = grid.values[records[i] as number];
    const ticked = members.findIndex((index) => !isEmptyCell(row?.[index]));
    if (ticked < 0) continue;
    codes[i] = ticked + 1;
    columnsAt[i] = members[ticked] as number;
  }
  return {
    column,
    codes,
    distinct,
    varied: false,
    intern: () => undefined,
    valueAt: (record) => distinct[codes[record] ?? 0] ?? "",
    columnAt: (record) => columnsAt[record] ?? column.index,
    rowAt: (record) => records[record] ?? -1,
  };
}

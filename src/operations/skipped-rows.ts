import { isEmptyCell, type CellValue } from "../sheet/grid";
import type { ReadSheet } from "./read-book";

export type SkipReason = "hidden-sheet" | "no-ledger" | "total" | "not-a-record" | "footer";

/** A row of a source that is no record; 0-based. A whole sheet is one entry at its first row. */
export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

/** Rows inside and below the table that hold something and are no records. */
export function skippedRows({ info, ledger }: ReadSheet): SkippedRow[] {
  const { grid, kind, dataRows, headerRows } = ledger;
  if (grid.rowCount === 0) return [];
  if (kind === null) return [{ row: 0, reason: "no-ledger" }];
  if (info.hidden) return [{ row: 0, reason: "hidden-sheet" }];
  const records = new Set(ledger.records);
  const totals = new Set(ledger.totalRows);
  const last = dataRows?.[1] ?? -1;
  const skipped: SkippedRow[] = [];
  for (let row = (headerRows?.[1] ?? -1) + 1; row < grid.rowCount; row++) {
    if (records.has(row) || isBlankRow(grid.values[row])) continue;
    const reason = totals.has(row) ? "total" : row > last ? "footer" : "not-a-record";
    skipped.push({ row, reason });
  }
  return skipped;
}

function isBlankRow(row: readonly CellValue[] | undefined): boolean {
  return row === undefined || row.every(isEmptyCell);
}

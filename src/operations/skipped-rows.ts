import type { UnreadReason } from "../ledger/account/reasons";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import type { ReadSheet } from "./read-book";

/** A row of a source that is no record; 0-based. A whole sheet is one entry at its first row. */
export interface SkippedRow {
  readonly row: number;
  readonly reason: UnreadReason;
}

/** Every filled row below the header of a sheet's first table that was not taken over, with its reason. */
export function skippedRows({ ledger, more, out }: ReadSheet): SkippedRow[] {
  const { grid } = ledger;
  if (grid.rowCount === 0) return [];
  if (out !== null) return [{ row: 0, reason: out }];
  const ledgers = [ledger, ...more];
  const reasons = new Map<number, UnreadReason>();
  for (const { left } of ledgers) for (const { row, reason } of left) reasons.set(row, reason);
  const records = new Set(ledgers.flatMap((one) => [...one.records]));
  const heads = ledgers.map(({ headerRows }) => headerRows?.[1] ?? -1);
  const skipped: SkippedRow[] = [];
  for (let row = heads.reduce((a, b) => Math.min(a, b)) + 1; row < grid.rowCount; row++) {
    if (records.has(row) || isBlankRow(grid.values[row])) continue;
    skipped.push({ row, reason: reasons.get(row) ?? "other-table" });
  }
  return skipped;
}

function isBlankRow(row: readonly CellValue[] | undefined): boolean {
  return row === undefined || row.every(isEmptyCell);
}

import { recognise } from "../../ledger/recognise/index";
import type { Grid } from "../../sheet/grid";
import type { SheetView } from "../../workbook/file/index";

/** Header rows kept in view at most: more would leave no room for the data. */
const MostFrozenRows = 8;

/** Rows enough to know a header by, and quick on sheets of any length. */
const RowsLookedAt = 60;

/** What the worker found of a sheet it read: the first recognition of a page takes long. */
const known = new WeakMap<Grid, number>();

/** Keeps what `frozenRows` answers for a view of these cells. */
export function keepFrozenRows(grid: Grid, rows: number): void {
  known.set(grid, rows);
}

/**
 * How many rows at the top stay in view of a sheet whose file freezes nothing: those down to the end of
 * the header, without which a ledger is unreadable. 0 where there is none, or where the file has its own.
 */
export function frozenRows(view: SheetView): number {
  return known.get(view.grid) ?? findFrozenRows(view);
}

function findFrozenRows(view: SheetView): number {
  if (view.frozen.rows > 0 || view.frozen.columns > 0) return 0;
  const header = recognise(topOf(view.grid, RowsLookedAt)).headerRows;
  return header === null || header[1] >= MostFrozenRows ? 0 : header[1] + 1;
}

/** The first rows of a sheet. */
export function topOf(grid: Grid, rows: number): Grid {
  const rowCount = Math.min(grid.rowCount, rows);
  return {
    ...grid,
    rowCount,
    values: grid.values.slice(0, rowCount),
    merges: grid.merges.filter(({ bottom }) => bottom < rowCount),
    flags: grid.flags?.subarray(0, rowCount * grid.columnCount) ?? null,
  };
}

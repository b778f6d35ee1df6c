import type { Ledger } from "../../ledger/ledger";
import { CellFlag, flagsAt, type Grid } from "../../sheet/grid";
import type { ReturnCell, ReturnRows } from "./return-data";

/**
 * The header of a ledger and some of its rows (0-based) as they stand, in the order of the sheet; `place`:
 * how the sheet is called. Cells merged downwards repeat their value in each row.
 */
export function returnRows(ledger: Ledger, rows: Iterable<number>, place: string): ReturnRows {
  const { grid, headerRows } = ledger;
  const read = rowReader(
    grid,
    ledger.columns.map(({ index }) => index).sort((a, b) => a - b),
  );
  const [first, last] = headerRows ?? [0, -1];
  return {
    place,
    header: Array.from({ length: last - first + 1 }, (_, at) => read(first + at, false)),
    rows: [...rows].sort((a, b) => a - b).map((row) => ({ row, cells: read(row, true) })),
  };
}

/** Reads the cells of a ledger's columns in one row. */
function rowReader(
  grid: Grid,
  columns: readonly number[],
): (row: number, repeat: boolean) => ReturnCell[] {
  const tops = new Map<number, Map<number, { readonly row: number; readonly column: number }>>();
  for (const { top, left, bottom } of grid.merges)
    for (let row = top + 1; row <= bottom && row < grid.rowCount; row++) {
      const known = tops.get(row) ?? new Map<number, { row: number; column: number }>();
      tops.set(row, known.set(left, { row: top, column: left }));
    }
  return (row, repeat) =>
    columns.map((column) => {
      const at = (repeat ? tops.get(row)?.get(column) : undefined) ?? { row, column };
      const value = grid.values[at.row]?.[at.column] ?? "";
      const isDay = (flagsAt(grid, at.row, at.column) & CellFlag.date) !== 0;
      return { value, day: typeof value === "number" && isDay };
    });
}

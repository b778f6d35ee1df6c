import { CellFlag, flagsAt } from "../../src/sheet/grid";
import type { Grid } from "../../src/sheet/grid";
import type { CellPlan, SheetPlan } from "../excel-host/model/book";

/** What Excel would hold of a sheet. */
export function planOf(grid: Grid): SheetPlan {
  const rows = grid.values.map((cells, row) =>
    cells.map((value, column): CellPlan => {
      const flags = flagsAt(grid, row, column);
      if ((flags & CellFlag.date) !== 0) return { value, format: "yyyy/m/d" };
      return (flags & CellFlag.text) === 0 ? value : { value, format: "@" };
    }),
  );
  const hiddenRows = [...grid.hiddenRows];
  const hiddenColumns = [...grid.hiddenColumns];
  return { name: grid.sheet, rows, merges: grid.merges, hiddenRows, hiddenColumns };
}

import { joinDay } from "../../day-parts";
import type { DayParts } from "../../ledger";
import { isEmptyCell, type Grid } from "../../../sheet/grid";
import { profileCells, type ColumnValues } from "../values/column-values";

/** The profile of a day written over several columns. */
export function joinedValues(grid: Grid, parts: DayParts, rows: Int32Array): ColumnValues {
  return profileCells(grid, [parts.day], rows, (_, row) => {
    const value = joinDay(grid.values[row], parts);
    return isEmptyCell(value) ? "blank" : "date";
  });
}

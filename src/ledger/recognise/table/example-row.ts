import type { Grid } from "../../../sheet/grid";
import type { Header } from "./header";
import { isAnyPlace, saysExample } from "./row-words";

/** Examples stand right below the header. */
const EXAMPLE_ROWS = 3;
/** Rows in which another village is looked for. */
const LOOK = 12;

/**
 * Whether one of the first rows shows how to fill in the form though its first cell does not say so: some
 * cell says 示例, or its village is XX村 where other rows have a real one (all masked: they are records).
 */
export function isExampleRow(grid: Grid, header: Header, row: number): boolean {
  if (row > header.bottom + EXAMPLE_ROWS) return false;
  for (let column = header.left; column <= header.right; column++) {
    const value = grid.values[row]?.[column];
    if (typeof value !== "string") continue;
    if (saysExample(value)) return true;
    if (isAnyPlace(value) && hasRealPlace(grid, row, column)) return true;
  }
  return false;
}

function hasRealPlace(grid: Grid, row: number, column: number): boolean {
  for (let below = row + 1; below <= Math.min(row + LOOK, grid.rowCount - 1); below++) {
    const value = grid.values[below]?.[column];
    if (typeof value === "string" && value !== "" && !isAnyPlace(value)) return true;
  }
  return false;
}

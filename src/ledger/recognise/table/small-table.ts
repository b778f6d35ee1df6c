import type { CellValue, Grid } from "../../../sheet/grid";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns } from "./layout-rows";
import type { Measures } from "./row-shape";

/** A count of its own right under the records has fewer columns than they. */
const SMALL = 0.8;
const SHORT = 8;
/** Over figures labels may be unknown words: 村别│已整改. */
const LEAST_OVER_FIGURES = 0.25;

/** Whether a row with no gap above it begins a further, smaller table: labels alone, of no record. */
export function isSmallTable(
  grid: Grid,
  header: Header,
  measures: Measures,
  labelness: Labelness,
  row: number,
  first: string,
): boolean {
  if (first.length > SHORT || row === header.bottom + 1) return false;
  const values = grid.values[row];
  const columns = filledColumns(values);
  const overFigures = isOverFigures(grid, row, columns);
  const most = overFigures ? header.right - header.left : measures.usual * SMALL;
  if (columns.length < 3 || columns.length > most) return false;
  let sum = 0;
  for (const column of columns) {
    const value = values?.[column];
    if (typeof value !== "string" || value.length > SHORT * 2) return false;
    sum += labelness(value);
  }
  if (overFigures && !isOverFigures(grid, header.bottom, columns))
    return sum >= columns.length * LEAST_OVER_FIGURES;
  return sum >= columns.length * SMALL;
}

/** Whether the next row has a name first and figures alone behind it, in the same columns. */
function isOverFigures(grid: Grid, row: number, columns: readonly number[]): boolean {
  const below = grid.values[row + 1];
  const [name, ...figures] = filledColumns(below);
  if (name === undefined || name !== columns[0] || typeof below?.[name] !== "string") return false;
  return (
    figures.length > 0 &&
    figures.every((column) => columns.includes(column) && isFigure(below[column]))
  );
}

function isFigure(value: CellValue | undefined): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[0-9.%—-]{1,8}$/.test(value));
}

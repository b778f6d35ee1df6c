import type { Grid } from "../../../sheet/grid";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns } from "./layout-rows";
import type { Measures } from "./row-shape";

/** A count of its own right under the records has fewer columns than they. */
const SMALL = 0.8;
const SHORT = 8;

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
  if (columns.length < 3 || columns.length > measures.usual * SMALL) return false;
  let sum = 0;
  for (const column of columns) {
    const value = values?.[column];
    if (typeof value !== "string" || value.length > SHORT * 2) return false;
    sum += labelness(value);
  }
  return sum >= columns.length * SMALL;
}

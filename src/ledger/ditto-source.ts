import { isDitto } from "../sheet/ditto";
import type { CellValue } from "../sheet/grid";

/**
 * For each record the record whose cell of a column it repeats: itself unless it holds a ditto mark;
 * marks chain upwards. A mark in the first record repeats nothing and stands for itself.
 */
export function dittoSources(
  values: readonly (readonly CellValue[])[],
  rows: Int32Array,
  index: number,
): Int32Array {
  const sources = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i] as number]?.[index];
    const repeats = i > 0 && typeof value === "string" && isDitto(value);
    sources[i] = repeats ? (sources[i - 1] as number) : i;
  }
  return sources;
}

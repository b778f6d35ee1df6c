import { gridOf, type CellValue, type Grid, type Merge } from "../../src/sheet/grid";

export type Cells = readonly (readonly CellValue[])[];

/**
 * A sheet as a clerk lays it out: a title over the whole width, a header of one or two rows, the records.
 * In a header of two rows `null` belongs to the label at its left, in the lower row to the one above it.
 */
export function tableOf(title: string, header: Cells, rows: Cells, merged = true): Grid {
  const width = Math.max(...header.map((row) => row.length));
  const merges: Merge[] = [{ top: 0, left: 0, bottom: 0, right: width - 1 }];
  const [upper = [], lower] = header;
  if (lower !== undefined)
    for (let left = 0; left < width; left++) {
      if ((upper[left] ?? null) === null) continue;
      let right = left;
      while (right + 1 < width && (upper[right + 1] ?? null) === null) right++;
      const bottom = (lower[left] ?? null) === null && right === left ? 2 : 1;
      if (right > left || bottom > 1) merges.push({ top: 1, left, bottom, right });
    }
  const grid = gridOf("Sheet1", [[title], ...header, ...rows]);
  return merged ? { ...grid, merges } : grid;
}

import type { Grid } from "../../../sheet/grid";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns } from "./layout-rows";
import { repeatsHeader, sortRow, type Measures } from "./row-sort";

/** The rows under a header. */
export interface Body {
  readonly records: Int32Array;
  readonly totals: readonly number[];
  /** First row after the header that belongs to another table; the grid's end otherwise. */
  readonly end: number;
}

const SAMPLE = 120;

/** How many cells rows below the header usually have, from rows spread over the sheet. */
function measureRows(grid: Grid, header: Header): Measures {
  const first = header.bottom + 1;
  const step = Math.max(1, Math.floor((grid.rowCount - first) / SAMPLE));
  const fills: number[] = [];
  for (let row = first; row < grid.rowCount; row += step) {
    const columns = filledColumns(grid.values[row]);
    const fill = columns.filter((one) => one >= header.left && one <= header.right).length;
    if (fill > 0) fills.push(fill);
  }
  fills.sort((a, b) => a - b);
  const at = (share: number): number => fills[Math.floor(fills.length * share)] ?? 0;
  const usual = Math.max(at(0.6), Math.ceil(at(0.9) / 2));
  return {
    usual,
    sure: Math.max(2, Math.min(4, Math.ceil(usual * 0.34))),
    covered: coveredCells(grid, header),
  };
}

/** Cells of a row that vertical merges from above fill, by row. */
function coveredCells(grid: Grid, header: Header): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.bottom === merge.top || merge.top <= header.bottom) continue;
    if (merge.left < header.left || merge.left > header.right) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row++)
      covered.set(row, (covered.get(row) ?? 0) + 1);
  }
  return covered;
}

/** Sorts the rows under a header into records, totals and the rest, in one pass. */
export function readBody(grid: Grid, header: Header, labelness: Labelness): Body {
  const measures = measureRows(grid, header);
  const first = header.bottom + 1;
  const records = new Int32Array(Math.max(0, grid.rowCount - first));
  const totals: number[] = [];
  let count = 0;
  let afterGap = false;
  for (let row = first; row < grid.rowCount; row++) {
    const sort = sortRow(grid, header, measures, labelness, row, afterGap && count > 0);
    if (sort === "record") records[count++] = row;
    else if (sort === "total") totals.push(row);
    else if (sort === "header" && !repeatsHeader(grid, header, row))
      return { records: records.slice(0, count), totals, end: row };
    afterGap = sort !== "record";
  }
  return { records: records.slice(0, count), totals, end: grid.rowCount };
}

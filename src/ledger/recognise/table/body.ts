import type { CellValue, Grid } from "../../../sheet/grid";
import { restsAfter, type Steps } from "../../../sheet/steps";
import { squeeze } from "../../../sheet/text";
import type { Header } from "./header";
import type { Labelness } from "./labelness";
import { filledColumns } from "./layout-rows";
import { isNothing, type Measures, type RowReason } from "./row-shape";
import { repeatsHeader, sortRow } from "./row-sort";

/** The rows under a header. */
export interface Body {
  readonly records: Int32Array;
  readonly totals: readonly number[];
  /** Filled rows that are no records by their shape, ascending; totals among them. */
  readonly left: readonly { readonly row: number; readonly reason: RowReason }[];
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
    for (let row = merge.top + 1; row <= merge.bottom && row < grid.rowCount; row++)
      covered.set(row, (covered.get(row) ?? 0) + 1);
  }
  return covered;
}

/** Sorts the rows under a header into records, totals and the rest, in one pass. */
export function* readingBody(grid: Grid, header: Header, labelness: Labelness): Steps<Body> {
  const measures = measureRows(grid, header);
  const first = header.bottom + 1;
  const rows = new Int32Array(Math.max(0, grid.rowCount - first));
  const totals: number[] = [];
  const left: { row: number; reason: RowReason }[] = [];
  let count = 0;
  let end = grid.rowCount;
  let afterGap = false;
  let section = -1;
  for (let row = first; row < grid.rowCount; row++) {
    const sort = sortRow(grid, header, measures, labelness, row, afterGap && count > 0);
    afterGap = sort !== "record";
    if (sort === "record") rows[count++] = row;
    else if (sort === "header") {
      const repeats = repeatsHeader(grid, header, row);
      if (!repeats || (section >= 0 && isOwnSection(grid, header, section))) {
        end = repeats ? section : row;
        break;
      }
      left.push({ row, reason: "repeated-header" });
    } else if (sort !== "blank" && sort !== "number-row") {
      if (sort === "total") totals.push(row);
      left.push({ row, reason: sort });
    }
    if (sort !== "blank") section = sort === "section-line" ? row : -1;
    if (restsAfter(row)) yield;
  }
  return { records: rows.slice(0, count), totals, left: left.filter(({ row }) => row < end), end };
}

/** Whether a line over a repeated header says something else than the lines above the first one. */
function isOwnSection(grid: Grid, header: Header, section: number): boolean {
  const text = textIn(grid.values[section]);
  for (let row = Math.max(0, header.top - CAPTION_ROWS); row < header.top; row++)
    if (textIn(grid.values[row]) === text) return false;
  return true;
}

const CAPTION_ROWS = 6;

function textIn(row: readonly CellValue[] | undefined): string {
  const value = row?.find((one) => !isNothing(one));
  return typeof value === "string" ? squeeze(value) : "";
}

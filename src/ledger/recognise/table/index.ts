import type { CellValue, Grid, Merge } from "../../../sheet/grid";
import { readBody, type Body } from "./body";
import { growHeader, type Header } from "./header";
import { createLabelness, type Labelness } from "./labelness";
import { filledColumns, isNumberRow, isUnitLine, mergesAbove } from "./layout-rows";
import { periodColumns } from "./period-row";

/** The main table of a sheet. */
export interface Table {
  readonly header: Header;
  readonly body: Body;
  readonly merges: readonly Merge[];
  /** Further tables were seen and left out. */
  readonly others: number;
}

/** A header is looked for in this many rows. */
const WINDOW = 80;
const LEAST_SCORE = 1.5;
/** After a row of this score only so many rows more are looked at. */
const SURE_SCORE = 4;
const LOOK_PAST = 12;
/** What one of a row of periods (1月, 2月, 3月) counts as a label. */
const PERIOD_LABEL = 0.8;

function isNumeric(value: CellValue | undefined): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && /^\s*[0-9.,%-]+\s*$/.test(value);
}

/** How much a row looks like a header: its labels, and figures under its texts. */
function headerScore(grid: Grid, row: number, labelness: Labelness): number {
  const values = grid.values[row];
  const columns = filledColumns(values);
  if (columns.length < 2 || isNumberRow(values)) return 0;
  const periods = periodColumns(values);
  let score = 0;
  let texts = 0;
  for (const column of columns) {
    const value = values?.[column];
    score += periods.has(column) ? PERIOD_LABEL : labelness(value);
    if (typeof value === "string" && value.length <= 40 && !isNumeric(value)) texts++;
  }
  if (isUnitLine(values)) score -= columns.length * 0.6;
  if (texts >= columns.length * 0.7) score += 0.5 * contrast(grid, row, columns);
  return score;
}

/** Columns whose cells below are figures while the row has texts. */
function contrast(grid: Grid, row: number, columns: readonly number[]): number {
  let figures = 0;
  for (const column of columns) {
    let seen = 0;
    let numbers = 0;
    for (let below = row + 1; below < Math.min(grid.rowCount, row + 7); below++) {
      const value = grid.values[below]?.[column];
      if (value === null || value === undefined || value === "") continue;
      seen++;
      if (isNumeric(value)) numbers++;
    }
    if (seen > 0 && numbers * 2 > seen && !isNumeric(grid.values[row]?.[column])) figures++;
  }
  return figures;
}

/** Finds the tables of a sheet and answers the largest. */
export function findTable(grid: Grid): Table | null {
  const labelness = createLabelness();
  let best: Table | null = null;
  let others = 0;
  let from = 0;
  while (from < grid.rowCount && others < 12) {
    const found = nextTable(grid, from, labelness);
    if (found === null) break;
    if (best === null || sizeOf(found) > sizeOf(best)) best = found;
    others++;
    from = found.body.end;
  }
  return best === null ? null : { ...best, others: others - 1 };
}

function sizeOf(table: Table): number {
  const width = table.header.right - table.header.left + 1;
  return (table.body.records.length + 1) * width;
}

function nextTable(grid: Grid, from: number, labelness: Labelness): Table | null {
  const until = Math.min(grid.rowCount, from + WINDOW);
  const merges = mergesAbove(grid, until);
  let bestRow = -1;
  let bestScore = 0;
  for (let row = from; row < until; row++) {
    const score = headerScore(grid, row, labelness);
    if (score > bestScore + 0.5) {
      bestScore = score;
      bestRow = row;
    }
    if (bestRow >= 0 && bestScore >= SURE_SCORE && row > bestRow + LOOK_PAST) break;
  }
  if (bestRow < 0 || bestScore < LEAST_SCORE) return null;
  const header = growHeader(grid, merges, labelness, bestRow, bestScore);
  const body = readBody(grid, header, labelness);
  return { header, body, merges, others: 0 };
}

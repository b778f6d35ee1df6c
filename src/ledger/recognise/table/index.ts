import type { CellValue, Grid, Merge } from "../../../sheet/grid";
import { readingBody, type Body } from "./body";
import { growHeader, type Header } from "./header";
import { createLabelness, type Labelness } from "./labelness";
import { sideBySide } from "./side-by-side";
import { filledColumns, isNumberRow, isUnitLine, mergesAbove } from "./layout-rows";
import { periodColumns } from "./period-row";
import { append, greatest } from "../../../sheet/lists";
import type { Steps } from "../../../sheet/steps";

/** A table of a sheet. */
export interface Table {
  /** First row that is no other table's: its captions stand from here to the header. */
  readonly from: number;
  readonly header: Header;
  readonly body: Body;
  readonly merges: readonly Merge[];
  /** The section line that names this part of a table, whose header stands above other parts. */
  readonly section?: string;
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

const MOST_TABLES = 12;

/**
 * The tables of a sheet from top to bottom and left to right, each with the row from which its captions
 * are looked for. Beyond a number no office needs they are not looked for.
 */
export function* findingTables(grid: Grid): Steps<readonly Table[]> {
  const labelness = createLabelness();
  const tables: Table[] = [];
  let from = 0;
  while (from < grid.rowCount && tables.length < MOST_TABLES) {
    const found = yield* nextTables(grid, from, labelness);
    if (found.length === 0) break;
    append(tables, found);
    from = greatest(
      found.map(({ body }) => body.end),
      from + 1,
    );
  }
  return tables;
}

/** The table with the most cells; `null` when there is none. */
export function largestTable(tables: readonly Table[]): Table | null {
  let best: Table | null = null;
  for (const table of tables) if (best === null || sizeOf(table) > sizeOf(best)) best = table;
  return best;
}

function sizeOf(table: Table): number {
  const width = table.header.right - table.header.left + 1;
  return (table.body.records.length + 1) * width;
}

/** The next header at or below a row, with the tables side by side under it; none: empty. */
function* nextTables(grid: Grid, from: number, labelness: Labelness): Steps<readonly Table[]> {
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
  if (bestRow < 0 || bestScore < LEAST_SCORE) return [];
  const header = growHeader(grid, merges, labelness, bestRow, bestScore);
  const tables: Table[] = [];
  for (const part of sideBySide(grid, merges, header)) {
    yield;
    const body = yield* readingBody(grid, part, labelness);
    tables.push({ from, header: part, body, merges });
  }
  return tables;
}

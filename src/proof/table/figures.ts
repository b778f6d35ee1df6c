import type { Grid } from "../../sheet/grid";
import { readNumber } from "../../sheet/number-text";
import { squeeze } from "../../sheet/text";

/** A summary table: its lines and columns with their labels, and the figures between them. */
export interface FigureTable {
  readonly grid: Grid;
  /** Grid rows that hold figures, top to bottom. */
  readonly rows: readonly number[];
  /** Grid columns that hold figures, left to right. */
  readonly columns: readonly number[];
  /** Labels of a line, left to right; merged cells count for every line they cover. */
  readonly rowLabels: ReadonlyMap<number, readonly string[]>;
  /** Labels of a column, top to bottom. */
  readonly columnLabels: ReadonlyMap<number, readonly string[]>;
}

/** A figure of the table; percentages as printed, 0..100. */
export interface TableFigure {
  readonly value: number;
  readonly percent: boolean;
  /** Worth of the last printed digit. */
  readonly step: number;
}

/** Fewest figures a column needs to count as one of figures. */
const fewest = 1;

/** Reads a grid as a table of figures; `null` when it holds none. */
export function readFigureTable(grid: Grid): FigureTable | null {
  const head = firstFigureRow(grid);
  if (head === null) return null;
  const rows: number[] = [];
  const columns = new Map<number, number>();
  for (let row = head; row < grid.rowCount; row++) {
    const found = figureColumns(grid, row);
    if (found.length === 0) continue;
    rows.push(row);
    for (const column of found) columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const kept = [...columns]
    .filter(([column, count]) => count >= fewest && !isSerial(grid, column, rows))
    .map(([column]) => column)
    .sort((a, b) => a - b);
  const first = kept[0];
  if (first === undefined) return null;
  return {
    grid,
    rows,
    columns: kept,
    rowLabels: new Map(rows.map((row) => [row, labelsLeft(grid, row, first)])),
    columnLabels: new Map(kept.map((column) => [column, labelsAbove(grid, head, column)])),
  };
}

/** The figure of a cell, `null` for blanks, words and figures that are no exact numbers. */
export function figureAt(grid: Grid, row: number, column: number): TableFigure | null {
  const value = grid.values[row]?.[column] ?? null;
  const reading = readNumber(value);
  if (reading.kind === "number")
    return { value: reading.value, percent: false, step: stepOf(String(reading.value)) };
  if (reading.kind !== "percent") return null;
  const points = Number((reading.value * 100).toPrecision(12));
  return { value: points, percent: true, step: stepOf(String(value).replace(/[^\d.]/g, "")) };
}

function stepOf(text: string): number {
  return 10 ** -(text.split(".")[1]?.length ?? 0);
}

/** The first row with a figure that is no row number (1, 2, 3 …) of the columns. */
function firstFigureRow(grid: Grid): number | null {
  for (let row = 0; row < grid.rowCount; row++) {
    const columns = figureColumns(grid, row);
    if (columns.length > 0 && !isColumnNumbers(grid, row, columns)) return row;
  }
  return null;
}

function figureColumns(grid: Grid, row: number): number[] {
  const found: number[] = [];
  for (let column = 0; column < grid.columnCount; column++)
    if (figureAt(grid, row, column) !== null) found.push(column);
  return found;
}

function isColumnNumbers(grid: Grid, row: number, columns: readonly number[]): boolean {
  if (columns.length < 3) return false;
  const first = figureAt(grid, row, columns[0] ?? -1)?.value ?? 0;
  return columns.every((column, i) => figureAt(grid, row, column)?.value === first + i);
}

/** A column that counts the lines: 1, 2, 3 …, before any label. */
function isSerial(grid: Grid, column: number, rows: readonly number[]): boolean {
  let expected = 1;
  for (const row of rows) {
    const figure = figureAt(grid, row, column);
    if (figure === null) continue;
    if (figure.value !== expected) return false;
    expected++;
  }
  return expected > 2 && column <= 1;
}

function labelsLeft(grid: Grid, row: number, end: number): string[] {
  const labels: string[] = [];
  for (let column = 0; column < end; column++) addLabel(labels, textAt(grid, row, column));
  return labels;
}

function labelsAbove(grid: Grid, head: number, column: number): string[] {
  const labels: string[] = [];
  for (let row = 0; row < head; row++) addLabel(labels, textAt(grid, row, column));
  return labels;
}

function addLabel(labels: string[], text: string): void {
  if (text !== "" && labels.at(-1) !== text) labels.push(text);
}

/** Text of a cell, or of the merge that covers it; figures are no labels. */
function textAt(grid: Grid, row: number, column: number): string {
  const merge = grid.merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
  const value = grid.values[merge?.top ?? row]?.[merge?.left ?? column];
  return typeof value === "string" && !/^[\d.,%\s]+$/.test(value) ? squeeze(value) : "";
}

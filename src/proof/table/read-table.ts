import type { CellValue, Grid } from "../../sheet/grid";
import { mergeFinder, type MergeFinder } from "../../sheet/merge-finder";
import { readNumber } from "../../sheet/number-text";
import { squeeze } from "../../sheet/text";
import type { Quantity } from "../arithmetic";

/** A row or a column of a summary table. */
export interface Strip {
  /** 0-based row or column of the sheet. */
  readonly index: number;
  /** Its own label, and the labels before that, from the outermost. */
  readonly label: string;
  readonly above: readonly string[];
  readonly kind: "count" | "rate" | "share" | "other";
  /** `detail`: 其中, 累计, 同期 – beside the sum, not in it. */
  readonly rank: "part" | "subtotal" | "total" | "detail";
}

/** The figure of a cell. */
export interface TableFigure extends Quantity {
  /** Written with a percent sign. */
  readonly percent: boolean;
}

/** A summary table: labelled columns of figures over labelled rows. */
export interface Table {
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
  /** The figure of a cell; null when it is blank, `undefined` when it cannot be counted with. */
  readonly figureAt: (row: Strip, column: Strip) => TableFigure | null | undefined;
  /** The sheet's cell, which lies the other way round in a turned table. */
  readonly cellAt: (row: Strip, column: Strip) => { readonly row: number; readonly column: number };
}

/** So much of a text is read as a label. */
const LONGEST_LABEL = 200;
const FURTHEST_HEADER = 40;
const MOST_HEADER_ROWS = 4;
const MOST_LABEL_COLUMNS = 3;
const TOTAL = /^(?:.{0,6}(?:合计|总计|共计)|总数|总和|全[镇乡县区市街]|全部|计)[:：]?$/;
const SUBTOTAL = /小计[:：]?$/;
const DETAIL = /其中|累计|同期|上月|去年|上年/;
const RATE = /率$|率[（(]/;
const SHARE = /占比|比重|百分比|所占比例|^比例|占.{0,8}%/;
/** 化解率（200分）: points for a rate are no rate. */
const POINTS_OF = /[（(]\d{1,4}(?:\.\d)?分[）)]$/;
const UNCOUNTED =
  /序号|编号|排名|位次|名次|电话|日期|时间|年份|得分|分值|平均|人均|户均|同比|环比|较|增幅|降幅|增减|标准|单价|目标/;

/** Reads a sheet as one summary table; null when it has no header over figures. */
export function readTable(grid: Grid): Table | null {
  const first = firstFigureRow(grid);
  if (first < 1) return null;
  const header = headerRows(grid, first);
  if (header.length === 0) return null;
  const rowsWithFigures = rowsFrom(grid, first);
  const mergeAt = mergeFinder(grid.merges);
  const labelColumns = countLabelColumns(grid, mergeAt, rowsWithFigures);
  const columns: Strip[] = [];
  for (let c = labelColumns; c < grid.columnCount; c++) {
    const labels = labelsOf(header.map((r) => textAt(grid, mergeAt, r, c)));
    if (!isSerial(grid, c, rowsWithFigures)) columns.push(stripOf(c, labels));
  }
  const rows = rowsWithFigures.flatMap((r) => {
    const texts: string[] = [];
    for (let c = 0; c < labelColumns; c++) texts.push(textAt(grid, mergeAt, r, c));
    const labels = labelsOf(texts);
    return labels.length === 0 ? [] : [stripOf(r, labels)];
  });
  if (rows.length === 0) return null;
  return {
    rows,
    columns,
    figureAt: (row, column) => figureOf(grid.values[row.index]?.[column.index]),
    cellAt: (row, column) => ({ row: row.index, column: column.index }),
  };
}

/** The table with rows for columns, for tables whose rates are rows. */
export function turned(table: Table): Table {
  return {
    rows: table.columns,
    columns: table.rows,
    figureAt: (row, column) => table.figureAt(column, row),
    cellAt: (row, column) => table.cellAt(column, row),
  };
}

function stripOf(index: number, labels: readonly string[]): Strip {
  const label = labels[labels.length - 1] ?? "";
  return { index, label, above: labels.slice(0, -1), kind: kindOf(label), rank: rankOf(labels) };
}

function kindOf(label: string): Strip["kind"] {
  if (label === "" || POINTS_OF.test(label)) return "other";
  if (SHARE.test(label)) return "share";
  if (UNCOUNTED.test(label)) return "other";
  return RATE.test(label) ? "rate" : "count";
}

function rankOf(labels: readonly string[]): Strip["rank"] {
  if (labels.some((label) => SUBTOTAL.test(label))) return "subtotal";
  if (labels.some((label) => TOTAL.test(label))) return "total";
  return labels.some((label) => DETAIL.test(label)) ? "detail" : "part";
}

function figureOf(value: CellValue | undefined): TableFigure | null | undefined {
  if (value === undefined) return null;
  const reading = readNumber(value);
  if (reading.kind === "blank") return null;
  if (reading.kind === "number")
    return { value: reading.value, step: stepOf(String(reading.value)), percent: false };
  if (reading.kind !== "percent") return undefined;
  const digits = squeeze(String(value)).replace(/[^\d.-]/g, "");
  return { value: Number(digits), step: stepOf(digits), percent: true };
}

/** Worth of the last digit of a number as it is written; computed ones have many. */
function stepOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 || text.includes("e") ? 1 : 10 ** -(text.length - point - 1);
}

function isFigure(value: CellValue | undefined): boolean {
  const figure = figureOf(value);
  return figure !== null && figure !== undefined;
}

/** Text of a cell, or of the merge that covers it; figures are no labels. */
function textAt(grid: Grid, mergeAt: MergeFinder, row: number, column: number): string {
  const merge = mergeAt(row, column);
  const value = grid.values[merge?.top ?? row]?.[merge?.left ?? column];
  return typeof value === "string" && !isFigure(value)
    ? squeeze(value.slice(0, LONGEST_LABEL))
    : "";
}

function labelsOf(texts: readonly string[]): string[] {
  const labels: string[] = [];
  for (const text of texts)
    if (text !== "" && labels[labels.length - 1] !== text) labels.push(text);
  return labels;
}

/** The first row with a figure that is none of the column numbers 1 2 3 …; -1 when there is none. */
function firstFigureRow(grid: Grid): number {
  for (let r = 0; r < Math.min(grid.rowCount, FURTHEST_HEADER); r++) {
    const row = grid.values[r] ?? [];
    if (row.some((value) => isFigure(value)) && !isNumbering(row)) return r;
  }
  return -1;
}

function isNumbering(row: readonly CellValue[]): boolean {
  const numbers = row.filter((value) => isFigure(value)).map(Number);
  return (
    numbers.length >= 3 &&
    numbers.every((value, i) => i === 0 || value === (numbers[i - 1] ?? 0) + 1)
  );
}

/** Rows above the figures that hold at least two labels; a title or a note does not. */
function headerRows(grid: Grid, first: number): number[] {
  const rows: number[] = [];
  for (let r = first - 1; r >= 0 && rows.length < MOST_HEADER_ROWS; r--) {
    const row = grid.values[r] ?? [];
    if (isNumbering(row)) continue;
    const labels = row.filter((value) => typeof value === "string" && value.trim() !== "");
    if (labels.length === 0) continue;
    if (labels.length < 2) break;
    rows.unshift(r);
  }
  return rows;
}

function rowsFrom(grid: Grid, first: number): number[] {
  const rows: number[] = [];
  for (let r = first; r < grid.rowCount; r++)
    if ((grid.values[r] ?? []).some((value) => isFigure(value))) rows.push(r);
  return rows;
}

/** Leading columns that hold texts in the rows of figures; serials before them go along. */
function countLabelColumns(grid: Grid, mergeAt: MergeFinder, rows: readonly number[]): number {
  let count = 1;
  for (let c = 1; c < Math.min(MOST_LABEL_COLUMNS, grid.columnCount); c++) {
    const texts = rows.filter((r) => textAt(grid, mergeAt, r, c) !== "").length;
    const figures = rows.filter((r) => isFigure(grid.values[r]?.[c])).length;
    if (texts > figures) count = c + 1;
  }
  return count;
}

/** A column that only counts the rows: 1, 2, 3 …. */
function isSerial(grid: Grid, column: number, rows: readonly number[]): boolean {
  let expected = 1;
  for (const r of rows) {
    const figure = figureOf(grid.values[r]?.[column]);
    if (figure === null || figure === undefined) continue;
    if (figure.value !== expected) return false;
    expected += 1;
  }
  return expected > 3 && column <= 1;
}

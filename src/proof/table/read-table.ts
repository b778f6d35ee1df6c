import type { CellValue, Grid } from "../../sheet/grid";
import { isEmptyCell } from "../../sheet/grid";
import { readNumber } from "../../sheet/number-text";
import { squeeze } from "../../sheet/text";
import type { Quantity } from "../arithmetic";

/** A column of a summary table. */
export interface TableColumn {
  /** 0-based. */
  readonly index: number;
  /** Its own label, and the labels above it, from the top. */
  readonly label: string;
  readonly above: readonly string[];
  readonly kind: "count" | "rate" | "share" | "other";
}

/** A row of a summary table. */
export interface TableRow {
  /** 0-based. */
  readonly index: number;
  readonly label: string;
  readonly kind: "data" | "part" | "subtotal" | "total";
}

/** A summary table: labelled columns of figures over labelled rows. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The figure of a cell; null when it is blank, `undefined` when it is none that could be counted with. */
  readonly figureAt: (row: number, column: number) => Quantity | null | undefined;
}

const MOST_HEADER_ROWS = 4;
const MOST_LABEL_COLUMNS = 3;
const TOTAL_ROW = /^(?:.{0,6})?(?:合计|总计|共计|累计)[:：]?$|^(?:总数|全[镇乡县区市街]|全部)$/;
const SUBTOTAL_ROW = /小计[:：]?$/;
const RATE = /率(?:[（(]?%[)）]?)?$|率[（(]/;
const SHARE = /占比|比重|百分比|所占比例|^比例|占.{0,8}%/;
const UNCOUNTED = /序号|编号|排名|位次|名次|电话|日期|时间|年度|年份|得分|分值|平均|人均|户均|同比|环比|较|增幅|降幅|增减|标准|单价|目标/;

/** Reads a sheet as one summary table; null when it has no header over figures. */
export function readTable(grid: Grid): Table | null {
  const texts = spreadMerges(grid);
  const first = firstFigureRow(grid);
  if (first < 1) return null;
  const header = headerRows(grid, first);
  if (header === null) return null;
  const labelColumns = countLabelColumns(grid, first);
  const columns: TableColumn[] = [];
  for (let c = 0; c < grid.columnCount; c++) columns.push(columnOf(texts, header, c));
  const rows: TableRow[] = [];
  for (let r = first; r < grid.rowCount; r++) {
    const label = rowLabel(grid, r, labelColumns);
    if (label === "" || !hasFigure(grid, r, labelColumns)) continue;
    rows.push({ index: r, label, kind: rowKind(label) });
  }
  return rows.length === 0 ? null : { columns, rows, figureAt: (r, c) => figureOf(grid.values[r]?.[c]) };
}

function figureOf(value: CellValue | undefined): Quantity | null | undefined {
  if (value === undefined || isEmptyCell(value)) return null;
  const reading = readNumber(value);
  if (reading.kind === "blank") return null;
  if (reading.kind === "number") return { value: reading.value, step: stepOf(reading.value) };
  if (reading.kind === "percent") {
    const digits = squeeze(String(value)).replace(/[%％].*$/, "");
    const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
    return { value: Number(digits), step: 10 ** -decimals };
  }
  return undefined;
}

/** Worth of the last digit of a number as it is stored; computed ones have many. */
function stepOf(value: number): number {
  const text = String(value);
  const point = text.indexOf(".");
  return point < 0 || text.includes("e") ? 1 : 10 ** -(text.length - point - 1);
}

/** Header texts with merged cells repeated over their area. */
function spreadMerges(grid: Grid): Map<string, string> {
  const spread = new Map<string, string>();
  for (const { top, left, bottom, right } of grid.merges) {
    if (top > 30 || (bottom - top + 1) * (right - left + 1) > 4_000) continue;
    const text = cellText(grid.values[top]?.[left]);
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) spread.set(`${String(r)} ${String(c)}`, text);
  }
  for (let r = 0; r < Math.min(grid.rowCount, 40); r++)
    for (let c = 0; c < grid.columnCount; c++) {
      const text = cellText(grid.values[r]?.[c]);
      if (text !== "") spread.set(`${String(r)} ${String(c)}`, text);
    }
  return spread;
}

function cellText(value: CellValue | undefined): string {
  return value === undefined || isEmptyCell(value) ? "" : squeeze(String(value));
}

function isFigure(value: CellValue | undefined): boolean {
  const figure = figureOf(value);
  return figure !== null && figure !== undefined;
}

/** The first row with a label and figures behind it; a row of column numbers 1 2 3 … is none. */
function firstFigureRow(grid: Grid): number {
  for (let r = 0; r < Math.min(grid.rowCount, 40); r++) {
    const row = grid.values[r] ?? [];
    const figures = row.filter((value) => isFigure(value));
    const label = row.slice(0, MOST_LABEL_COLUMNS).some((value) => typeof value === "string" && !isFigure(value) && value.trim() !== "");
    if (figures.length >= 1 && label && !isNumbering(row)) return r;
  }
  return -1;
}

function isNumbering(row: readonly CellValue[]): boolean {
  const numbers = row.filter((value) => isFigure(value)).map(Number);
  return numbers.length >= 3 && numbers.every((value, i) => i === 0 || value === (numbers[i - 1] ?? 0) + 1);
}

function headerRows(grid: Grid, first: number): readonly number[] | null {
  const rows: number[] = [];
  for (let r = first - 1; r >= 0 && rows.length < MOST_HEADER_ROWS; r--) {
    const row = grid.values[r] ?? [];
    if (isNumbering(row)) continue;
    const labels = row.filter((value) => cellText(value) !== "").length;
    if (labels < 2) break;
    rows.unshift(r);
  }
  return rows.length === 0 ? null : rows;
}

/** Leading columns that hold texts in the rows of figures. */
function countLabelColumns(grid: Grid, first: number): number {
  let count = 0;
  for (let c = 0; c < Math.min(MOST_LABEL_COLUMNS, grid.columnCount); c++) {
    let texts = 0;
    let figures = 0;
    for (let r = first; r < Math.min(grid.rowCount, first + 60); r++) {
      const value = grid.values[r]?.[c];
      if (isFigure(value)) figures += 1;
      else if (cellText(value) !== "") texts += 1;
    }
    if (texts > 0 && texts >= figures) count = c + 1;
  }
  return Math.max(1, count);
}

function columnOf(texts: ReadonlyMap<string, string>, header: readonly number[], c: number): TableColumn {
  const labels: string[] = [];
  for (const r of header) {
    const text = texts.get(`${String(r)} ${String(c)}`) ?? "";
    if (text !== "" && labels[labels.length - 1] !== text) labels.push(text);
  }
  const label = labels.pop() ?? "";
  return { index: c, label, above: labels, kind: columnKind(label) };
}

function columnKind(label: string): TableColumn["kind"] {
  if (label === "") return "other";
  if (SHARE.test(label)) return "share";
  if (UNCOUNTED.test(label)) return "other";
  return RATE.test(label) ? "rate" : "count";
}

function rowLabel(grid: Grid, r: number, labelColumns: number): string {
  const texts: string[] = [];
  for (let c = 0; c < labelColumns; c++) {
    const value = grid.values[r]?.[c];
    if (typeof value === "string" && !isFigure(value)) texts.push(squeeze(value));
  }
  return texts.find((text) => TOTAL_ROW.test(text) || SUBTOTAL_ROW.test(text)) ?? texts.join("");
}

function hasFigure(grid: Grid, r: number, from: number): boolean {
  return (grid.values[r] ?? []).slice(from).some((value) => isFigure(value));
}

function rowKind(label: string): TableRow["kind"] {
  if (SUBTOTAL_ROW.test(label)) return "subtotal";
  if (TOTAL_ROW.test(label)) return "total";
  return /^其中|^[（(]?其中/.test(label) ? "part" : "data";
}

import type { CellValue, Merge } from "../../../sheet/grid";
import { cutText } from "../../../sheet/xml-characters";
import { keptFormula, newBudget, takeCell, takeRows, takeText } from "../cells/budget";
import type { Budget } from "../cells/budget";
import { Limits } from "../limits";
import type { CellLook } from "../looks/look";
import type { RichText, SheetAround } from "./foreign-around";
import { fileProblem } from "../problems";
import type { FileFormat, LossCode } from "../types";
import type { Visibility } from "../types";

/** A workbook of any format but xlsx, as its reader understands it. */
export interface ForeignBook {
  readonly format: FileFormat;
  readonly date1904: boolean;
  readonly sheets: readonly ForeignSheet[];
  /** Looks by style index. */
  readonly looks: readonly CellLook[];
  /** The theme part for the theme's colours among them. */
  readonly theme?: Uint8Array;
  readonly names: readonly ForeignName[];
  /** Index of the sheet in front; absent: the first visible one. */
  readonly front?: number;
  /** Sheets may not be added, renamed or moved; the 16-bit hash of the password, 0 for none. */
  readonly structureLock?: number;
  /** What was seen in the file that no reader here takes along. */
  readonly losses: ReadonlySet<LossCode>;
}

export interface ForeignName {
  readonly name: string;
  readonly formula: string;
  /** Index of its sheet among all sheets; absent: known in the whole workbook. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

export interface ForeignSheet {
  readonly name: string;
  readonly state: Visibility;
  readonly protected: boolean;
  /** The 16-bit hash of the password it is protected with. */
  readonly password?: number;
  readonly cells: ForeignCells;
  readonly merges: readonly Merge[];
  readonly columns: readonly ForeignColumns[];
  readonly rows: ReadonlyMap<number, ForeignRow>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print?: ForeignPrint;
  /** Notes, rules, links, pictures and whatever else stands around the cells. */
  readonly around?: SheetAround;
  /** Rows that are not stated and have no cells are hidden. */
  readonly hidesRest?: boolean;
  /** It has filter arrows; where, says the name `_xlnm._FilterDatabase`. */
  readonly filtered?: boolean;
  /** Defaults: width in characters, height in points. */
  readonly defaultWidth?: number;
  readonly defaultHeight?: number;
}

/** Neighbouring columns with one width (in characters), 0-based and inclusive. */
export interface ForeignColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
  /** Level of grouping (1..7), and whether the group behind it is closed. */
  readonly level?: number;
  readonly collapsed?: boolean;
}

export interface ForeignRow {
  /** Points; null: automatic. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly level?: number;
  readonly collapsed?: boolean;
}

export interface ForeignPrint {
  readonly landscape: boolean;
  /** Number of the paper as Windows counts them; 9 is A4. */
  readonly paper: number;
  /** Percent, or pages to fit into (0: as many as it takes). */
  readonly scale: number;
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly header: string;
  readonly footer: string;
  /** Inches. */
  readonly margins: Partial<
    Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>
  >;
  readonly options?: PrintOptions;
}

/** What is seldom set of a page layout. */
export interface PrintOptions {
  readonly centered?: boolean;
  readonly middle?: boolean;
  readonly headings?: boolean;
  readonly gridlines?: boolean;
  readonly overThenDown?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draft?: boolean;
  readonly firstPage?: number;
  readonly copies?: number;
  readonly notes?: "asDisplayed" | "atEnd";
}

/** Cells by row, 0-based; a formatted empty cell has a style and no value. */
export interface ForeignCells {
  /** Name of the sheet, for messages. */
  readonly sheet: string;
  /** What this and the other sheets of its workbook have taken so far, and what the others had before it. */
  readonly budget: Budget;
  readonly before: number;
  readonly values: CellValue[][];
  readonly styles: (Uint16Array | undefined)[];
  /** Formulas without `=` by `cellKey`; `""` for one that could not be read. */
  readonly formulas: Map<number, string>;
  /** Texts with fonts of their own inside, by `cellKey`. */
  readonly rich: Map<number, RichText>;
}

export function newCells(sheet: string, budget = newBudget()): ForeignCells {
  return {
    sheet,
    budget,
    before: budget.cells,
    values: [],
    styles: [],
    formulas: new Map(),
    rich: new Map(),
  };
}

export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Shared by the rows without values before one that has some. */
const noValues: CellValue[] = [];

/**
 * Sets a value and its style; rows and columns are 0-based. Throws `Problem` with `sheet-too-large` for a cell
 * no sheet of Excel has, with `book-too-large` when the values of the workbook, gaps before them included, grow
 * past its budget, with `book-too-much-text` when its long texts do.
 */
export function setCell(
  cells: ForeignCells,
  row: number,
  column: number,
  value: CellValue,
  style: number,
): void {
  setStyle(cells, row, column, style);
  if (value === null || value === "") return;
  const { sheet, budget, values } = cells;
  if (typeof value === "string") takeText(budget, value, sheet);
  if (row >= Limits.rows || column >= Limits.columns)
    throw fileProblem("sheet-too-large", { sheet, rows: row + 1, columns: column + 1 });
  let line = values[row];
  if (line === undefined || line === noValues) {
    if (row >= values.length) takeRows(budget, row + 1 - values.length, sheet);
    while (values.length < row) values.push(noValues);
    line = values[row] = [];
  }
  if (column >= line.length) {
    if (!takeCell(budget, column - line.length)) throw tooLarge(cells, row, column);
    while (line.length < column) line.push(null);
  }
  line[column] = value;
  if (typeof value === "string" && value.length > Limits.cellText) {
    line[column] = cutText(value, Limits.cellText);
    budget.dropped.add("loss-text");
  }
}

/** Names the one sheet that takes most of it, else the workbook. */
function tooLarge({ sheet, budget, before }: ForeignCells, row: number, column: number) {
  return budget.cells - before > before
    ? fileProblem("sheet-too-large", { sheet, rows: row + 1, columns: column + 1 })
    : fileProblem("book-too-large", { sheet });
}

/**
 * Sets the style of a cell. Formatted emptiness without end is not kept, nor what lies beyond a sheet of
 * Excel: it is worth nothing.
 */
export function setStyle(cells: ForeignCells, row: number, column: number, style: number): void {
  if (style === 0 || row >= Limits.rows || column >= Limits.columns) return;
  const { budget, styles } = cells;
  let line = styles[row];
  if (line === undefined || line.length <= column) {
    const gap = Math.max(0, row - styles.length);
    if (budget.styles + gap > Limits.gridCells) {
      budget.dropped.add("loss-styles");
      return;
    }
    const longer = new Uint16Array(Math.max(16, column + 1, (line?.length ?? 0) * 2));
    budget.styles += longer.length + gap;
    if (line !== undefined) longer.set(line);
    while (styles.length < row) styles.push(undefined);
    line = styles[row] = longer;
  }
  line[column] = style;
}

/** Sets a formula without `=`; `""`, for one that cannot be read, where it is longer than Excel takes any. */
export function setFormula(
  cells: ForeignCells,
  row: number,
  column: number,
  formula: string,
): void {
  cells.formulas.set(cellKey(row, column), keptFormula(cells.budget, formula));
}

/** Keeps the height of a row, or that it is hidden, while there are not too many of them. */
export function setRowFacts(
  rows: Map<number, ForeignRow>,
  row: number,
  facts: ForeignRow,
  budget: Budget,
): void {
  if (row >= Limits.rows) return;
  if (budget.rowFacts >= Limits.bookRowFacts) {
    budget.dropped.add("loss-rows");
    return;
  }
  budget.rowFacts++;
  rows.set(row, facts);
}

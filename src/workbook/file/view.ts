import type { DraftArea } from "../../sheet/draft";
import type { Grid } from "../../sheet/grid";
import type { Severity } from "../../sheet/severity";
import type { CellLook } from "./looks/look";
import type { ViewChart, ViewPrint } from "./view-paper";

/**
 * A sheet with everything a grid on the screen shows of it. Rows and columns are 0-based. Colours in
 * `looks` are `rrggbb`, those of the theme resolved.
 */
export interface SheetView {
  readonly grid: Grid;
  /** Size with the formatted emptiness around the values, within bounds. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Index in `looks` of every cell, row by row over `rowCount × columnCount`; 0 is the default look. */
  readonly styles: Uint16Array;
  readonly looks: readonly CellLook[];
  /** Formulas without `=`, by row × 16384 + column. One that cannot be shown as text is not among them. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly columns: readonly ViewColumns[];
  /** Heights in points of rows that have their own. */
  readonly heights: ReadonlyMap<number, number>;
  /** Default width in characters and height in points; null: the program's own. */
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Cells that lead to another place of the workbook when clicked, by `viewKey`. */
  readonly links: ReadonlyMap<number, { readonly sheet: string; readonly cell: string }>;
  /** Notes on cells, by `viewKey`. */
  readonly notes: ReadonlyMap<number, string>;
  /** Lists of words that cells offer. */
  readonly dropdowns: readonly ViewDropdown[];
  /** The add-in's own marks. */
  readonly marks: readonly { readonly severity: Severity; readonly area: DraftArea }[];
  readonly protected: boolean;
  /** Whether pictures, shapes or charts stand on the sheet that are not among `charts`. */
  readonly drawings: boolean;
  /** How it is set up for paper; absent: the format is not asked. */
  readonly print?: ViewPrint;
  /** Charts that can be drawn from what the file keeps of them. */
  readonly charts?: readonly ViewChart[];
}

/** Neighbouring columns of one width (in characters), inclusive. */
export interface ViewColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** A list of words offered in areas of cells. */
export interface ViewDropdown {
  readonly areas: readonly DraftArea[];
  readonly words: readonly string[];
  /** Without `=`: the area the words stand in instead. */
  readonly source?: string;
  /** Other words are refused. */
  readonly strict: boolean;
  /** What the file says to them. */
  readonly error?: string;
}

/** A cell as the clerk typed it, or as a formula in the grid came out. */
export interface EnteredCell {
  readonly row: number;
  readonly column: number;
  readonly value: Grid["values"][number][number];
  /** Without `=`: the cell becomes this formula, and `value` is its result. */
  readonly formula?: string;
  /** Only the result of the formula that stands there changes; a cell without one is left. */
  readonly calculated?: true;
  readonly format?: string;
}

export function viewKey(row: number, column: number): number {
  return row * 16_384 + column;
}

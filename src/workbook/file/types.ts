import type { CleanWishes, Watch, Workbook } from "../port";
import type { EnteredCell, SheetView } from "./view";

/** What a file is by its content, whatever its name says. */
export type FileFormat = "xlsx" | "xlsb" | "xls" | "ods" | "csv" | "html" | "xml";

/** What of an input a saved xlsx may not carry; texts in `locale/zh-CN/errors.ts`. */
export const lossCodes = [
  "loss-macros",
  "loss-signature",
  "loss-formulas",
  "loss-charts",
  "loss-pictures",
  "loss-comments",
  "loss-validation",
  "loss-conditional",
  "loss-names",
  "loss-print",
  "loss-styles",
  "loss-links",
  "loss-part-comments",
  "loss-part-validation",
  "loss-part-conditional",
  "loss-part-links",
  "loss-part-print",
  "loss-part-pictures",
  "loss-shapes",
  "loss-pivot",
  "loss-filter",
  "loss-view",
  "loss-text",
  "loss-merges",
  "loss-rows",
] as const;

export type LossCode = (typeof lossCodes)[number];

/** Columns `first` to `last` (0-based) and their width in characters. */
export interface ColumnWidth {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** A change of a workbook's shape, as a clerk makes it in a grid. Rows are 0-based. */
export type Reshape = { readonly sheet: string } & (
  | {
      readonly kind: "insert-rows";
      readonly at: number;
      readonly count: number;
      /** The row whose looks the new ones get. */
      readonly like: number;
    }
  | { readonly kind: "delete-rows"; readonly at: number; readonly count: number }
  /** Row `top + i` becomes what row `order[i]` was. */
  | { readonly kind: "sort-rows"; readonly top: number; readonly order: readonly number[] }
  | { readonly kind: "delete-sheet" }
  | { readonly kind: "widen"; readonly columns: readonly ColumnWidth[] }
);

/** A workbook held in memory as a file's bytes. Nothing touches a disk; `save` gives the new bytes. */
export interface FileWorkbook extends Workbook {
  readonly format: FileFormat;
  readonly freeForRules: NonNullable<Workbook["freeForRules"]>;
  /** A sheet as a grid on the screen shows it: looks, formulas, widths and marks beside the values. */
  view(sheet: string, watch?: Watch): Promise<SheetView>;
  /** The marks of such a view alone, which takes no time. */
  marks(sheet: string): Promise<SheetView["marks"]>;
  /**
   * Writes what the clerk typed into such a grid: the part a spreadsheet program has, no operation to be
   * taken back. Answers the cells that could not be written. Throws `Problem` with `sheet-protected`.
   */
  enter(sheet: string, cells: readonly EnteredCell[]): Promise<readonly EnteredCell[]>;
  /**
   * Puts rows in, takes them out, sorts them, deletes a sheet or sets widths of columns, and has all that names a place follow.
   * Throws `Problem` where that cannot be kept true, and nothing has changed then.
   */
  reshape(change: Reshape): Promise<void>;
  /** Takes the last of these back; whatever was done since goes with it, but for settings. */
  unshape(): Promise<void>;
  /** Packs ahead what is large, for a `save` that follows; changes may come in between. */
  prepareSave(): Promise<void>;
  /** The workbook as xlsx, with every edit applied so far; or a copy of it from which the add-in's things are taken. */
  save(clean?: CleanWishes): Promise<Uint8Array>;
  /** What the saved file cannot keep of the input; known before anything is written. */
  lossReport(): readonly LossCode[];
}

/** Whether a sheet is shown, hidden, or hidden so that only a program can show it. */
export type Visibility = "visible" | "hidden" | "veryHidden";

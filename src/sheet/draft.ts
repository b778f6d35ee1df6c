import type { CellValue } from "./grid";

/** How a cell of an own sheet looks; adapters give each name one native look. */
export type DraftStyle =
  | "title"
  | "subtitle"
  | "head"
  | "text"
  | "centred"
  | "integer"
  | "number"
  | "percent"
  | "points"
  | "date"
  | "total"
  | "totalPercent"
  | "note"
  | "sentence"
  | "section"
  | "good"
  | "bad"
  | "error"
  | "warning"
  | "hint"
  | "link"
  | "footer";

/** A cell of an own sheet. `formula` (without `=`) is native; `value` is then its computed value. */
export interface DraftCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly style?: DraftStyle;
  /** Decimals of a `percent`, `points` or `number` cell; default 2. */
  readonly decimals?: number;
  /** A working link to a cell of this workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** An area of the draft, 0-based and inclusive. */
export interface DraftArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A native drop-down list of words for an area of a draft. */
export interface DraftList {
  readonly area: DraftArea;
  /** Together at most 255 characters, none with a comma or quote in it. */
  readonly words: readonly string[];
}

/** A native chart over areas of the draft itself. */
export interface DraftChart {
  readonly kind: "column" | "bar" | "line" | "columnLine";
  readonly title: string;
  readonly categories: DraftArea;
  readonly series: readonly {
    readonly name: string;
    readonly values: DraftArea;
    /** In a `columnLine` chart: drawn as a line (e.g. the target). */
    readonly line?: boolean;
  }[];
  /** Where it stands, in cells. */
  readonly anchor: DraftArea;
  /** Number format of the value axis, e.g. `0%`. */
  readonly axisFormat?: string;
}

/** A sheet to be written, as data. Rows and columns are 0-based. */
export interface SheetDraft {
  readonly name: string;
  /** The clerk's from the start (an empty ledger): not an own sheet, never replaced later. */
  readonly clerks?: true;
  readonly rows: readonly (readonly (DraftCell | null)[])[];
  /** Widths in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points; absent: automatic. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges: readonly DraftArea[];
  /** Rows kept in view on top. */
  readonly frozenRows: number;
  /** A filterable table with its header row on top. */
  readonly filter?: DraftArea;
  readonly charts?: readonly DraftChart[];
  readonly lists?: readonly DraftList[];
  readonly print: {
    readonly landscape: boolean;
    /** Rows repeated on each page, 0-based inclusive. */
    readonly titleRows?: readonly [number, number];
    readonly footer?: string;
    readonly area?: DraftArea;
    /** Rows before which a new page begins, 0-based, ascending. */
    readonly breaks?: readonly number[];
  };
}

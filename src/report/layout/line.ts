import type { DraftCell } from "../../sheet/draft";

/** Where a line came to stand; rows are 1-based, as formulas write them. */
export interface Place {
  readonly row: number;
  /** First and last row of the block's body. */
  readonly first: number;
  readonly last: number;
  /** Row of a line (0-based) of the body of any block. */
  readonly rowOf: (block: string, line: number) => number;
}

/** A cell over `span` columns of the page (default 1); its formula is written once it has its row. */
export interface LineCell extends Omit<DraftCell, "formula"> {
  readonly span?: number;
  readonly formula?: (place: Place) => string;
}

/** A row of the page; `height` in points, else what its texts need, but no less than `least`. */
export interface Line {
  readonly cells: readonly LineCell[];
  readonly height?: number;
  readonly least?: number;
}

/** Lines that belong together: broken over two pages only where they must, and then with their head again. */
export interface Block {
  /** For formulas and charts elsewhere on the page. */
  readonly id?: string;
  readonly title?: Line;
  /** Column labels: repeated on top of the next page when the body is broken. */
  readonly head?: readonly Line[];
  /** Instead of a head of its own: that of the table it continues, set first on every new page. */
  readonly continues?: readonly Line[];
  readonly body: readonly Line[];
  /** Totals; never parted from the last line of the body. */
  readonly foot?: readonly Line[];
  /** Stay on one page, if one can hold it. */
  readonly together?: boolean;
}

/** One cell over the whole page. */
export function wide(
  value: string,
  style: NonNullable<DraftCell["style"]>,
  columns: number,
  height?: number,
): Line {
  return {
    cells: [{ value, style, span: columns }],
    ...(height === undefined ? {} : { height }),
  };
}

/** The title of a section, with air above it. */
export function sectionLine(title: string, columns: number): Line {
  return wide(title, "section", columns, 22);
}

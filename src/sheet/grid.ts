/** A cell as `Range.values` gives it; `""` and `null` are empty, errors are texts such as `#N/A`. */
export type CellValue = string | number | boolean | null;

/** A merged area, 0-based and inclusive. Its value stands in the top left cell, the others are empty. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Bits of `Grid.flags`. */
export const CellFlag = {
  /** The number format shows this number as a date or a time. */
  date: 1,
  /** The cell holds a formula: its value is computed, never to be overwritten. */
  formula: 2,
  /** The number format is text (`@`). */
  text: 4,
} as const;

/**
 * A sheet as it was read. Rows and columns are 0-based from A1 and end with the last cell that holds
 * a value (formatted emptiness beyond it is cut). Rows may be shorter than `columnCount`.
 * Date numbers are serials of the 1900 system; an adapter converts those of 1904 workbooks.
 */
export interface Grid {
  /** File or workbook name it was read from. */
  readonly book: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** `rowCount × columnCount`, row by row, bits of `CellFlag`; `null`: none is set. */
  readonly flags: Uint8Array | null;
}

/** Whether a cell holds nothing; blanks alone count as nothing. */
export function isEmptyCell(value: CellValue | undefined): boolean {
  if (value === "" || value === null || value === undefined) return true;
  return typeof value === "string" && value.trim() === "";
}

/** The flags of a cell, 0 when there are none. */
export function flagsAt(grid: Grid, row: number, column: number): number {
  return grid.flags === null ? 0 : (grid.flags[row * grid.columnCount + column] ?? 0);
}

/** A plain grid out of rows of values: nothing merged, hidden or flagged. */
export function gridOf(sheet: string, values: readonly (readonly CellValue[])[], book = ""): Grid {
  let columnCount = 0;
  for (const row of values) if (row.length > columnCount) columnCount = row.length;
  return {
    book,
    sheet,
    hidden: false,
    rowCount: values.length,
    columnCount,
    values,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    flags: null,
  };
}

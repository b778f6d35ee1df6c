import type { CellValue, Grid } from "../../sheet/grid";
import type { SheetView } from "../../workbook/file/index";

/**
 * A view as it crosses from the worker: half a million cells one by one hold both threads for long, and their
 * texts, mostly the same few, would each be there anew. Each text crosses once, numbers as one block.
 */
export interface PackedView extends Omit<SheetView, "grid"> {
  readonly grid: PackedGrid;
}

export interface PackedGrid extends Omit<Grid, "values"> {
  readonly packed: PackedValues;
}

export interface PackedValues {
  /** How many cells each row holds. */
  readonly lengths: Uint32Array;
  /** A code a cell, row by row: `Code`, or `Code.text` and more for the text of that place. */
  readonly codes: Uint32Array;
  /** The numbers, in the order of their cells. */
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
}

const Code = { none: 0, number: 1, false: 2, true: 3, text: 4 } as const;

export function packView({ grid, ...view }: SheetView): PackedView {
  return { ...view, grid: packGrid(grid) };
}

export function unpackView({ grid, ...view }: PackedView): SheetView {
  return { ...view, grid: unpackGrid(grid) };
}

export function packGrid({ values, ...grid }: Grid): PackedGrid {
  return { ...grid, packed: packValues(values) };
}

export function unpackGrid({ packed, ...grid }: PackedGrid): Grid {
  return { ...grid, values: unpackValues(packed) };
}

/** What of a packed grid is handed over, not copied. */
export function buffersOf({ packed }: PackedGrid): ArrayBufferLike[] {
  return [packed.lengths, packed.codes, packed.numbers].map(({ buffer }) => buffer);
}

export function packValues(rows: Grid["values"]): PackedValues {
  const lengths = Uint32Array.from(rows, (row) => row.length);
  const codes = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  const numbers = new Float64Array(codes.length);
  const places = new Map<string, number>();
  let cell = 0;
  let count = 0;
  for (const row of rows)
    for (const value of row) {
      if (typeof value === "string") {
        let place = places.get(value);
        if (place === undefined) places.set(value, (place = places.size));
        codes[cell] = Code.text + place;
      } else if (typeof value === "number") {
        codes[cell] = Code.number;
        numbers[count++] = value;
      } else if (value !== null) codes[cell] = value ? Code.true : Code.false;
      cell++;
    }
  return { lengths, codes, numbers: numbers.slice(0, count), texts: [...places.keys()] };
}

export function unpackValues({ lengths, codes, numbers, texts }: PackedValues): CellValue[][] {
  const rows: CellValue[][] = [];
  let cell = 0;
  let count = 0;
  for (const length of lengths) {
    const row: CellValue[] = [];
    for (const end = cell + length; cell < end; cell++) {
      const code = codes[cell] ?? Code.none;
      if (code >= Code.text) row.push(texts[code - Code.text] ?? "");
      else if (code === Code.number) row.push(numbers[count++] ?? 0);
      else row.push(code === Code.none ? null : code === Code.true);
    }
    rows.push(row);
  }
  return rows;
}

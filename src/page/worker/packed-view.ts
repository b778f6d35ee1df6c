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

/** The view again; what is as in `like`, the same sheet earlier, is held once for both. */
export function unpackView({ grid, ...view }: PackedView, like?: Grid): SheetView {
  return { ...view, grid: unpackGrid(grid, like) };
}

export function packGrid({ values, ...grid }: Grid): PackedGrid {
  return { ...grid, packed: packValues(values) };
}

export function unpackGrid({ packed, ...grid }: PackedGrid, like?: Grid): Grid {
  return { ...grid, values: unpackValues(packed, like?.values) };
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

/** The rows again; a row that is as in `like`, and a text that stands where it stood there, is the one of `like`. */
export function unpackValues(
  { lengths, codes, numbers, texts }: PackedValues,
  like: Grid["values"] = [],
): Grid["values"] {
  const rows: (readonly CellValue[])[] = [];
  const held = [...texts];
  const isHeld = new Uint8Array(texts.length);
  let cell = 0;
  let count = 0;
  for (const [at, length] of lengths.entries()) {
    const old = like[at] ?? [];
    let row: CellValue[] | null = old.length === length ? null : [];
    for (let column = 0; column < length; column++, cell++) {
      const code = codes[cell] ?? Code.none;
      const before = old[column];
      let value: CellValue;
      if (code >= Code.text) {
        const place = code - Code.text;
        if (isHeld[place] === 0 && typeof before === "string" && before === held[place]) {
          held[place] = before;
          isHeld[place] = 1;
        }
        value = held[place] ?? "";
      } else if (code === Code.number) value = numbers[count++] ?? 0;
      else value = code === Code.none ? null : code === Code.true;
      if (row === null) {
        if (Object.is(value, before)) continue;
        row = old.slice(0, column);
      }
      row.push(value);
    }
    rows.push(row ?? old);
  }
  return rows;
}

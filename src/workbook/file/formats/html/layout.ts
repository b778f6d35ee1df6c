import type { Merge } from "../../../../sheet/grid";
import { Limits } from "../../limits";
import type { PageBlock, PageCell, PageTable } from "./page";

/** Where everything of a page stands on a sheet; rows and columns are 0-based. */
export interface PagePlaces {
  /** Called for each cell with text, and for each line of text (`cell` null). */
  text(row: number, column: number, text: string, cell: PageCell | null): void;
  merge(area: Merge): void;
}

interface Sizes {
  /** Sheet columns of each column and sheet rows of each row of a table. */
  readonly widths: number[];
  readonly heights: number[];
  readonly cells: readonly {
    readonly cell: PageCell;
    readonly row: number;
    readonly column: number;
  }[];
}

/**
 * Lays a page out as spreadsheet programs do: everything on one sheet, one block below the other; a table
 * within a cell takes the sheet's own rows and columns, and the cells beside and above it reach over them.
 */
export function layOut(page: readonly PageBlock[], places: PagePlaces): void {
  placeBlocks(page, 0, 0, places, { sizes: new Map(), left: Limits.gridCells });
}

/** Tables measured so far, and how many places cells may still span. */
interface Known {
  readonly sizes: Map<PageTable, Sizes>;
  left: number;
}

function placeBlocks(
  blocks: readonly PageBlock[],
  top: number,
  left: number,
  places: PagePlaces,
  known: Known,
): void {
  let row = top;
  for (const block of blocks) {
    if (typeof block === "string") {
      if (block !== "") places.text(row, left, block, null);
      row++;
    } else {
      placeTable(block, row, left, places, known);
      row += sum(sizesOf(block, known).heights);
    }
  }
}

function placeTable(
  table: PageTable,
  top: number,
  left: number,
  places: PagePlaces,
  known: Known,
): void {
  const { widths, heights, cells } = sizesOf(table, known);
  const rows = starts(heights, top);
  const columns = starts(widths, left);
  for (const { cell, row: line, column: place } of cells) {
    const row = rows[line] ?? top;
    const column = columns[place] ?? left;
    if (cell.blocks !== undefined) {
      placeBlocks(cell.blocks, row, column, places, known);
      continue;
    }
    // Where no sheet reaches, whoever takes it says so; nothing is left out.
    if (cell.text !== "") places.text(row, column, cell.text, cell);
    if (row >= Limits.rows || column >= Limits.columns) continue;
    const right = Math.min(columns[place + cell.columns] ?? column + 1, Limits.columns) - 1;
    // A cell is as high as its own rows say; one beside a table within a cell is not merged along it.
    const bottom =
      cell.rows > 1
        ? Math.min(rows[line + cell.rows] ?? Infinity, rows.at(-1) ?? row + 1, Limits.rows) - 1
        : row;
    if (right > column || bottom > row) places.merge({ top: row, left: column, bottom, right });
  }
}

function sizesOf(table: PageTable, known: Known): Sizes {
  const old = known.sizes.get(table);
  if (old !== undefined) return old;
  const widths: number[] = [];
  const heights = table.rows.map(() => 1);
  const cells: { cell: PageCell; row: number; column: number }[] = [];
  /** For each column, the row down to which a cell from above reaches. */
  const reached: number[] = [];
  const nested: { cell: PageCell; row: number; column: number }[] = [];
  table.rows.forEach((line, row) => {
    let column = 0;
    for (const cell of line) {
      while ((reached[column] ?? -1) >= row) column++;
      const place = { cell, row, column };
      cells.push(place);
      if (column >= Limits.columns) continue;
      if (cell.blocks !== undefined) nested.push(place);
      // Cells that would cover millions of places are no table's: from then on each takes one.
      const down = Math.min(cell.rows, table.rows.length - row);
      const isSpanning = known.left >= down * cell.columns;
      known.left -= isSpanning ? down * cell.columns : 1;
      const [high, wide] = isSpanning ? [cell.rows, cell.columns] : [1, 1];
      for (let i = 0; i < wide && column < Limits.columns; i++, column++) {
        reached[column] = row + high - 1;
        widths[column] ??= 1;
      }
    }
  });
  for (let i = 0; i < widths.length; i++) widths[i] ??= 1;
  // Cells of one column first: a wider one may then need no more.
  nested.sort((a, b) => a.cell.columns - b.cell.columns);
  for (const { cell, row, column } of nested) {
    const [height, width] = sizeOf(cell.blocks ?? [], known);
    grow(widths, column, cell.columns, width);
    grow(heights, row, cell.rows, height);
  }
  const sizes = { widths, heights, cells };
  known.sizes.set(table, sizes);
  return sizes;
}

/** Rows and columns of blocks one below the other. */
function sizeOf(blocks: readonly PageBlock[], known: Known): readonly [number, number] {
  let height = 0;
  let width = 1;
  for (const block of blocks) {
    if (typeof block === "string") height++;
    else {
      const { widths, heights } = sizesOf(block, known);
      height += sum(heights);
      width = Math.max(width, sum(widths));
    }
  }
  return [height, width];
}

/** Makes the last of the sizes a cell spans so large that they hold it together. */
function grow(sizes: number[], first: number, count: number, needed: number): void {
  const last = Math.min(first + count, sizes.length) - 1;
  let held = 0;
  for (let i = first; i <= last; i++) held += sizes[i] ?? 0;
  if (held < needed) sizes[last] = (sizes[last] ?? 0) + needed - held;
}

/** Where each begins, and at the end where the last one ends. */
function starts(sizes: readonly number[], from: number): number[] {
  const found = [from];
  for (const size of sizes) found.push((found.at(-1) ?? from) + size);
  return found;
}

function sum(sizes: readonly number[]): number {
  let total = 0;
  for (const size of sizes) total += size;
  return total;
}

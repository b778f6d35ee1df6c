import { isEmptyCell } from "../../sheet/grid";
import type { CellValue, Grid, Merge } from "../../sheet/grid";
import { Limits } from "./limits";
import { fileProblem } from "./problems";

/** Collects the cells of one sheet, in any order, and cuts emptiness off the end. */
export interface GridBuilder {
  /** Sets a cell; rows and columns are 0-based. Empty values cost nothing. */
  set(row: number, column: number, value: CellValue, flags: number): void;
  /** Sets flags on every cell of an area that holds a value. */
  flagArea(area: Merge, flags: number): void;
  finish(facts: GridFacts): Grid;
}

export interface GridFacts {
  readonly book: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  readonly hiddenRows: Iterable<number>;
  /** First and last column of every hidden band, 0-based. */
  readonly hiddenColumns: Iterable<readonly [number, number]>;
}

const noCells: CellValue[] = [];

/**
 * A builder for a sheet of that name. `set` throws `Problem` with `sheet-too-large` as soon as the
 * rectangle of the data grows past `Limits.gridCells`, whatever little is in it.
 */
export function createGridBuilder(sheet: string): GridBuilder {
  const rows: CellValue[][] = [];
  const flagged = createFlagList();
  const flaggedAreas: (readonly [Merge, number])[] = [];
  let rowCount = 0;
  let columnCount = 0;
  let slots = 0;
  const refuse = (rowsUsed: number, columns: number) =>
    fileProblem("sheet-too-large", { sheet, rows: rowsUsed, columns });
  return {
    set(row, column, value, flags) {
      if (value === null || value === "") return;
      let cells = rows[row];
      if (cells === undefined || cells === noCells) {
        while (rows.length < row) rows.push(noCells);
        cells = rows[row] = [];
      }
      if (column >= cells.length) {
        slots += column + 1 - cells.length;
        if (slots > Limits.gridCells) throw refuse(row + 1, column + 1);
        while (cells.length < column) cells.push(null);
      }
      cells[column] = value;
      if (flags !== 0) flagged.add(row, column, flags);
      if (row < rowCount && column < columnCount) return;
      if (isEmptyCell(value)) return;
      if (row >= rowCount) rowCount = row + 1;
      if (column >= columnCount) columnCount = column + 1;
      if (rowCount * columnCount > Limits.gridCells) throw refuse(rowCount, columnCount);
    },
    flagArea(area, flags) {
      flaggedAreas.push([area, flags]);
    },
    finish(facts) {
      rows.length = Math.min(rows.length, rowCount);
      for (const cells of rows) if (cells.length > columnCount) cells.length = columnCount;
      return {
        book: facts.book,
        sheet: facts.sheet,
        hidden: facts.hidden,
        rowCount,
        columnCount,
        values: rows,
        merges: facts.merges,
        hiddenRows: within(facts.hiddenRows, rowCount),
        hiddenColumns: bandsWithin(facts.hiddenColumns, columnCount),
        flags: flagged.grid(rowCount, columnCount, flaggedAreas, rows),
      };
    },
  };
}

function within(indices: Iterable<number>, count: number): Set<number> {
  const kept = new Set<number>();
  for (const index of indices) if (index < count) kept.add(index);
  return kept;
}

function bandsWithin(bands: Iterable<readonly [number, number]>, count: number): Set<number> {
  const kept = new Set<number>();
  for (const [first, last] of bands)
    for (let column = first; column <= last && column < count; column++) kept.add(column);
  return kept;
}

/** Flags of single cells, kept flat: a large ledger has millions. */
function createFlagList() {
  let rows = new Uint32Array(1024);
  let columns = new Uint16Array(1024);
  let flags = new Uint8Array(1024);
  let count = 0;
  return {
    add(row: number, column: number, flag: number): void {
      if (count === rows.length) {
        rows = grown(rows, new Uint32Array(count * 2));
        columns = grown(columns, new Uint16Array(count * 2));
        flags = grown(flags, new Uint8Array(count * 2));
      }
      rows[count] = row;
      columns[count] = column;
      flags[count] = flag;
      count++;
    },
    grid(
      rowCount: number,
      columnCount: number,
      areas: readonly (readonly [Merge, number])[],
      values: readonly (readonly CellValue[])[],
    ): Uint8Array | null {
      if (count === 0 && areas.length === 0) return null;
      const grid = new Uint8Array(rowCount * columnCount);
      for (let i = 0; i < count; i++) {
        const row = rows[i] as number;
        const column = columns[i] as number;
        if (row < rowCount && column < columnCount)
          grid[row * columnCount + column] = flags[i] ?? 0;
      }
      // Areas may overlap any number of times in a hostile file: their cells together are bounded.
      let left = Limits.gridCells;
      for (const [{ top, left: first, bottom, right }, flag] of areas) {
        for (let row = top; row <= bottom && row < rowCount; row++)
          for (
            let column = first;
            column <= right && column < columnCount && left-- > 0;
            column++
          ) {
            const value = values[row]?.[column];
            if (value !== undefined && value !== null && value !== "")
              grid[row * columnCount + column] = (grid[row * columnCount + column] ?? 0) | flag;
          }
      }
      return grid;
    },
  };
}

function grown<T extends Uint32Array | Uint16Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

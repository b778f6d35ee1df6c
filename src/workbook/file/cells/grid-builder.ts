import { isEmptyCell } from "../../../sheet/grid";
import type { CellValue, Grid, Merge } from "../../../sheet/grid";
import { newBudget, takeCell, takeFlags, takeRows, takeText } from "./budget";
import { separateMerges } from "./separate-merges";
import { Limits } from "../limits";
import { fileProblem } from "../problems";

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
 * rectangle of the data grows past `Limits.gridCells`, whatever little is in it, and with `book-too-large`
 * or `book-too-much-text` when the sheets of the budget together take too much.
 */
export function createGridBuilder(sheet: string, budget = newBudget()): GridBuilder {
  const rows: CellValue[][] = [];
  const flagged = createFlagList();
  const flaggedAreas: (readonly [Merge, number])[] = [];
  let rowCount = 0;
  let columnCount = 0;
  let slots = 0;
  const refuse = (rowsUsed: number, columns: number) =>
    fileProblem("sheet-too-large", { sheet, rows: rowsUsed, columns });
  const mergesOf = (merges: readonly Merge[]): readonly Merge[] => {
    const kept = separateMerges(merges).slice(0, Math.max(0, Limits.merges - budget.merges));
    budget.merges += kept.length;
    return kept;
  };
  const flagsOf = (): Uint8Array | null => {
    if (flagged.isEmpty() && flaggedAreas.length === 0) return null;
    takeFlags(budget, rowCount * columnCount, sheet);
    return flagged.grid(rowCount, columnCount, flaggedAreas, rows);
  };
  return {
    set(row, column, value, flags) {
      if (value === null || value === "") return;
      if (typeof value === "string") takeText(budget, value, sheet);
      let cells = rows[row];
      if (cells === undefined || cells === noCells) {
        if (row >= rows.length) takeRows(budget, row + 1 - rows.length, sheet);
        while (rows.length < row) rows.push(noCells);
        cells = rows[row] = [];
      }
      if (column >= cells.length) {
        slots += column + 1 - cells.length;
        if (slots > Limits.gridCells || column >= Limits.columns) throw refuse(row + 1, column + 1);
        if (!takeCell(budget, column - cells.length))
          throw slots * 2 > budget.cells
            ? refuse(row + 1, column + 1)
            : fileProblem("book-too-large", { sheet });
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
        merges: mergesOf(facts.merges),
        hiddenRows: within(facts.hiddenRows, rowCount),
        hiddenColumns: bandsWithin(facts.hiddenColumns, columnCount),
        flags: flagsOf(),
      };
    },
  };
}

function within(indices: Iterable<number>, count: number): Set<number> {
  const kept = new Set<number>();
  for (const index of indices) if (index < count) kept.add(index);
  return kept;
}

/** Columns of bands that may lie over each other any number of times. */
function bandsWithin(bands: Iterable<readonly [number, number]>, count: number): Set<number> {
  const kept = new Set<number>();
  let next = 0;
  for (const [first, last] of [...bands].sort((a, b) => a[0] - b[0])) {
    for (let column = Math.max(first, next); column <= last && column < count; column++)
      kept.add(column);
    next = Math.max(next, last + 1);
  }
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
    isEmpty: () => count === 0,
    grid(
      rowCount: number,
      columnCount: number,
      areas: readonly (readonly [Merge, number])[],
      values: readonly (readonly CellValue[])[],
    ): Uint8Array {
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
        if (first >= columnCount) continue;
        for (let row = top; row <= bottom && row < rowCount && left > 0; row++)
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

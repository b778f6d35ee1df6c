import { CellFlag, type CellValue, type Grid, type Merge } from "../../src/sheet/grid";

/** Collects the rows of a sheet from the top. Rows and columns are 0-based. */
export interface SheetBuilder {
  readonly width: number;
  readonly values: CellValue[][];
  readonly merges: Merge[];
  /** Row the next `push` gets. */
  next(): number;
  push(cells: readonly CellValue[], dates?: readonly boolean[]): number;
  merge(top: number, left: number, bottom: number, right: number): void;
  finish(book: string, sheet: string, hiddenColumns: readonly number[]): Grid;
}

export function sheetBuilder(width: number): SheetBuilder {
  const values: CellValue[][] = [];
  const merges: Merge[] = [];
  let flags = new Uint8Array(width * 256);
  const room = (rows: number): void => {
    if (rows * width <= flags.length) return;
    const larger = new Uint8Array(Math.max(rows * width, flags.length * 2));
    larger.set(flags);
    flags = larger;
  };
  return {
    width,
    values,
    merges,
    next: () => values.length,
    push: (cells, dates) => {
      const row = values.length;
      const line = cells as CellValue[];
      while (line.length < width) line.push("");
      values.push(line);
      room(row + 1);
      if (dates !== undefined)
        for (let column = 0; column < width; column++)
          if (dates[column] === true && typeof line[column] === "number")
            flags[row * width + column] = CellFlag.date;
      return row;
    },
    merge: (top, left, bottom, right) => {
      if (top !== bottom || left !== right) merges.push({ top, left, bottom, right });
    },
    finish: (book, sheet, hiddenColumns) => {
      while (values.at(-1)?.every((cell) => cell === "")) values.pop();
      return {
        book,
        sheet,
        hidden: false,
        rowCount: values.length,
        columnCount: width,
        values,
        merges,
        hiddenRows: new Set(),
        hiddenColumns: new Set(hiddenColumns),
        flags: flags.slice(0, values.length * width),
      };
    },
  };
}

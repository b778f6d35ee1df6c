import { CellFlag, flagsAt, type CellValue, type Grid } from "../../../sheet/grid";
import { shapeOf, type Shape } from "./shape";

/** What the values of a column look like, over a sample of its rows. */
export interface ColumnValues {
  /** Sampled cells. */
  readonly sampled: number;
  /** Sampled cells that say something. */
  readonly filled: number;
  /** Share of a shape among the filled cells, 0..1. */
  readonly share: (...shapes: Shape[]) => number;
  /** Distinct among filled, 0..1. */
  readonly distinct: number;
  /** Mean length of filled texts. */
  readonly length: number;
  /** Numbers that go up by one. */
  readonly sequence: boolean;
  /** Shares of the filled cells that are numbers between 0 and 1, or 0 and 120. */
  readonly smallShare: number;
}

const SAMPLE = 200;

/** Rows to look at: all, or `SAMPLE` spread evenly. */
export function sampleRows(rows: Int32Array): Int32Array {
  if (rows.length <= SAMPLE) return rows;
  const sample = new Int32Array(SAMPLE);
  for (let i = 0; i < SAMPLE; i++)
    sample[i] = rows[Math.floor((i * rows.length) / SAMPLE)] as number;
  return sample;
}

/** The profile of a column over the sampled rows. */
export function profileColumn(grid: Grid, column: number, rows: Int32Array): ColumnValues {
  return profileCells(grid, [column], rows, () => null);
}

/**
 * The profile of several columns as of one. `shapeAt` may say what a filled cell is by where it stands
 * (0-based row and column); `null`: the cell's own shape.
 */
export function profileCells(
  grid: Grid,
  columns: readonly number[],
  rows: Int32Array,
  shapeAt: (value: CellValue, row: number, column: number) => Shape | null,
): ColumnValues {
  const counts = new Map<Shape, number>();
  const distinct = new Set<CellValue>();
  const known = new Map<CellValue, Shape>();
  let filled = 0;
  let length = 0;
  let steps = 0;
  let small = 0;
  let last = Number.NaN;
  const shapeOwn = (value: CellValue, dated: boolean): Shape => {
    if (dated) return shapeOf(value, true);
    const shape = known.get(value) ?? shapeOf(value, false);
    known.set(value, shape);
    return shape;
  };
  for (const row of rows)
    for (const column of columns) {
      const value = grid.values[row]?.[column];
      if (value === undefined || value === null || value === "") continue;
      const dated = grid.flags !== null && (flagsAt(grid, row, column) & CellFlag.date) !== 0;
      const shape = shapeAt(value, row, column) ?? shapeOwn(value, dated);
      if (shape === "blank") continue;
      filled++;
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
      if (distinct.size < SAMPLE) distinct.add(value);
      length += String(value).length;
      const number = Number(value);
      if (number > last) steps++;
      if (number >= 0 && number <= 120) small++;
      last = number;
    }
  return {
    sampled: rows.length * columns.length,
    filled,
    share: (...shapes) => {
      if (filled === 0) return 0;
      let sum = 0;
      for (const shape of shapes) sum += counts.get(shape) ?? 0;
      return sum / filled;
    },
    distinct: filled === 0 ? 0 : distinct.size / filled,
    length: filled === 0 ? 0 : length / filled,
    sequence: filled >= 2 && steps >= (filled - 1) * 0.9,
    smallShare: filled === 0 ? 0 : small / filled,
  };
}

import RBush from "rbush";
import type { Merge } from "./grid";

/** The merged area a cell (0-based) lies in; null: it is not merged. */
export type MergeFinder = (row: number, column: number) => Merge | null;

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly merge: Merge;
}

/** Finds merged areas by cell in logarithmic time, however many there are; they lie apart, as those of a `Grid` do. */
export function mergeFinder(merges: readonly Merge[]): MergeFinder {
  if (merges.length === 0) return () => null;
  const areas = new RBush<Box>().load(merges.map(boxOf));
  return (row, column) =>
    areas.search({ minX: column, minY: row, maxX: column, maxY: row })[0]?.merge ?? null;
}

function boxOf(merge: Merge): Box {
  const { top, left, bottom, right } = merge;
  return { minX: left, minY: top, maxX: right, maxY: bottom, merge };
}

import type { Merge } from "../../sheet/grid";
import { overlap } from "../areas";

/** Areas over more cells than this are compared with each other instead of cell by cell. */
const LargeArea = 5000;

/**
 * Merged areas without those that run into an earlier one or are a single cell: Excel takes a sheet with such
 * areas for damaged.
 */
export function separateMerges(merges: readonly Merge[]): Merge[] {
  const taken = new Set<number>();
  const large: Merge[] = [];
  return merges.filter((merge) => {
    const { top, left, bottom, right } = merge;
    const size = (bottom - top + 1) * (right - left + 1);
    if (size <= 1 || large.some((other) => overlap(other, merge))) return false;
    if (size > LargeArea) {
      const hit = [...taken].some((key) => {
        const row = Math.floor(key / 16_384);
        const column = key % 16_384;
        return row >= top && row <= bottom && column >= left && column <= right;
      });
      if (!hit && large.length < 1000) large.push(merge);
      return !hit && large.includes(merge);
    }
    const keys: number[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) keys.push(row * 16_384 + column);
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

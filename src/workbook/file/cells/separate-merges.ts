import RBush from "rbush";
import type { Merge } from "../../../sheet/grid";

/**
 * Merged areas without those that run into an earlier one, are a single cell or are turned round: Excel takes
 * a sheet with such areas for damaged. In time n log n, whatever the areas: those kept lie apart.
 */
export function separateMerges(merges: readonly Merge[]): Merge[] {
  const kept = new RBush<Box>();
  return merges.filter((merge) => {
    if (!isArea(merge)) return false;
    const box = boxOf(merge);
    if (kept.collides(box)) return false;
    kept.insert(box);
    return true;
  });
}

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

function boxOf({ top, left, bottom, right }: Merge): Box {
  return { minX: left, minY: top, maxX: right, maxY: bottom };
}

function isArea({ top, left, bottom, right }: Merge): boolean {
  return top <= bottom && left <= right && (top < bottom || left < right);
}

import { areaName } from "../../sheet/address";
import type { TypedStep } from "../grid/typed-step";

/** The area that all cells of a step lie in, `B7` or `B7:D20`. */
export function areaOfStep({ before }: TypedStep): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of before.keys()) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return areaName(top, left, bottom, right);
}

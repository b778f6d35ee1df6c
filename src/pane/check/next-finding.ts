import type { FindingCode } from "../../check/codes";
import type { FindingGroup } from "./group-findings";

/** Where an item stands: its group, and its place among the items of it. */
export interface ItemPlace {
  readonly id: number;
  readonly code: FindingCode;
  readonly index: number;
}

/**
 * The next finding after one (`null`: from the start) that is not done, in the order shown, from the start
 * again after the last; `null`: all are done. One that is not shown any more counts as before all.
 */
export function nextFinding(
  groups: readonly FindingGroup[],
  after: number | null,
): ItemPlace | null {
  let first: ItemPlace | null = null;
  let isPast = false;
  for (const { code, items } of groups)
    for (const [index, { id, done }] of items.entries()) {
      if (id === after) isPast = true;
      else if (!done && isPast) return { id, code, index };
      else if (!done) first ??= { id, code, index };
    }
  return first ?? (after === null ? null : alone(groups, after));
}

/** The one itself, where it is the last that is left. */
function alone(groups: readonly FindingGroup[], wanted: number): ItemPlace | null {
  for (const { code, items } of groups) {
    const index = items.findIndex(({ id, done }) => id === wanted && !done);
    if (index >= 0) return { id: wanted, code, index };
  }
  return null;
}

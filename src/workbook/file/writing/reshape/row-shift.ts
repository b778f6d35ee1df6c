import type { DraftArea } from "../../../../sheet/draft";

/** Rows put in (`count` above 0) before row `at`, or taken out (below 0) from `at` on; 0-based. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Where a row is afterwards; null: it is gone. */
export function shiftedRow({ at, count }: RowShift, row: number): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  return row + count;
}

/** What an area is afterwards: it grows and shrinks with the rows inside; null: none of it is left. */
export function shiftedArea(shift: RowShift, area: DraftArea): DraftArea | null {
  const { at, count } = shift;
  const end = count < 0 ? at - count : at;
  const isGone = count < 0 && area.top >= at && area.bottom < end;
  if (isGone) return null;
  const top = shiftedRow(shift, area.top) ?? at;
  const bottom = shiftedRow(shift, area.bottom) ?? at - 1;
  return { ...area, top, bottom };
}

/** Whether rows come or go inside an area and not before or behind it. */
export function cutsThrough({ at, count }: RowShift, { top, bottom }: DraftArea): boolean {
  if (count > 0) return at > top && at <= bottom;
  const end = at - count - 1;
  return at <= bottom && end >= top && !(at <= top && end >= bottom);
}

import type { DraftArea } from "../../sheet/draft";

/** One direction of a grid, in pixels of the sheet before it is made larger or smaller. */
export interface Direction {
  /** Where each row or column ends. */
  readonly ends: readonly number[];
  /** Width of the row numbers, or height of the column letters. */
  readonly header: number;
  /** Rows or columns that stay in place. */
  readonly frozen: number;
  /** How far what is not frozen has gone. */
  readonly scrolled: number;
}

export interface GridLook {
  readonly across: Direction;
  readonly down: Direction;
  readonly scale: number;
}

/** A stretch on the screen, in pixels from where the grid begins, and what of it is seen. */
export interface Stretch {
  readonly start: number;
  readonly size: number;
  /** Pixels at its beginning that lie under the headers or under what is frozen. */
  readonly hidden: number;
}

/** Where cells stand on the screen just now. */
export function placeOf(
  { top, left, bottom, right }: DraftArea,
  { across, down, scale }: GridLook,
): { readonly x: Stretch; readonly y: Stretch } {
  return { x: stretch(left, right, across, scale), y: stretch(top, bottom, down, scale) };
}

/** Pixels of the sheet that rows or columns take, `first` to `last`. */
export function sizeOf(first: number, last: number, { ends }: Direction): number {
  return endOf(last, ends) - endOf(first - 1, ends);
}

function stretch(first: number, last: number, direction: Direction, scale: number): Stretch {
  const { ends, header, frozen, scrolled } = direction;
  const stays = first < frozen;
  const start = (header + endOf(first - 1, ends) - (stays ? 0 : scrolled)) * scale;
  const size = sizeOf(first, last, direction) * scale;
  const seen = (header + (stays ? 0 : endOf(frozen - 1, ends))) * scale;
  return { start, size, hidden: Math.min(size, Math.max(0, seen - start)) };
}

/** Behind the last one there is nothing any more. */
function endOf(index: number, ends: readonly number[]): number {
  return index < 0 ? 0 : (ends[Math.min(index, ends.length - 1)] ?? 0);
}

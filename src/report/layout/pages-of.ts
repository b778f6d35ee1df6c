import type { SheetDraft } from "../../sheet/draft";
import { pageCapacity, printedWidths } from "./paper";
import { LEAST_HEIGHT } from "./row-height";

/** A printed page of a draft: its rows (0-based, inclusive) and how much of the paper they take. */
export interface PrintedPage {
  readonly top: number;
  readonly bottom: number;
  /** Points of its rows, those repeated on top included. */
  readonly used: number;
  readonly capacity: number;
}

/** The pages a draft is printed on: its breaks, and further ones where rows overflow the paper. */
export function pagesOf(draft: SheetDraft): PrintedPage[] {
  const { landscape, area, titleRows, breaks = [] } = draft.print;
  const capacity = pageCapacity(printedWidths(draft), landscape);
  const first = area?.top ?? 0;
  const last = area?.bottom ?? draft.rows.length - 1;
  const heightOf = (row: number): number => draft.rowHeights?.get(row) ?? LEAST_HEIGHT;
  const repeated = titleRows === undefined ? 0 : sumOf(titleRows[0], titleRows[1], heightOf);
  const turns = new Set(breaks);
  const pages: PrintedPage[] = [];
  let top = first;
  let used = 0;
  for (let row = first; row <= last; row++) {
    const height = heightOf(row);
    if (row > top && (turns.has(row) || used + height > capacity)) {
      pages.push({ top, bottom: row - 1, used, capacity });
      top = row;
      used = titleRows !== undefined && row > titleRows[1] ? repeated : 0;
    }
    used += height;
  }
  if (last >= first) pages.push({ top, bottom: last, used, capacity });
  return pages;
}

function sumOf(from: number, to: number, heightOf: (row: number) => number): number {
  let sum = 0;
  for (let row = from; row <= to; row++) sum += heightOf(row);
  return sum;
}

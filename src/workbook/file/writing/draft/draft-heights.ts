import type { DraftCell, SheetDraft } from "../../../../sheet/draft";
import { draftFontSize, wraps } from "./draft-looks";

/** Height of a line in points, by the font's. */
const LineSpacing = 1.45;
/** Widths are counted in characters of this size. */
const BaseSize = 11;

/**
 * Row heights in points: those given, and those of rows whose wrapped text stands in merged cells. Spread
 * sheet programs fit rows to texts by themselves, but never to merged ones.
 */
export function draftHeights(draft: SheetDraft): Map<number, number> {
  const heights = new Map(draft.rowHeights ?? []);
  for (const { top, left, bottom, right } of draft.merges) {
    const cell = draft.rows[top]?.[left];
    if (cell?.style === undefined || typeof cell.value !== "string" || top !== bottom) continue;
    if (draft.rowHeights?.has(top) === true || !wraps(cell.style)) continue;
    let width = 0;
    for (let column = left; column <= right; column++) width += draft.columnWidths[column] ?? 9;
    const needed = textHeight(cell, cell.value, width);
    heights.set(top, Math.max(heights.get(top) ?? 0, needed));
  }
  return heights;
}

/**
 * Row heights that wrapped texts in single cells need, where that is more than one line. They are what a
 * program would find by itself; some do so only when a cell is edited.
 */
export function wrappedHeights(draft: SheetDraft): Map<number, number> {
  const merged = new Set(draft.merges.map(({ top, left }) => `${top},${left}`));
  const heights = new Map<number, number>();
  draft.rows.forEach((cells, row) => {
    let needed = 0;
    cells.forEach((cell, column) => {
      if (cell?.style === undefined || typeof cell.value !== "string" || !wraps(cell.style)) return;
      if (merged.has(`${row},${column}`)) return;
      const width = draft.columnWidths[column] ?? 9;
      if (cell.value.includes("\n") || textWidth(cell.value) > width)
        needed = Math.max(needed, textHeight(cell, cell.value, width));
    });
    if (needed > 0) heights.set(row, needed);
  });
  return heights;
}

function textHeight(cell: DraftCell, text: string, width: number): number {
  const size = draftFontSize(cell.style ?? "text");
  const perLine = Math.max(1, (width * BaseSize) / size);
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(textWidth(line) / perLine));
  return Math.min(409, Math.round(lines * size * LineSpacing + 3));
}

/** Characters, those of Chinese counting twice. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

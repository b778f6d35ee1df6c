import type { Table } from "./document";

/** Wider texts break into lines instead of pressing the other columns. */
const WIDEST = 16;
const NARROWEST = 3;
/** Blank left and right of a cell's text, in characters. */
const PADDING = 1.5;

/**
 * Shares of the text width, in the order of the columns and summing to `whole`: as each column's widest
 * text needs, within limits. `whole` is in any whole unit.
 */
export function columnWidths({ columns, rows }: Table, whole: number): number[] {
  const needs = columns.map(({ label }, c) => {
    let widest = headWidth(label);
    for (const row of rows) widest = Math.max(widest, textWidth(row[c] ?? ""));
    return Math.min(Math.max(widest, NARROWEST), WIDEST) + PADDING;
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  const widths = needs.map((need) => Math.floor((need / all) * whole));
  const left = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, c) => (c === 0 ? width + left : width));
}

/** Heads are written in two lines where they are long. */
function headWidth(label: string): number {
  const width = textWidth(label);
  return width > 4 ? Math.ceil(width / 2) : width;
}

/** A digit of the faces that stand in is wider than half a character. */
const LATIN = 0.6;

/** Width in Chinese characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0100" ? LATIN : 1;
  return width;
}

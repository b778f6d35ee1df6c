import type { Table } from "./document";

/** Wider texts break into lines instead of pressing the other columns. */
const WIDEST = 16;
const NARROWEST = 3;
/** Blank left and right of a cell's text, in characters. */
const PADDING = 0.9;

/**
 * Widths of columns that together fill `whole`, in their order. Figures and Latin words are never broken;
 * what is left goes where texts are longer, within limits. `whole` and `character`, the width of a Chinese
 * character, are in any one whole unit.
 */
export function columnWidths({ columns, rows }: Table, whole: number, character = 200): number[] {
  const needs = columns.map(({ label }, c) => {
    let least = Math.max(NARROWEST - 1, longestRun(label));
    let widest = headWidth(label);
    for (const row of rows) {
      const text = row[c] ?? "";
      least = Math.max(least, longestRun(text));
      widest = Math.max(widest, textWidth(text));
    }
    const wanted = Math.min(Math.max(widest, NARROWEST), WIDEST) + PADDING;
    return { least: Math.min(least, WIDEST) + PADDING, wanted };
  });
  const sumOf = (of: (need: (typeof needs)[number]) => number): number =>
    needs.reduce((sum, need) => sum + of(need), 0);
  const least = sumOf((need) => need.least);
  const spare = Math.max(0, whole / character - least);
  const wish = ({ least, wanted }: (typeof needs)[number]): number => Math.max(0.1, wanted - least);
  const wishes = sumOf(wish);
  const shares = needs.map((need) => need.least + (wish(need) / wishes) * spare);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / all) * whole));
  const left = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, c) => (c === 0 ? width + left : width));
}

/** The longest stretch that is not broken into lines, in Chinese characters: figures, Latin words. */
function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.slice(0, LONGEST).split(/[^!-~]+/))
    longest = Math.max(longest, run.length);
  return longest * LATIN;
}

/** No more of a text decides on a width. */
const LONGEST = 200;

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

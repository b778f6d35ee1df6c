import type { Line } from "./line";
import { textHeight } from "./text-height";

/** Points of a row without anything tall in it. */
export const LEAST_HEIGHT = 16;
/** Points no program lets a row grow beyond. */
export const MOST_HEIGHT = 409;

/** Heights in points of lines over columns of these widths; each line is measured once. */
export function lineHeights(widths: readonly number[]): (line: Line) => number {
  const known = new Map<Line, number>();
  return (line) => {
    let height = known.get(line);
    if (height === undefined)
      known.set(line, (height = Math.min(line.height ?? neededHeight(line, widths), MOST_HEIGHT)));
    return height;
  };
}

/** What the texts of a line need, however much that is. */
export function neededHeight(
  { cells, least = LEAST_HEIGHT }: Line,
  widths: readonly number[],
): number {
  let column = 0;
  let height = least;
  for (const { value, style, span = 1 } of cells) {
    const width = cellWidth(widths, column, span);
    if (typeof value === "string") height = Math.max(height, textHeight(value, style, width));
    column += span;
  }
  return height;
}

/** Characters of width of a cell over `span` columns. */
export function cellWidth(widths: readonly number[], column: number, span: number): number {
  return widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
}

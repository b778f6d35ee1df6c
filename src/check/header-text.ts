import type { Ledger } from "../ledger/ledger";
import { labelText } from "../ledger/recognise/label/clean";

const LONGEST = 200;

/**
 * All that a column's header cells say, from the top down with what is merged over them, stars and
 * remarks in brackets kept; labels lose those.
 */
export function headerText({ grid, headerRows }: Ledger, index: number): string {
  if (headerRows === null) return "";
  const [first, last] = headerRows;
  const texts: string[] = [];
  for (let row = first; row <= last; row++) {
    const own = labelText(grid.values[row]?.[index]);
    texts.push(own === "" ? mergedText(grid, row, index) : own);
  }
  return texts.join("").slice(0, LONGEST);
}

/** The text of the area that is merged over a header cell from the left, "" without one. */
function mergedText(grid: Ledger["grid"], row: number, index: number): string {
  for (const { top, left, bottom, right } of grid.merges)
    if (top === row && bottom >= row && left < index && right >= index)
      return labelText(grid.values[top]?.[left]);
  return "";
}

import { readLabel } from "../ledger/recognise/label/read";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import type { Area } from "./definition";

/** Rows looked at on top of an area for a header that was selected with it. */
const topRows = 6;

/**
 * First row of the data of an area: a whole column (`H:H`) brings its header along. Cells on top are
 * skipped while they are no answer but read as a column's label.
 */
export function firstDataRow(area: Area, isAnswer: (value: CellValue) => boolean): number {
  for (let row = 0; row < Math.min(topRows, area.length); row++) {
    const value = area[row]?.[0];
    if (value === undefined || isEmptyCell(value)) continue;
    if (typeof value !== "string" || isAnswer(value)) return 0;
    if (readLabel(value, []).gives.length > 0) return row + 1;
    return 0;
  }
  return 0;
}

/** How often each distinct value occurs; blanks are not counted. Reads every column of the area. */
export function tally(area: Area, from = 0): Map<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (let row = from; row < area.length; row++) {
    const cells = area[row];
    if (cells === undefined) continue;
    for (const value of cells) {
      if (value === "" || value === null) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

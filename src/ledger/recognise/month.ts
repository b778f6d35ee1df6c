import { withDigits } from "../../sheet/date-parts";
import type { Grid } from "../../sheet/grid";
import { isUnitLine } from "./table/layout-rows";

/** A month after a year (2024年4月, 2024.04, 2024-4) or by itself (4月, 4月份); not one of 1—4月. */
const NAMED = /(?<![\d])(1[0-2]|0?[1-9])月(?!\d*[-—–~～至到])/g;
const AFTER_YEAR = /(?<!\d)20\d{2}[.\-/_](1[0-2]|0?[1-9])(?![\d月])/;
const COMPACT = /(?<!\d)20\d{2}(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)/;
/** Several months are none for a day alone. */
const SPAN = /\d(?:月份?)?\s*[-—–~～至到、]\s*(?:20\d{2}年?)?\d{1,2}月/;
const LONGEST = 200;

/** The one month a text is about, 1–12; `null`: none or several. */
export function monthIn(text: string): number | null {
  const digits = withDigits(text.slice(0, LONGEST)).replace(/\s+/g, "");
  if (SPAN.test(digits)) return null;
  let month: number | null = null;
  for (const [, figure] of digits.matchAll(NAMED)) {
    const found = Number(figure);
    if (month !== null && month !== found) return null;
    month = found;
  }
  if (month !== null) return month;
  const match = AFTER_YEAR.exec(digits) ?? COMPACT.exec(digits);
  return match === null ? null : Number(match[1]);
}

/**
 * The month that days alone (5日) belong to: of the lines above the header, else of the sheet's name,
 * else of the book's. The day of filling in (填报日期) tells no month.
 */
export function monthOf(grid: Grid, headerTop: number): number | null {
  return monthAbove(grid, headerTop) ?? monthIn(grid.sheet) ?? monthIn(grid.book);
}

function monthAbove(grid: Grid, headerTop: number): number | null {
  for (let row = 0; row < headerTop; row++) {
    const values = grid.values[row] ?? [];
    if (isUnitLine(values)) continue;
    for (const value of values) {
      const month = typeof value === "string" ? monthIn(value) : null;
      if (month !== null) return month;
    }
  }
  return null;
}

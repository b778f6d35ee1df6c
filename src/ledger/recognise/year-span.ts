import { withDigits } from "../../sheet/date-parts";
import { monthEnd, serialOf, type Serial } from "../../sheet/serial";

/** Two years in a row that a text spans: 2023年12月—2024年1月, 2023-2024年度. */
export interface YearSpan {
  /** The later one. */
  readonly year: number;
  /** Its last day: of the month named, else of the year. */
  readonly last: Serial;
}

const MONTH = "(?:年?度?[.\\-/]?(1[0-2]|0?[1-9])(?:[.\\-/]\\d{1,2})?(?:月(?:\\d{1,2}日)?)?|年?度?)";
const SPAN = new RegExp(`(?<!\\d)(20\\d{2})${MONTH}[-—–~～至到]+(20\\d{2})${MONTH}(?!\\d)`);
const LONGEST = 200;

/** The span of a title, sheet or file name over the turn of a year; `null`: it names none. */
export function yearSpanIn(text: string): YearSpan | null {
  const match = SPAN.exec(withDigits(text.slice(0, LONGEST)).replace(/\s+/g, ""));
  if (match === null) return null;
  const [first, year] = [Number(match[1]), Number(match[3])];
  if (year !== first + 1) return null;
  const month = match[4] === undefined ? 12 : Number(match[4]);
  return { year, last: monthEnd(serialOf(year, month, 1)) };
}

import { coarseReading, doubtful, fullYear, IMPOSSIBLE, type DateReading } from "./date-reading";
import { readDate } from "./date-text";
import type { CellValue } from "./grid";
import { dateOf, isRealDate, serialOf, type Serial } from "./serial";
import { squeeze } from "./text";

const SHORT_MONTH = /^['‘’`]?(\d{2})[.\-/·。、年](\d{1,2})月?$/;
const SHORT_FIGURE = /^(\d{1,2})\.(\d{1,2})$/;
const LONG_MONTH = /^(?:19|20)\d{2}\.1$/;
const LONGEST = 24;

/**
 * A day or month of birth: 1965.09, 64.7 and 38.1.5 name a year, and two digits of a year never lie in
 * the future; `latest`: the last day somebody can be born on.
 */
export function readBirth(value: CellValue, latest: Serial | null): DateReading {
  const short = shortMonth(value);
  const reading = short ?? readDate(value, null);
  const lost =
    typeof value === "string" && value.length <= LONGEST && LONG_MONTH.test(value.trim());
  return inThePast(lost ? doubtful(reading) : reading, latest);
}

/** 64.7 is July 1964: a birth without a year is none. A last zero may be lost: 64.1. */
function shortMonth(value: CellValue): DateReading | null {
  if (typeof value === "boolean" || value === null) return null;
  if (typeof value === "string" && value.length > LONGEST) return null;
  const text = squeeze(String(value));
  const match = (typeof value === "number" ? SHORT_FIGURE : SHORT_MONTH).exec(text);
  if (match === null) return null;
  const month = Number(match[2]);
  if (!isRealDate(2000, month, 1)) return null;
  const reading = coarseReading(fullYear(Number(match[1])), month, true);
  return match[2] === "1" ? doubtful(reading) : reading;
}

function inThePast(reading: DateReading, latest: Serial | null): DateReading {
  if (reading.kind !== "date" || !reading.twoDigitYear) return reading;
  if (latest === null || reading.serial <= latest) return reading;
  const { year, month, day } = dateOf(reading.serial);
  if (!isRealDate(year - 100, month, day)) return IMPOSSIBLE;
  return { ...reading, serial: serialOf(year - 100, month, day) };
}

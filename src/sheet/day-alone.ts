import type { DateFrame } from "./date-frame";
import {
  dayReading,
  doubtful,
  LACKS_MONTH,
  LACKS_YEAR,
  OTHER,
  type DateReading,
} from "./date-reading";
import { readTimeLimit } from "./time-limit";
import { splitTime } from "./time-text";

const NAMED = /^(\d{1,2})[日号](?:之前|以前|前|止)?$/;
const LIMITED = /[前止]$/;
const BARE = /^\d{1,2}$/;
const LONGEST_MONTH = 31;

/**
 * A day of the month alone: 5日, 6号, and where the month is known also 7. `null`: it is none. A time
 * limit of 30日 is a number of days, 15日前 a day.
 */
export function readDayAlone(text: string, frame: DateFrame): DateReading | null {
  const { rest } = splitTime(text);
  const named = NAMED.exec(rest);
  if (named === null && !(BARE.test(rest) && frame.month && frame.limit !== true)) return null;
  const isLimit = LIMITED.test(rest);
  if (frame.limit === true && !isLimit) return null;
  const day = Number(named?.[1] ?? rest);
  if (day < 1 || day > LONGEST_MONTH) return null;
  const reading = dayOfMonth(day, frame);
  return isLimit ? doubtful(reading) : reading;
}

/** A whole number up to 31 in a sheet of one month; as a time limit it is a number of days, no date. */
export function readDayNumber(value: number, frame: DateFrame): DateReading | null {
  if (!Number.isInteger(value) || value < 1) return null;
  if (frame.limit === true) return readTimeLimit(value) === null ? null : OTHER;
  return frame.month && value <= LONGEST_MONTH ? dayOfMonth(value, frame) : null;
}

function dayOfMonth(day: number, { year, month }: DateFrame): DateReading {
  if (!month) return LACKS_MONTH;
  if (year === null) return LACKS_YEAR;
  const reading = dayReading(year, month, day);
  return reading.kind === "date" ? { ...reading, yearless: true, monthless: true } : reading;
}

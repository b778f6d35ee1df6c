import type { DateFrame } from "./date-frame";
import { dayReading, doubtful, LACKS_MONTH, LACKS_YEAR, type DateReading } from "./date-reading";

const NAMED = /^(\d{1,2})[日号](?:之前|以前|前|止)?$/;
const BARE = /^\d{1,2}$/;
const LONGEST_MONTH = 31;

/**
 * A day of the month alone: 5日, 6号, and where the month is known also 7. `null`: it is none. A time
 * limit of 30日 is a number of days, 15日前 a day.
 */
export function readDayAlone(text: string, frame: DateFrame): DateReading | null {
  const named = NAMED.exec(text);
  if (named === null && !(BARE.test(text) && frame.month && frame.limit !== true)) return null;
  if (frame.limit === true && !/[前止]$/.test(text)) return null;
  const day = Number(named?.[1] ?? text);
  if (day < 1 || day > LONGEST_MONTH) return null;
  const reading = dayOfMonth(day, frame);
  return named !== null && /[前止]$/.test(text) ? doubtful(reading) : reading;
}

/** A whole number up to 31 in a sheet of one month. */
export function readDayNumber(value: number, frame: DateFrame): DateReading | null {
  if (!frame.month || frame.limit === true) return null;
  if (!Number.isInteger(value) || value < 1 || value > LONGEST_MONTH) return null;
  return dayOfMonth(value, frame);
}

function dayOfMonth(day: number, { year, month }: DateFrame): DateReading {
  if (!month) return LACKS_MONTH;
  if (year === null) return LACKS_YEAR;
  const reading = dayReading(year, month, day);
  return reading.kind === "date" ? { ...reading, yearless: true, monthless: true } : reading;
}

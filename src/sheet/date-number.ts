import {
  coarseReading,
  dayReading,
  doubtful,
  fullYear,
  IMPOSSIBLE,
  isPlausibleYear,
  LAST_SERIAL,
  OTHER,
  textDate,
  yearlessReading,
  type DateReading,
} from "./date-reading";
import { isRealDate } from "./serial";

const PHANTOM = 60;

/**
 * A number in a date column: a serial, unless it is what Excel makes of a date typed without
 * slashes: 20240506, 240506, 202405, 2024 (a year), 2024.5 (a month), 5.6 (month and day).
 */
export function readDateNumber(value: number, year: number | null): DateReading {
  if (!Number.isFinite(value) || value < 1) return OTHER;
  if (!Number.isInteger(value)) return readFraction(value, year);
  if (isPlausibleYear(value)) return coarseReading(value, null);
  if (value <= LAST_SERIAL) return readSerial(value);
  if (value <= 999_999) return readSixDigits(value);
  return value <= 99_999_999 ? readEightDigits(value) : OTHER;
}

/** yyyymmdd; figures that begin with no year of the range are something else. */
export function readEightDigits(value: number): DateReading {
  const year = Math.floor(value / 10_000);
  if (!isPlausibleYear(year)) return OTHER;
  return dayReading(year, Math.floor(value / 100) % 100, value % 100);
}

/** yymmdd, else yyyymm; 201205 can be both and is read as the day. */
export function readSixDigits(value: number): DateReading {
  const year = fullYear(Math.floor(value / 10_000));
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  const longYear = Math.floor(value / 100);
  const isMonth = isPlausibleYear(longYear) && day >= 1 && day <= 12;
  if (isRealDate(year, month, day)) {
    const reading = dayReading(year, month, day, true);
    return isMonth ? doubtful(reading) : reading;
  }
  return isMonth ? coarseReading(longYear, day) : OTHER;
}

/** A true date, with its time of day. */
function readSerial(value: number): DateReading {
  const serial = Math.floor(value);
  // 1900-02-29 has a number in Excel, but no day.
  if (serial === PHANTOM) return IMPOSSIBLE;
  if (serial > LAST_SERIAL) return OTHER;
  return { ...textDate(serial, "day"), form: "serial", time: value - serial };
}

/** 2024.5 (also 2024.0506) and 5.6, typed with points, became numbers; the rest is a time of day. */
function readFraction(value: number, year: number | null): DateReading {
  const whole = Math.floor(value);
  const text = String(value);
  const decimals = text.slice(text.indexOf(".") + 1);
  if (isPlausibleYear(whole)) return readYearFraction(whole, decimals);
  if (whole > 12 || decimals.length > 2) return readSerial(value);
  const reading = yearlessReading(whole, Number(decimals), year);
  if (reading.kind === "impossible") return OTHER;
  return decimals.length === 1 && Number(decimals) <= 3 ? doubtful(reading) : reading;
}

/** A last zero is lost: 2024.1 may have been 2024.10. */
function readYearFraction(year: number, decimals: string): DateReading {
  if (decimals.length > 4) return OTHER;
  const long = decimals.length > 2;
  const digits = decimals.padEnd(4, "0");
  const reading = long
    ? dayReading(year, Number(digits.slice(0, 2)), Number(digits.slice(2)))
    : coarseReading(year, Number(decimals));
  if (reading.kind === "impossible") return OTHER;
  return decimals === "1" || decimals.length === 3 ? doubtful(reading) : reading;
}

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

/**
 * A number in a date column: a serial, unless it is what Excel makes of a date typed without
 * slashes: 20240506, 240506, 202405, 2024 (a year), 2024.5 (a month), 5.6 (month and day).
 */
export function readDateNumber(value: number, year: number | null): DateReading {
  if (!Number.isFinite(value) || value < 1) return OTHER;
  if (!Number.isInteger(value)) return readDotted(value, year) ?? readSerial(value);
  if (isPlausibleYear(value)) return coarseReading(value, null);
  if (value <= LAST_SERIAL) return readSerial(value);
  if (value <= 999_999) return readSixDigits(value);
  return value <= 99_999_999 ? readEightDigits(value) : OTHER;
}

/** yyyymmdd; figures that do not begin with 19 or 20 are something else. */
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

function readSerial(value: number): DateReading {
  const serial = Math.floor(value);
  // The phantom 1900-02-29 has no date to be read as.
  if (serial === 60) return IMPOSSIBLE;
  if (serial > LAST_SERIAL) return OTHER;
  return { ...textDate(serial, "day"), form: "serial", time: value - serial };
}

/** 2024.5 or 5.6 typed as a number; a last zero is lost, so .1, .2 and .3 may have been 10, 20, 30. */
function readDotted(value: number, year: number | null): DateReading | null {
  const text = String(value);
  const dot = text.indexOf(".");
  const decimals = text.length - dot - 1;
  if (decimals > 2) return null;
  const whole = Math.floor(value);
  const part = Number(text.slice(dot + 1));
  const lostZero = decimals === 1 && part * 10 <= (isPlausibleYear(whole) ? 12 : 31);
  if (isPlausibleYear(whole)) {
    const reading = coarseReading(whole, part);
    return lostZero ? doubtful(reading) : reading;
  }
  if (whole > 12) return null;
  const reading = yearlessReading(whole, part, year);
  if (reading.kind === "impossible") return OTHER;
  return lostZero ? doubtful(reading) : reading;
}

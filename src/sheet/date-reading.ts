import { isRealDate, serialOf, type Serial } from "./serial";

/** A date as a cell says it. */
export interface ReadDate {
  readonly kind: "date";
  /** The day; the first of the month or year when `precision` is coarser. */
  readonly serial: Serial;
  /** Time of day as a fraction, 0 ≤ time < 1; 0 when none is written. */
  readonly time: number;
  /** `serial`: the cell holds a true date number; `text`: anything else (20240506 as a number too). */
  readonly form: "serial" | "text";
  readonly precision: "day" | "month" | "year";
  /** The year was not written and came from the caller. */
  readonly yearless: boolean;
  /** The year was written with two digits. */
  readonly twoDigitYear: boolean;
  /**
   * Present when the text allows another reading (5/6/2024, a number 5.1 that may have been 5.10) or
   * says more than the date (5月30日前): to be used, but never rewritten without a person.
   */
  readonly doubtful?: true;
  /** Last day of a stretch (5.6-5.8, 5月上旬, 年底前), where `serial` is its first. */
  readonly until?: Serial;
  /** Several days in one cell (4.5、4.12), ascending; `serial` is the first, `until` the last. */
  readonly days?: readonly Serial[];
  /** The month was not written (5日, 月底前) and came from the caller. */
  readonly monthless?: true;
  /** Nothing in the workbook tells the year: it was taken from what was asked for. */
  readonly assumed?: true;
}

export type DateReading =
  | { readonly kind: "blank" }
  | ReadDate
  /** Month and day without a year, and the caller gave none. */
  | {
      readonly kind: "yearless";
      readonly month: number;
      readonly day: number;
      readonly doubtful?: true;
    }
  /** A month or a stretch without its year, a day without its month; the caller gave none. */
  | { readonly kind: "open"; readonly lacks: "year" | "month" }
  /** Written like a date, but the calendar has none such: 2024-02-30, 2024年13月5日. */
  | { readonly kind: "impossible" }
  /** No date at all: words, a range, another figure. */
  | { readonly kind: "other" };

export const BLANK: DateReading = { kind: "blank" };
export const IMPOSSIBLE: DateReading = { kind: "impossible" };
export const OTHER: DateReading = { kind: "other" };
export const LACKS_YEAR: DateReading = { kind: "open", lacks: "year" };
export const LACKS_MONTH: DateReading = { kind: "open", lacks: "month" };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
/** 2099-12-31 */
export const LAST_SERIAL: Serial = serialOf(LAST_YEAR, 12, 31);
/** Any leap year: whether month and day can be a date at all. */
const LEAP_YEAR = 2000;

export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Years written with two digits: 00–49 are 2000s, 50–99 are 1900s. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** A day of a written year. */
export function dayReading(
  year: number,
  month: number,
  day: number,
  twoDigitYear = false,
): DateReading {
  if (!isPlausibleYear(year) || !isRealDate(year, month, day)) return IMPOSSIBLE;
  return textDate(serialOf(year, month, day), "day", { twoDigitYear });
}

/** A month (or, with `month` null, a year) of a written year. */
export function coarseReading(
  year: number,
  month: number | null,
  twoDigitYear = false,
): DateReading {
  if (!isPlausibleYear(year) || !isRealDate(year, month ?? 1, 1)) return IMPOSSIBLE;
  return textDate(serialOf(year, month ?? 1, 1), month === null ? "year" : "month", {
    twoDigitYear,
  });
}

/** Month and day in the caller's year; without one the reading stays yearless. */
export function yearlessReading(month: number, day: number, year: number | null): DateReading {
  if (!isRealDate(LEAP_YEAR, month, day)) return IMPOSSIBLE;
  if (year === null) return { kind: "yearless", month, day };
  if (!isPlausibleYear(year) || !isRealDate(year, month, day)) return IMPOSSIBLE;
  return textDate(serialOf(year, month, day), "day", { yearless: true });
}

/** A month of the caller's year; without one there is no saying which. */
export function yearlessMonth(month: number, year: number | null): DateReading {
  if (year === null) return OTHER;
  const reading = coarseReading(year, month);
  return reading.kind === "date" ? { ...reading, yearless: true } : reading;
}

/** The reading marked as one of several possible. */
export function doubtful(reading: DateReading): DateReading {
  return reading.kind === "date" || reading.kind === "yearless"
    ? { ...reading, doubtful: true }
    : reading;
}

export function textDate(
  serial: Serial,
  precision: "day" | "month" | "year",
  flags: { yearless?: boolean; twoDigitYear?: boolean } = {},
): ReadDate {
  return {
    kind: "date",
    serial,
    time: 0,
    form: "text",
    precision,
    yearless: flags.yearless ?? false,
    twoDigitYear: flags.twoDigitYear ?? false,
  };
}

import { readEightDigits, readSixDigits } from "./date-number";
import type { DateParts } from "./date-parts";
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
  yearlessMonth,
  yearlessReading,
  type DateReading,
} from "./date-reading";
import { isRealDate } from "./serial";

const POINT = /^([-./、,，·。_\\—–])\1?$/;
const RANGE = /^[-—–]+$/;
const LIMIT = "(?:之前|以前|前|止|截止|为止)";
const DAY_END = /^[日号曰]?[.。,，]?$/;
const DAY_LIMIT = new RegExp(`^[日号曰]?${LIMIT}$`);
const MONTH_END = /^(?:月份?)?$/;
const MONTH_LIMIT = new RegExp(`^月份?(?:上旬|中旬|下旬|初|中|底|末)?${LIMIT}?$`);
/** Any leap year: whether a month has such a day at all. */
const LEAP_YEAR = 2000;

/** Reads the parts of a date text, time and weekday taken off before. */
export function readParts(parts: DateParts | null, year: number | null): DateReading {
  switch (parts?.figures.length) {
    case 1:
      return readOne(parts, year);
    case 2:
      return readTwo(parts, year);
    case 3:
      return readThree(parts);
    default:
      return OTHER;
  }
}

/** 20240506, 240506, 45418, 2024, 2024年, 5月 */
function readOne({ figures, marks }: DateParts, year: number | null): DateReading {
  const [text = ""] = figures;
  const mark = (marks[0] ?? "").trim();
  const value = Number(text);
  if (mark === "年" || mark === "年度") return readYear(text, value);
  if (mark !== "")
    return text.length <= 2 && MONTH_END.test(mark) ? yearlessMonth(value, year) : OTHER;
  if (text.length === 4) return isPlausibleYear(value) ? coarseReading(value, null) : OTHER;
  if (text.length === 8) return readEightDigits(value);
  if (text.length === 6) return readSixDigits(value);
  if (text.length === 5 && value >= 10_000 && value <= LAST_SERIAL) return textDate(value, "day");
  return OTHER;
}

function readYear(text: string, value: number): DateReading {
  if (text.length === 4) return coarseReading(value, null);
  return text.length === 2 ? coarseReading(fullYear(value), null, true) : OTHER;
}

/** 2024年5月, 2024.05, 24年5月, 2024.0506, 5月6日, 5.6 */
function readTwo({ figures, marks }: DateParts, year: number | null): DateReading {
  const [first = "", second = ""] = figures;
  const [between = "", end = ""] = marks;
  if (first.length === 4 && second.length === 4 && POINT.test(between) && end === "") {
    return isPlausibleYear(Number(first)) ? readEightDigits(Number(first + second)) : OTHER;
  }
  if (second.length > 2) return OTHER;
  if (first.length === 4 || (first.length === 2 && between === "年")) {
    return readYearMonth(first, between, Number(second), end);
  }
  return first.length <= 2
    ? readMonthDay(Number(first), between, Number(second), end, year)
    : OTHER;
}

function readYearMonth(text: string, between: string, month: number, end: string): DateReading {
  const named = between === "年";
  const short = text.length === 2;
  const year = short ? fullYear(Number(text)) : Number(text);
  // 3000.5 is an amount, 3000年5月 a date that cannot be.
  if (!named && !(POINT.test(between) && isPlausibleYear(year))) return OTHER;
  if (MONTH_END.test(end)) return coarseReading(year, month, short);
  return MONTH_LIMIT.test(end) ? doubtful(coarseReading(year, month, short)) : OTHER;
}

function readMonthDay(
  month: number,
  between: string,
  day: number,
  end: string,
  year: number | null,
): DateReading {
  const limit = DAY_LIMIT.test(end);
  if (!limit && !DAY_END.test(end)) return OTHER;
  const named = between === "月" || between === "月份";
  // Two figures with a sign between are anything, unless they can be a date.
  if (!named && !(/^[-./。·—–]$/.test(between) && isRealDate(LEAP_YEAR, month, day))) return OTHER;
  const reading = yearlessReading(month, day, year);
  return limit ? doubtful(reading) : reading;
}

/** 2024.5.6, 24-5-6, 2024年5月6日, 5/6/2024 */
function readThree({ figures, marks }: DateParts): DateReading {
  const [first = "", second = "", third = ""] = figures;
  const [between = "", then = "", end = ""] = marks;
  const limit = DAY_LIMIT.test(end);
  if (!limit && !DAY_END.test(end)) return OTHER;
  if (!separates(between, "年") || !separates(then, "月")) return OTHER;
  if (isYearLast(figures, between)) {
    return between === then ? readYearLast(Number(first), Number(second), third) : OTHER;
  }
  if (isRange(first, between, then) || isList(first, between)) return OTHER;
  if (second.length > 2 || first.length < 2 || first.length > 5) return OTHER;
  // A digit too many or too few: meant as a date, but none.
  if (first.length % 2 === 1 || third.length > 2) return third.length > 3 ? OTHER : IMPOSSIBLE;
  const short = first.length === 2;
  const year = short ? fullYear(Number(first)) : Number(first);
  const reading = dayReading(year, Number(second), Number(third), short);
  const otherOrder = short && between === "/" && Number(first) <= 12;
  return limit || otherOrder ? doubtful(reading) : reading;
}

/** 12.6-8 and 2024.5-6 are spans of days and months. */
function isRange(first: string, between: string, then: string): boolean {
  if (between === then || between.startsWith("年") || then.startsWith("月")) return false;
  return first.length === 2 || RANGE.test(then);
}

/** 12、5、6 and 12 5 6 are lists of figures. */
function isList(first: string, between: string): boolean {
  return first.length === 2 && /^[\s、,，]/.test(between);
}

function isYearLast(figures: readonly string[], mark: string): boolean {
  const [first = "", second = "", third = ""] = figures;
  if (first.length > 2 || second.length > 2) return false;
  if (third.length === 4) return /^[-/.]$/.test(mark);
  return first.length === 1 && third.length === 2 && mark === "/";
}

/** Month/day/year as foreign systems write it; the day first when only that can be. */
function readYearLast(first: number, second: number, text: string): DateReading {
  const short = text.length === 2;
  const year = short ? fullYear(Number(text)) : Number(text);
  if (first > 12) return dayReading(year, second, first, short);
  const reading = dayReading(year, first, second, short);
  return short || (second <= 12 && first !== second) ? doubtful(reading) : reading;
}

/** A sign, the word itself, or the word with a sign behind it (2024年.5月). */
function separates(mark: string, word: string): boolean {
  if (mark === " " || mark === word || POINT.test(mark)) return true;
  return mark.startsWith(word) && POINT.test(mark.slice(word.length));
}

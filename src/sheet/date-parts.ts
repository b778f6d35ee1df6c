import { chineseNumber } from "./chinese-number";
import { readEightDigits, readSixDigits } from "./date-number";
import {
  coarseReading,
  dayReading,
  doubtful,
  fullYear,
  LAST_SERIAL,
  OTHER,
  textDate,
  yearlessReading,
  type DateReading,
} from "./date-reading";
import { isRealDate } from "./serial";

/** Figures of a date text and what stands between and behind them. */
interface Parts {
  readonly figures: readonly string[];
  /** Sign or word after each figure, without blanks; a blank alone is `" "`. */
  readonly marks: readonly string[];
}

const NUMERALS =
  /[〇○零一二两三四五六七八九十廿卅][〇○零Oo一二两三四五六七八九十廿卅]*(?=[年月日号.\-/、]|$)/g;
const POINT = /^[-./、,，·。_\\—–]$/;
const RANGE = /^[-—–]$/;
const DAY_END = /^[日号]?[.。,，]?$/;
const DAY_LIMIT = /^[日号]?(?:之前|以前|前|止|截止|为止)$/;
const MONTH_END = /^月份?$/;
const MONTH_LIMIT = /^月份?(?:上旬|中旬|下旬|初|中|底|末)?(?:之前|以前|前|止)?$/;

/** Reads the date part of a text, time and weekday already taken off. */
export function readParts(text: string, year: number | null): DateReading {
  const parts = split(withDigits(text));
  if (parts === null) return OTHER;
  switch (parts.figures.length) {
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

/** 二〇二四年元月十二日 → 2024年1月12日 */
function withDigits(text: string): string {
  return text.replace(/元月/, "1月").replace(NUMERALS, (numeral) => {
    const value = chineseNumber(numeral.replace(/[Oo]/g, "〇"));
    return value === null ? numeral : String(value);
  });
}

function split(text: string): Parts | null {
  const figures: string[] = [];
  const marks: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) at++;
    if (at === start) return null;
    figures.push(text.slice(start, at));
    const from = at;
    while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
    const mark = text.slice(from, at).replace(/\s+/g, "");
    marks.push(mark === "" && at > from && at < text.length ? " " : mark);
    if (figures.length > 3) break;
  }
  return figures.length === 0 ? null : { figures, marks };
}

function readOne({ figures, marks }: Parts, year: number | null): DateReading {
  const [text = ""] = figures;
  const [mark = ""] = marks;
  const value = Number(text);
  if (mark === "年" || mark === "年度") return yearAlone(text, value);
  if (MONTH_END.test(mark) && text.length <= 2) {
    if (year === null || value < 1 || value > 12) return OTHER;
    return { ...textDate(serialOfMonth(year, value), "month", { yearless: true }) };
  }
  if (mark !== "") return OTHER;
  if (text.length === 4) return value >= 1900 && value <= 2099 ? coarseReading(value, null) : OTHER;
  if (text.length === 8) return readEightDigits(value);
  if (text.length === 6) return readSixDigits(value);
  if (text.length === 5 && value >= 10_000 && value <= LAST_SERIAL) return textDate(value, "day");
  return OTHER;
}

function yearAlone(text: string, value: number): DateReading {
  if (text.length === 4) return coarseReading(value, null);
  return text.length === 2 ? coarseReading(fullYear(value), null, true) : OTHER;
}

function readTwo({ figures, marks }: Parts, year: number | null): DateReading {
  const [first = "", second = ""] = figures;
  const [between = "", end = ""] = marks;
  if (second.length > 2) return OTHER;
  if (first.length === 4 || (first.length === 2 && between === "年")) {
    return yearAndMonth(first, between, Number(second), end);
  }
  return first.length <= 2 ? monthAndDay(Number(first), between, Number(second), end, year) : OTHER;
}

function yearAndMonth(yearText: string, between: string, month: number, end: string): DateReading {
  if (between !== "年" && !POINT.test(between)) return OTHER;
  if (end !== "" && !MONTH_LIMIT.test(end)) return OTHER;
  const short = yearText.length === 2;
  const reading = coarseReading(
    short ? fullYear(Number(yearText)) : Number(yearText),
    month,
    short,
  );
  return end === "" || MONTH_END.test(end) ? reading : doubtful(reading);
}

function monthAndDay(
  month: number,
  between: string,
  day: number,
  end: string,
  year: number | null,
): DateReading {
  const limit = DAY_LIMIT.test(end);
  if (!limit && !DAY_END.test(end)) return OTHER;
  const named = between === "月" || between === "月份";
  if (!named) {
    if (!/^[-./]$/.test(between) || !isRealDate(2000, month, day)) return OTHER;
  }
  const reading = yearlessReading(month, day, year);
  return limit ? doubtful(reading) : reading;
}

function readThree({ figures, marks }: Parts): DateReading {
  const [first = "", second = "", third = ""] = figures;
  const [afterYear = "", afterMonth = "", end = ""] = marks;
  const limit = DAY_LIMIT.test(end);
  if (!limit && !DAY_END.test(end)) return OTHER;
  if (second.length > 2) return OTHER;
  if (third.length === 4 && first.length <= 2) {
    return yearLast(Number(first), Number(second), Number(third), afterYear, afterMonth);
  }
  if ((first.length !== 4 && first.length !== 2) || third.length > 2) return OTHER;
  if (!separates(afterYear, "年") || !separates(afterMonth, "月")) return OTHER;
  const named = afterYear.startsWith("年") || afterMonth.startsWith("月");
  // 12.6-8 and 2024.5-6 are ranges.
  if (!named && afterYear !== afterMonth && (first.length === 2 || RANGE.test(afterMonth))) {
    return OTHER;
  }
  const short = first.length === 2;
  const year = short ? fullYear(Number(first)) : Number(first);
  const reading = dayReading(year, Number(second), Number(third), short);
  return limit ? doubtful(reading) : reading;
}

/** Month/day/year as foreign systems write it; day first when only that can be. */
function yearLast(
  first: number,
  second: number,
  year: number,
  mark: string,
  sameMark: string,
): DateReading {
  if (mark !== sameMark || !/^[-/.]$/.test(mark)) return OTHER;
  if (first > 12) return dayReading(year, second, first);
  const reading = dayReading(year, first, second);
  return second <= 12 && first !== second ? doubtful(reading) : reading;
}

/** A sign, the word itself, or the word with a sign behind it (2024年.5月). */
function separates(mark: string, word: string): boolean {
  if (mark === " " || mark === word || POINT.test(mark)) return true;
  return mark.startsWith(word) && POINT.test(mark.slice(word.length));
}

function serialOfMonth(year: number, month: number): number {
  const reading = coarseReading(year, month);
  return reading.kind === "date" ? reading.serial : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

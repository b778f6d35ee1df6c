import { isDigit, isHan } from "./characters";
import { readDateNumber, readEightDigits } from "./date-number";
import { readParts } from "./date-forms";
import { splitDate } from "./date-parts";
import {
  BLANK,
  dayReading,
  doubtful,
  IMPOSSIBLE,
  LAST_SERIAL,
  OTHER,
  textDate,
  type DateReading,
} from "./date-reading";
import type { CellValue } from "./grid";
import { isBlankWord, isMasked, tidyText } from "./text";
import { splitTime } from "./time-text";

export type { DateReading, ReadDate } from "./date-reading";

const LONGEST = 48;
/** Beyond this length, blanks included, no text is tidied to find out. */
const LONGEST_PADDED = 200;
const MIDNIGHT = " 00:00:00";
const YEAR = "年".charCodeAt(0);
const MONTH = "月".charCodeAt(0);
/** What else than a digit a date begins with: a Chinese numeral, a weekday. */
const HAN_STARTS = "〇零一二三四五六七八九十元星礼周";
const WEEKDAY = /[（(]?(?:星期|礼拜|周)[一二三四五六日天1-7][）)]?/;

/**
 * Reads a cell as a date, in any way ledgers write one. `year` completes a date without a year;
 * with `null` such a date reads as `yearless`. Never guesses a year or mends a wrong date.
 */
export function readDate(value: CellValue, year: number | null): DateReading {
  if (value === null || value === "") return BLANK;
  if (typeof value === "number") return readDateNumber(value, year);
  if (typeof value === "boolean") return OTHER;
  return readPlain(value) ?? readText(value, year);
}

/**
 * The common forms by character codes: yyyy-m-d (also with . or / or 年月日), yyyymmdd, a serial as
 * text; null: some other form.
 */
function readPlain(text: string): DateReading | null {
  const { length } = text;
  if (length < 5) return null;
  if (length === 19 && text.endsWith(MIDNIGHT)) return readPlain(text.slice(0, 10));
  const head = length > 11 ? -1 : figure(text, 0, 4);
  if (head < 0) return null;
  if (length === 5) return readSerialText(head * 10 + figure(text, 4, 5), text);
  const mark = text.charCodeAt(4);
  if (isDigit(mark)) return length === 8 ? readCompact(head, figure(text, 4, 8)) : null;
  if (mark === YEAR)
    return readMarked(head, text, MONTH, text.endsWith("日") ? length - 1 : length);
  return mark === 45 || mark === 46 || mark === 47 ? readMarked(head, text, mark, length) : null;
}

function readCompact(year: number, rest: number): DateReading | null {
  return rest < 0 ? null : readEightDigits(year * 10_000 + rest);
}

/** Month and day, of one or two digits each, with `mark` between; the day reaches to `end`. */
function readMarked(year: number, text: string, mark: number, end: number): DateReading | null {
  const second = text.charCodeAt(6) === mark ? 6 : 7;
  if (text.charCodeAt(second) !== mark || end - second > 3) return null;
  const month = figure(text, 5, second);
  const day = figure(text, second + 1, end);
  return month < 0 || day < 0 ? null : dayReading(year, month, day);
}

function readSerialText(serial: number, text: string): DateReading | null {
  if (!isDigit(text.charCodeAt(4)) || serial < 10_000 || serial > LAST_SERIAL) return null;
  return textDate(serial, "day");
}

function readText(value: string, year: number | null): DateReading {
  if (value.length > LONGEST_PADDED) return value.trim() === "" ? BLANK : OTHER;
  const text = tidyText(value);
  if (isBlankWord(text)) return BLANK;
  if (isHan(text.charCodeAt(0)) && !HAN_STARTS.includes(text.charAt(0))) return OTHER;
  if (text.length > LONGEST || isMasked(text)) return OTHER;
  return readStamp(text) ?? readWithTime(withoutWeekday(text), year);
}

/** A tidied text without the apostrophe that keeps a cell a text and without the day of the week. */
export function withoutWeekday(text: string): string {
  return text.replace(/^['‘’`]/, "").replace(WEEKDAY, " ");
}

function readWithTime(text: string, year: number | null): DateReading {
  const split = splitTime(text.trim());
  const { rest, time } = split;
  const reading = atTime(readParts(splitDate(rest.trim()), year), time);
  return split.doubtful ? doubtful(reading) : reading;
}

/** 20240506143000, 202405061430 and a serial with time as text. */
function readStamp(text: string): DateReading | null {
  if (/^\d{5}\.\d{3,}$/.test(text)) {
    const serial = Math.floor(Number(text));
    if (serial > LAST_SERIAL) return OTHER;
    return { ...textDate(serial, "day"), time: Number(text) - serial };
  }
  if (!/^(?:19|20)\d{10}(?:\d{2})?$/.test(text)) return null;
  const { time } = splitTime(text.slice(8).replace(/(\d{2})(?=\d)/g, "$1:"));
  return time === null ? OTHER : atTime(readEightDigits(Number(text.slice(0, 8))), time);
}

function atTime(reading: DateReading, time: number | null): DateReading {
  if (reading.kind !== "date" || time === 0) return reading;
  if (time === null) return IMPOSSIBLE;
  const days = Math.floor(time);
  return { ...reading, serial: reading.serial + days, time: time - days };
}

/** The digits from `start` to `end` as a number; -1 when there is none or another character. */
function figure(text: string, start: number, end: number): number {
  if (end <= start) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

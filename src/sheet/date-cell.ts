import { readBirth } from "./birth-date";
import { readDayAlone, readDayNumber } from "./day-alone";
import type { DateFrame } from "./date-frame";
import { withDigits } from "./date-parts";
import { doubtful, LACKS_YEAR, OTHER, type DateReading } from "./date-reading";
import { readSeveral } from "./date-several";
import { readStretch } from "./date-stretch";
import { readDate, withoutWeekday } from "./date-text";
import { splitRemark } from "./date-remark";
import type { CellValue } from "./grid";
import { tidyText } from "./text";

const LONGEST = 160;
/** ①4月5日②4月12日 */
const NUMBERED = /[\u2460-\u2473]/g;
/** 5-7日: in the sheet of a month from the 5th to the 7th, elsewhere 7 May. */
const DAYS_OF_MONTH = /^(\d{1,2})-(\d{1,2})[日号]$/;
/** 6月30日24时前, 6月30日18:00前 */
const LIMIT_TIME = /(?<=[日号] ?)\d{1,2}(?:时|点|[:：]\d{2})(?=(?:之?前|止)$)/;

/**
 * Reads a cell of a date column: all that `readDate` reads, and what only the column makes a date:
 * ranges and lists of days, 6月上旬 and 年底前, days alone, births of two digits, a remark behind the
 * date. Everything but a single day without remark is `doubtful`: used, never rewritten.
 */
export function readDateCell(value: CellValue, frame: DateFrame): DateReading {
  const told = frame.twoDecimals === true ? withTwoDecimals(value) : value;
  if (frame.born !== undefined) return readBirthCell(told, frame.born);
  if (typeof told === "number") return readDayNumber(told, frame) ?? readDate(told, frame.year);
  if (typeof told === "string" && isRangeOfMonth(told, frame))
    return readSeveral(plainText(told).replace("-", "至"), frame) ?? OTHER;
  const reading = readDate(told, frame.year);
  if (typeof told !== "string" || isSettled(reading) || told.length > LONGEST) return reading;
  const text = plainText(told);
  const plain = reading.kind === "other" ? readDate(text, frame.year) : reading;
  const said = readPlain(text, plain, frame);
  if (said.kind !== "other") return said;
  const remark = splitRemark(text, frame.limit === true);
  if (remark === null) return OTHER;
  return doubtful(readPlain(remark, readDate(remark, frame.year), frame));
}

function isRangeOfMonth(text: string, frame: DateFrame): boolean {
  if (!frame.month || frame.limit === true || text.length > LONGEST) return false;
  const days = DAYS_OF_MONTH.exec(plainText(text));
  return days !== null && Number(days[1]) < Number(days[2]) && Number(days[2]) <= 31;
}

/** A day with its year and nothing else, or nothing at all: no other way of writing comes near. */
function isSettled(reading: DateReading): boolean {
  if (reading.kind === "date") return reading.precision === "day";
  return reading.kind === "blank" || reading.kind === "yearless";
}

function readPlain(text: string, reading: DateReading, frame: DateFrame): DateReading {
  const stretch = readStretch(text, frame);
  if (stretch !== null) return stretch;
  if (reading.kind !== "other") return reading;
  if (/^\d{1,2}月份?$/.test(text) && frame.year === null) return LACKS_YEAR;
  return readDayAlone(text, frame) ?? readSeveral(text, frame) ?? OTHER;
}

function readBirthCell(value: CellValue, latest: number | null): DateReading {
  const reading = readBirth(value, latest);
  if (reading.kind !== "other" || typeof value !== "string" || value.length > LONGEST)
    return reading;
  const remark = splitRemark(plainText(value), false);
  return remark === null ? OTHER : doubtful(readBirth(remark, latest));
}

/** Tidied, figures as digits, no blank but between two figures. */
function plainText(value: string): string {
  return withDigits(withoutWeekday(tidyText(value.replace(NUMBERED, "、"))).trim())
    .replace(/\s+/g, " ")
    .replace(/ ?([年月]) ?/g, "$1")
    .replace(/ ([日号])/g, "$1")
    .replace(LIMIT_TIME, "");
}

function withTwoDecimals(value: CellValue): CellValue {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return /^\d{1,4}\.\d$/.test(String(value)) ? value.toFixed(2) : value;
}

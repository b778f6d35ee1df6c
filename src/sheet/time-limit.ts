import { chineseNumber } from "./chinese-number";
import type { CellValue } from "./grid";
import { addMonths, type Serial } from "./serial";
import { squeeze } from "./text";

/** A time limit as a length of time: so many days, or so many months. */
export interface TimeLimit {
  readonly days: number;
  readonly months: number;
}

const TEXT =
  /^(?:限期?|期限|受理后|自受理之日起|接件后)?(\d{1,3}|[一二两三四五六七八九十]{1,3}|半)(?:个?(自然日|月)|(天|日|周|个星期|星期|小时))?(?:之?以?内|期限)?(?:完成|办结|整改|化解|到位)*$/;
/** A limit longer than this is no number of days but a date serial or a slip. */
const LONGEST_LIMIT = 366;
const LONGEST_TEXT = 16;
const DAYS: Readonly<Partial<Record<string, number>>> = { 周: 7, 星期: 7, 个星期: 7, 小时: 1 / 24 };

/**
 * Reads 30, 30日, 15天内, 一个月, 两周内 as a length of time; `null`: it is none. Working days are none:
 * which days are off is not known.
 */
export function readTimeLimit(value: CellValue): TimeLimit | null {
  if (typeof value === "number") return ofDays(value);
  if (typeof value !== "string" || value.length > LONGEST_TEXT) return null;
  const match = TEXT.exec(squeeze(value));
  if (match === null) return null;
  const [, figure = "", counted, unit] = match;
  if (figure === "半") return counted === "月" ? { days: 15, months: 0 } : null;
  const count = /\d/.test(figure) ? Number(figure) : (chineseNumber(figure) ?? 0);
  // 6月 is June, 6个月 half a year.
  if (counted === "月")
    return squeeze(value).includes("个月") && count > 0 ? { days: 0, months: count } : null;
  return ofDays(Math.ceil(count * (DAYS[unit ?? ""] ?? 1)));
}

/** The last day of a limit that begins on a day. */
export function limitEnd(start: Serial, { days, months }: TimeLimit): Serial {
  return addMonths(start, months) + days;
}

function ofDays(days: number): TimeLimit | null {
  return Number.isInteger(days) && days > 0 && days <= LONGEST_LIMIT ? { days, months: 0 } : null;
}

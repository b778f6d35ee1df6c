import type { DateFrame } from "./date-frame";
import {
  fullYear,
  isPlausibleYear,
  LACKS_MONTH,
  LACKS_YEAR,
  textDate,
  type DateReading,
} from "./date-reading";
import { monthEnd, serialOf } from "./serial";

const YEAR = "(?:(\\d{4}|\\d{2}(?=年))[年.\\-/]?|(今年|本年度?|明年|次年))?";
const LIMIT = "(?:之前|以前|前|止|截止|为止)?$";
const PART = "(上旬|中旬|下旬|中下旬|上中旬|月?初|上|月?中|下|月?底|月?末|以?内)";
const MONTH = new RegExp(`^${YEAR}(\\d{1,2})(?:月份?|(?=[上中下]旬))${PART}${LIMIT}`);
const BARE_MONTH = new RegExp(`^${YEAR}(\\d{1,2})月份?(?:之前|以前|前|止|截止|为止)$`);
const MONTHS = new RegExp(`^${YEAR}(\\d{1,2})月?[-—–~～至到](\\d{1,2})月份?${PART}?${LIMIT}`);
const RELATIVE = new RegExp(
  `^(?:(本|当|该|下个?|次)?月|(?=[上中下]旬))${PART.replaceAll("月?", "")}${LIMIT}`,
);
const YEAR_END = new RegExp(`^${YEAR}年?(初|底|末|终|内)${LIMIT}`);
const QUARTER = new RegExp(`^${YEAR}第?([1-4一二三四])季度?(初|底|末|内)?${LIMIT}`);
const HALF = new RegExp(`^${YEAR}(上|下)半年(底|末|内)?${LIMIT}`);
const THIS_QUARTER = new RegExp(`^(?:本|当)?季度?(底|末|内)${LIMIT}`);
const LONGEST = 24;

/** First and last month of the year, 1–12 (13: next January), and the part of the last one meant. */
interface Stretch {
  readonly year: number | null;
  readonly from: number;
  readonly to: number;
  readonly part: string;
  readonly yearless: boolean;
  readonly monthless?: true;
}

/**
 * A stretch of days that is no whole month: 6月上旬, 6月底前, 年底, 二季度末, 月底前, 5—6月. `serial` is its
 * first day, `until` its last. `null`: no such text.
 */
export function readStretch(text: string, frame: DateFrame): DateReading | null {
  if (text.length > LONGEST || !/[月年季旬]|^\d{4}[底末]/.test(text)) return null;
  const stretch = monthStretch(text, frame) ?? yearStretch(text, frame) ?? relative(text, frame);
  if (stretch === null) return null;
  return stretch === "lacks-month" ? LACKS_MONTH : toReading(stretch);
}

function monthStretch(text: string, frame: DateFrame): Stretch | null {
  const match = MONTH.exec(text) ?? BARE_MONTH.exec(text);
  if (match !== null) {
    const month = Number(match[3]);
    if (!isMonth(month)) return null;
    return { ...yearOf(match, frame), from: month, to: month, part: match[4] ?? "" };
  }
  const months = MONTHS.exec(text);
  if (months === null) return null;
  const [from, to] = [Number(months[3]), Number(months[4])];
  if (!isMonth(from) || !isMonth(to)) return null;
  return { ...yearOf(months, frame), from, to: to < from ? to + 12 : to, part: months[5] ?? "" };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function yearStretch(text: string, frame: DateFrame): Stretch | null {
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const number = quarterNumber(quarter[3] ?? "");
    return quarterOf(number, quarter[4] ?? "", yearOf(quarter, frame));
  }
  const half = HALF.exec(text);
  if (half !== null) {
    const to = half[3] === "上" ? 6 : 12;
    return { ...yearOf(half, frame), from: isEnd(half[4]) ? to : to - 5, to, part: end(half[4]) };
  }
  const end12 = YEAR_END.exec(text);
  if (end12 === null) return null;
  const part = end12[3] ?? "";
  const [from, to] = part === "初" ? [1, 1] : part === "内" ? [1, 12] : [12, 12];
  return { ...yearOf(end12, frame), from, to, part: "" };
}

function relative(text: string, frame: DateFrame): Stretch | "lacks-month" | null {
  const month = RELATIVE.exec(text);
  const quarter = month === null ? THIS_QUARTER.exec(text) : null;
  if (month === null && quarter === null) return null;
  if (!frame.month) return "lacks-month";
  const known = { year: frame.year, yearless: true, monthless: true } as const;
  if (quarter !== null) return quarterOf(Math.ceil(frame.month / 3), quarter[1] ?? "", known);
  const next = /^[下次]/.test(month?.[1] ?? "") ? 1 : 0;
  return { ...known, from: frame.month + next, to: frame.month + next, part: month?.[2] ?? "" };
}

function quarterOf(
  number: number,
  part: string,
  known: Pick<Stretch, "year" | "yearless" | "monthless">,
): Stretch {
  const to = number * 3;
  return { ...known, from: isEnd(part) ? to : to - 2, to, part: end(part) };
}

function isEnd(part: string | undefined): boolean {
  return part === "底" || part === "末";
}

/** The end of a quarter or half-year is its last month, to the end. */
function end(part: string | undefined): string {
  return part === "初" ? "初" : "";
}

function quarterNumber(text: string): number {
  const at = "一二三四".indexOf(text);
  return at < 0 ? Number(text) : at + 1;
}

function yearOf(match: RegExpExecArray, frame: DateFrame): Pick<Stretch, "year" | "yearless"> {
  const [, written, word] = match;
  if (written !== undefined) {
    const year = Number(written);
    return { year: year < 100 ? fullYear(year) : year, yearless: false };
  }
  const next = word === "明年" || word === "次年" ? 1 : 0;
  return { year: frame.year === null ? null : frame.year + next, yearless: true };
}

function toReading(stretch: Stretch): DateReading | null {
  const { year, from, to, part, yearless, monthless } = stretch;
  if (year === null) return LACKS_YEAR;
  if (!isPlausibleYear(year)) return null;
  const [first, last] = daysOf(part.replace("月", ""));
  const [start, endMonth] = [monthStart(year, from), monthStart(year, to)];
  return {
    ...textDate(start + (from === to ? first - 1 : 0), "month", { yearless }),
    doubtful: true,
    until: last === 0 ? monthEnd(endMonth) : endMonth + last - 1,
    ...(monthless === undefined ? {} : { monthless }),
  };
}

/** First and last day of a part of a month; last 0: the month's end. */
function daysOf(part: string): readonly [first: number, last: number] {
  switch (part) {
    case "上旬":
    case "上":
    case "初":
      return [1, 10];
    case "中旬":
    case "中":
      return [11, 20];
    case "上中旬":
      return [1, 20];
    case "中下旬":
      return [11, 0];
    case "下旬":
    case "下":
    case "底":
    case "末":
      return [21, 0];
    default:
      return [1, 0];
  }
}

function monthStart(year: number, month: number): number {
  return serialOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}

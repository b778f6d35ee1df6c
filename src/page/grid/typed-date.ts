import { isRealDate, serialOf } from "../../sheet/serial";

/** A day or time of day as a number, and the format a Chinese Excel shows it by. */
export interface TypedDate {
  readonly value: number;
  readonly format: string;
}

const Full = /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/;
const FullWords = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]$/;
const Month = /^(\d{4})[-/](\d{1,2})$|^(\d{4})年(\d{1,2})月$/;
const Day = /^(\d{1,2})[-/](\d{1,2})$|^(\d{1,2})月(\d{1,2})[日号]$/;
const Clock = /^(上午|下午)?(\d{1,2})(?::(\d{2})(?::(\d{2}))?|[时点](?:(\d{1,2})分)?)( ?[AP]M)?$/i;

const FirstYear = 1900;
/** Letters of the longest day with its time. */
const Longest = 40;

/** Reads a day, a time of day or both; null for anything else, days the calendar lacks among them. */
export function readTypedDate(text: string, yearOf: () => number): TypedDate | null {
  if (text.length > Longest) return null;
  const [first = "", ...rest] = text.split(/\s+(?=(?:上午|下午)?\d{1,2}[:时点])/);
  const day = readDay(first, yearOf);
  if (day === null) return rest.length === 0 ? readClock(text) : null;
  if (rest.length === 0) return day;
  const clock = rest.length === 1 ? readClock(rest[0] ?? "") : null;
  if (clock === null || clock.value >= 1) return null;
  return { value: day.value + clock.value, format: "yyyy/m/d h:mm" };
}

function readDay(text: string, yearOf: () => number): TypedDate | null {
  const full = Full.exec(text);
  if (full !== null) return dayOf(full[1], full[3], full[4], "yyyy/m/d");
  const words = FullWords.exec(text);
  if (words !== null) return dayOf(words[1], words[2], words[3], 'yyyy"年"m"月"d"日"');
  const month = Month.exec(text);
  if (month !== null)
    return dayOf(month[1] ?? month[3], month[2] ?? month[4], "1", 'yyyy"年"m"月"');
  const day = Day.exec(text);
  if (day === null) return null;
  return dayOf(String(yearOf()), day[1] ?? day[3], day[2] ?? day[4], 'm"月"d"日"');
}

function dayOf(year = "", month = "", day = "", format: string): TypedDate | null {
  const [y, m, d] = [fullYear(year), Number(month), Number(day)];
  if (y < FirstYear || !isRealDate(y, m, d)) return null;
  return { value: serialOf(y, m, d), format };
}

/** Two digits up to 29 are of this century, as Excel has it. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function readClock(text: string): TypedDate | null {
  const match = Clock.exec(text);
  if (match === null) return null;
  const [, before, hours = "", minutes, seconds, wordMinutes, after] = match;
  const half = before ?? after?.trim().toUpperCase();
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes ?? wordMinutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const value = (hour * 3600 + minute * 60 + second) / 86_400;
  return { value, format: clockFormat(value, seconds !== undefined, minutes === undefined, half) };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour > 12) return null;
  return (hour % 12) + (half === "下午" || half === "PM" ? 12 : 0);
}

function clockFormat(value: number, seconds: boolean, words: boolean, half?: string): string {
  if (value >= 1) return "[h]:mm:ss";
  if (words) return 'h"时"mm"分"';
  const half12 = half === undefined ? "" : " AM/PM";
  return `h:mm${seconds ? ":ss" : ""}${half12}`;
}

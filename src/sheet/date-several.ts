import type { DateFrame } from "./date-frame";
import { fullYear, LACKS_MONTH, textDate, type DateReading, type ReadDate } from "./date-reading";
import { isRealDate, serialOf, type Serial } from "./serial";
import { splitTime } from "./time-text";

/** Year, month and day as far as they are written. */
interface Written {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

const FULL = /^(\d{4}|\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})[日号]?$/;
const MONTH_DAY = /^(\d{1,2})[月.\-/](\d{1,2})[日号]?$/;
const DAY = /^(\d{1,2})[日号]?$/;
const LIST =
  /[、，,;；和及与]|(?<=[日号]) ?(?=\d{1,4}[年月.\-/日号])|(?<=\.\d{1,2})\/(?=\d)| (?=\d)/;
/** Signs that only stand between two days, and those that may also stand inside one. */
const SPANS: readonly RegExp[] = [/至|到|~|～|—+|–+|--+/g, /-/g];
const MOST_DAYS = 31;
/** Any leap year: whether a month has such a day at all. */
const LEAP_YEAR = 2000;

/**
 * Several days of one cell: a list (4.5、4.12; 4月5日、12日), a range (4月5日-6日, 2024.4.28至5.2), or a
 * list with ranges. What a day leaves out is that of the day before it. `null`: no such thing.
 */
export function readSeveral(text: string, frame: DateFrame): DateReading | null {
  const spans = spansOf(text);
  if (spans === null) return null;
  let context: Context = { year: frame.year, month: frame.month ?? null };
  let said = false;
  const starts: Serial[] = [];
  const ends: Serial[] = [];
  for (const [index, span] of spans.entries()) {
    for (const [side, written] of span.entries()) {
      const month = written.month ?? context.month;
      const isFirst = index === 0 && side === 0;
      if (isFirst && month === null && /[日号]/.test(text)) return LACKS_MONTH;
      if (month === null || !isRealDate(LEAP_YEAR, month, written.day)) return null;
      said ||= written.year !== null;
      // Behind December comes January.
      const turn = !isFirst && context.month !== null && context.month - month > 6 ? 1 : 0;
      const year = written.year ?? (context.year === null ? null : context.year + turn);
      if (year === null && isFirst)
        return { kind: "yearless", month, day: written.day, doubtful: true };
      if (year === null || !isRealDate(year, month, written.day)) return null;
      (side === 0 ? starts : ends)[index] = serialOf(year, month, written.day);
      if (span.length === 1) ends[index] = starts[index] ?? 0;
      context = { year, month };
    }
    if ((ends[index] ?? 0) < (starts[index] ?? 0)) return null;
  }
  const reading = several(starts, ends, !said);
  return spans[0]?.[0]?.month === null ? { ...reading, monthless: true } : reading;
}

interface Context {
  readonly year: number | null;
  readonly month: number | null;
}

function several(starts: readonly Serial[], ends: readonly Serial[], yearless: boolean): ReadDate {
  const days = [...new Set(ends)].sort((a, b) => a - b);
  const first = starts.reduce((least, day) => (day < least ? day : least));
  const reading = {
    ...textDate(first, "day", { yearless }),
    doubtful: true as const,
    until: days[days.length - 1] ?? first,
  };
  return days.length === 1 ? reading : { ...reading, days };
}

/** Ranges of two days and single days; `null` when a part is neither, or it is one day alone. */
function spansOf(text: string): (readonly Written[])[] | null {
  const parts = text.split(LIST).filter((part) => part !== "");
  if (parts.length === 0 || parts.length > MOST_DAYS) return null;
  const spans: (readonly Written[])[] = [];
  for (const part of parts) {
    const span = spanOf(part);
    if (span === null) return null;
    spans.push(span);
  }
  const [first] = spans;
  if (first === undefined || (spans.length === 1 && first.length === 1)) return null;
  // 12、5、6 are figures of anything.
  return spans.every(([one]) => one?.month === null) && !/[日号]/.test(text) ? null : spans;
}

function spanOf(part: string): readonly Written[] | null {
  const single = writtenDay(part);
  if (single !== null) return [single];
  for (const sign of SPANS)
    for (const { index, 0: mark } of part.matchAll(sign)) {
      const [from, to] = [
        writtenDay(part.slice(0, index)),
        writtenDay(part.slice(index + mark.length)),
      ];
      if (from !== null && to !== null) return [from, to];
    }
  return null;
}

function writtenDay(part: string): Written | null {
  const text = splitTime(part.trim()).rest.trim();
  const full = FULL.exec(text);
  if (full !== null) {
    const year = Number(full[1]);
    return {
      year: year < 100 ? fullYear(year) : year,
      month: Number(full[2]),
      day: Number(full[3]),
    };
  }
  const short = MONTH_DAY.exec(text);
  if (short !== null) return { year: null, month: Number(short[1]), day: Number(short[2]) };
  const day = DAY.exec(text);
  return day === null ? null : { year: null, month: null, day: Number(day[1]) };
}

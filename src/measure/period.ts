import { dateOf, monthEnd, serialOf, type Serial } from "../sheet/serial";

/** A stretch of days, both included. */
export interface Period {
  readonly from: Serial;
  readonly to: Serial;
}

/**
 * A period as the clerk names it (CONTRACT `--period`): month `2024-05`, quarter `2024-Q2`, half-year
 * `2024-H1`, year `2024`, or a span of months `2024-03..2024-05`.
 */
export type PeriodName = string;

export type PeriodKind = "month" | "quarter" | "half" | "year" | "span";

/** Whole months in a row: the first as months since the year 0, and how many. */
interface Months {
  readonly kind: PeriodKind;
  readonly first: number;
  readonly count: number;
}

const NAME = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(\d{2})\.\.(\d{4})-(\d{2})))?$/;
const LENGTH = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const EARLIEST = 1900 * 12;

/** The period of a name, `null` when it is none (2024-13, 24-5, a span that ends before it begins). */
export function parsePeriod(name: PeriodName): Period | null {
  const months = monthsOfName(name);
  return months === null ? null : daysOf(months);
}

export function periodKind(name: PeriodName): PeriodKind | null {
  return monthsOfName(name)?.kind ?? null;
}

/** The months of a period, oldest first: `2024-Q2` is `2024-04`, `2024-05`, `2024-06`. */
export function monthsIn(name: PeriodName): readonly PeriodName[] {
  const months = monthsOfName(name);
  if (months === null) return [];
  return Array.from({ length: months.count }, (_, at) => monthName(months.first + at));
}

/** The period so many of its own lengths later; negative: earlier. 2024-01 by -1 is 2023-12. */
export function shiftPeriod(name: PeriodName, steps: number): PeriodName | null {
  const months = monthsOfName(name);
  if (months === null) return null;
  return nameOf({ ...months, first: months.first + steps * months.count });
}

/** The same period of the year before. */
export function sameLastYear(name: PeriodName): PeriodName | null {
  const months = monthsOfName(name);
  return months === null ? null : nameOf({ ...months, first: months.first - 12 });
}

/** The month, quarter, half-year or year that holds a month; a name that is no month stays. */
export function periodAround(kind: Exclude<PeriodKind, "span">, month: PeriodName): PeriodName {
  const months = monthsOfName(month);
  if (months === null) return month;
  const count = LENGTH[kind];
  return nameOf({ kind, count, first: months.first - (months.first % count) });
}

/** The span from one month to another: `2024-03..2024-05`. */
export function spanOf(from: PeriodName, to: PeriodName): PeriodName {
  return `${from}..${to}`;
}

/** `2024-05` */
export function monthOf(day: Serial): PeriodName {
  const { year, month } = dateOf(day);
  return monthName(year * 12 + month - 1);
}

function monthsOfName(name: PeriodName): Months | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, year, month, quarter, half, start, endYear, end] = match;
  const base = Number(year) * 12;
  if (base < EARLIEST) return null;
  if (quarter !== undefined)
    return { kind: "quarter", first: base + Number(quarter) * 3 - 3, count: 3 };
  if (half !== undefined) return { kind: "half", first: base + Number(half) * 6 - 6, count: 6 };
  if (month !== undefined)
    return isMonth(month) ? { kind: "month", first: base + Number(month) - 1, count: 1 } : null;
  if (start === undefined || end === undefined) return { kind: "year", first: base, count: 12 };
  if (!isMonth(start) || !isMonth(end)) return null;
  const first = base + Number(start) - 1;
  const count = Number(endYear) * 12 + Number(end) - first;
  return count > 0 ? { kind: "span", first, count } : null;
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function daysOf({ first, count }: Months): Period {
  const start = (at: number): Serial => serialOf(Math.floor(at / 12), (at % 12) + 1, 1);
  return { from: start(first), to: monthEnd(start(first + count - 1)) };
}

function nameOf({ kind, first, count }: Months): PeriodName {
  const year = yearName(first);
  const month = first % 12;
  switch (kind) {
    case "month":
      return monthName(first);
    case "quarter":
      return `${year}-Q${String(month / 3 + 1)}`;
    case "half":
      return `${year}-H${String(month / 6 + 1)}`;
    case "year":
      return year;
    case "span":
      return `${monthName(first)}..${monthName(first + count - 1)}`;
  }
}

function monthName(at: number): PeriodName {
  return `${yearName(at)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

function yearName(at: number): string {
  return String(Math.floor(at / 12)).padStart(4, "0");
}

import {
  monthOf,
  monthsIn,
  parsePeriod,
  periodAround,
  shiftPeriod,
  spanOf,
  type PeriodKind,
  type PeriodName,
} from "../../measure/index";
import { dateOf, type Serial } from "../../sheet/serial";

export const PERIOD_KINDS: readonly PeriodKind[] = ["month", "quarter", "half", "year", "span"];

/** The month a summary is usually wanted for: the running one, in its first days the one before. */
export function usualMonth(asOf: Serial): PeriodName {
  const month = monthOf(asOf);
  return dateOf(asOf).day <= 5 ? (shiftPeriod(month, -1) ?? month) : month;
}

/** The last quarter that is over by the end of the as-of day. */
export function lastQuarter(asOf: Serial): PeriodName {
  const quarter = periodAround("quarter", monthOf(asOf));
  const isOver = (parsePeriod(quarter)?.to ?? Infinity) <= asOf;
  return isOver ? quarter : (shiftPeriod(quarter, -1) ?? quarter);
}

/** Years to choose from: five back, and those of the chosen month. */
export function yearsAround(asOf: Serial, chosen: PeriodName): readonly string[] {
  const { year } = dateOf(asOf);
  const years = Array.from({ length: 6 }, (_, back) => String(year - back));
  const own = chosen.slice(0, 4);
  return years.includes(own) ? years : [...years, own].sort().reverse();
}

/**
 * The period of another kind at the same place: the one around the last month of the old that has begun
 * by the as-of day; a span begins as the old period did.
 */
export function periodOfKind(kind: PeriodKind, chosen: PeriodName, asOf: Serial): PeriodName {
  const months = monthsIn(chosen);
  const now = monthOf(asOf);
  const first = months[0] ?? now;
  const last = months.filter((month) => month <= now).at(-1) ?? first;
  return kind === "span" ? spanOf(first, last) : periodAround(kind, last);
}

/** First and last month of a period. */
export function endsOf(period: PeriodName): readonly [first: PeriodName, last: PeriodName] {
  const months = monthsIn(period);
  return [months[0] ?? period, months.at(-1) ?? period];
}

/** A span with one end moved; the other end follows where it would lie on the wrong side. */
export function movedSpan(span: PeriodName, end: "first" | "last", month: PeriodName): PeriodName {
  const [first, last] = endsOf(span);
  return end === "first"
    ? spanOf(month, last < month ? month : last)
    : spanOf(first > month ? month : first, month);
}

/** A part of a year to choose: what stands behind the year in a period's name. */
export interface YearPart {
  /** `05`, `Q2`, `H1` */
  readonly part: string;
  /** Place in the year, from 1. */
  readonly number: number;
}

const COUNTS = { month: 12, quarter: 4, half: 2 } as const;
const MARKS = { month: "", quarter: "Q", half: "H" } as const;

/** Months, quarters or half-years of a year; a whole year has no parts. */
export function partsOfYear(kind: PeriodKind): readonly YearPart[] {
  if (kind === "year" || kind === "span") return [];
  return Array.from({ length: COUNTS[kind] }, (_, index) => ({
    number: index + 1,
    part: MARKS[kind] + String(index + 1).padStart(kind === "month" ? 2 : 1, "0"),
  }));
}

import type { Asked } from "../ledger/asked";
import { dateOf, monthEnd, serialOf, type Serial } from "../sheet/serial";

/** A stretch of days, both included. */
export interface Period {
  readonly from: Serial;
  readonly to: Serial;
}

/** Month, quarter, half-year or year, as the clerk names them: 2024-05, 2024Q2, 2024H1, 2024. */
export type PeriodName = string;

/** What a measure looks at: matters found from `from` on (`null`: ever), judged as of `cut`. */
export interface Window {
  readonly from: Serial | null;
  readonly cut: Serial;
}

const PERIOD = /^(\d{4})(?:-(\d{2})|Q([1-4])|H([12]))?$/;

/** The period of a name, `null` when it is none (2024-13, 24-5). */
export function parsePeriod(name: PeriodName): Period | null {
  const match = PERIOD.exec(name);
  if (match === null) return null;
  const [, year, month, quarter, half] = match;
  if (month !== undefined) return monthsFrom(Number(year), Number(month), 1);
  if (quarter !== undefined) return monthsFrom(Number(year), Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return monthsFrom(Number(year), Number(half) * 6 - 5, 6);
  return monthsFrom(Number(year), 1, 12);
}

/** What a period and the as-of day ask for; a name that is no period asks for the day alone. */
export function askedFor(asOf: Serial, name: PeriodName | undefined): Asked {
  const period = name === undefined ? null : parsePeriod(name);
  return period === null ? { asOf } : { asOf, year: dateOf(period.to).year };
}

/** The period so many of its own lengths later; negative: earlier. 2024-01 by -1 is 2023-12. */
export function shiftPeriod(name: PeriodName, steps: number): PeriodName | null {
  const match = PERIOD.exec(name);
  if (match === null) return null;
  const [, year = "", month, quarter, half] = match;
  const perYear = month !== undefined ? 12 : quarter !== undefined ? 4 : half !== undefined ? 2 : 1;
  const index = Number(year) * perYear + Number(month ?? quarter ?? half ?? 1) - 1 + steps;
  const newYear = String(Math.floor(index / perYear)).padStart(4, "0");
  const part = index - Math.floor(index / perYear) * perYear + 1;
  if (month !== undefined) return `${newYear}-${String(part).padStart(2, "0")}`;
  if (quarter !== undefined) return `${newYear}Q${part}`;
  return half !== undefined ? `${newYear}H${part}` : newYear;
}

/** The same period of the year before. */
export function sameLastYear(name: PeriodName): PeriodName | null {
  const match = PERIOD.exec(name);
  if (match === null) return null;
  return String(Number(match[1]) - 1).padStart(4, "0") + name.slice(4);
}

/** `2024-05` */
export function monthOf(day: Serial): PeriodName {
  const { year, month } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** Judged as of the period's end, or the as-of day where that is earlier (CONTRACT `--month`). */
export function windowOf(period: Period | null, asOf: Serial): Window {
  if (period === null) return { from: null, cut: asOf };
  const cut = Math.min(period.to, asOf);
  // A period that has not begun holds nothing yet, not negative days.
  return { from: Math.min(period.from, cut + 1), cut };
}

function monthsFrom(year: number, first: number, months: number): Period | null {
  if (year < 1900 || first < 1 || first > 12) return null;
  const last = serialOf(year, first + months - 1, 1);
  return { from: serialOf(year, first, 1), to: monthEnd(last) };
}

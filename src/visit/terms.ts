import { dateOf, serialOf, type Serial } from "../sheet/serial";

/** A stretch of days, both included. */
export interface Span {
  readonly from: Serial;
  readonly to: Serial;
}

/** The school term of a day: 1 March–31 August, or 1 September–end of February (CONTRACT “Revisits”). */
export function termOf(day: Serial): Span {
  const { year, month } = dateOf(day);
  if (month >= 3 && month <= 8) return { from: serialOf(year, 3, 1), to: serialOf(year, 8, 31) };
  const start = month >= 9 ? year : year - 1;
  return { from: serialOf(start, 9, 1), to: serialOf(start + 1, 3, 1) - 1 };
}

/** The calendar year of a day. */
export function yearOf(day: Serial): Span {
  const { year } = dateOf(day);
  return { from: serialOf(year, 1, 1), to: serialOf(year, 12, 31) };
}

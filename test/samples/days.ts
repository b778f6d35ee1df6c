/**
 * Days of the 1900 system, by the platform's own calendar: a second opinion on `src/sheet/serial`,
 * which the samples do not use. Good from 1900-03-01.
 */
const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - ZERO) / DAY);
}

export function dayOf(value: number): Day {
  const date = new Date(ZERO + Math.floor(value) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Full years from birth to the day. */
export function ageAt(birth: number, on: number): number {
  const a = dayOf(birth);
  const b = dayOf(on);
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0);
}

const pad = (value: number): string => String(value).padStart(2, "0");

export const iso = (value: number): string => {
  const { year, month, day } = dayOf(value);
  return `${year}-${pad(month)}-${pad(day)}`;
};

export const compact = (value: number): string => iso(value).replaceAll("-", "");

/**
 * A day of the 1900 date system: 1 is 1900-01-01, 61 is 1900-03-01. Serial 60 is the day
 * 1900-02-29 that never was; Excel keeps it for compatibility, and so must we.
 * A fraction is the time of day; the functions here look at the whole day only.
 */
export type Serial = number;

/** A calendar date; month 1–12, day 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PHANTOM: Serial = 60;
/** Days from 0000-03-01 to 1899-12-31, the day before serial 1. */
const EPOCH = 693_900;
const DAYS_IN_400_YEARS = 146_097;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Serial of a real date; a date the calendar lacks gives the serial its day count leads to. */
export function serialOf(year: number, month: number, day: number): Serial {
  const count = dayCount(year, month, day) - EPOCH;
  return count < PHANTOM ? count : count + 1;
}

/** Whether the Gregorian calendar has this date; 1900-02-29 is none. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Calendar date of a serial; its time of day is dropped. */
export function dateOf(serial: Serial): CalendarDate {
  const whole = Math.floor(serial);
  if (whole === PHANTOM) return { year: 1900, month: 2, day: 29 };
  return calendarDate(realDays(whole) + EPOCH);
}

/** `2024-05-06` */
export function isoOf(serial: Serial): string {
  const { year, month, day } = dateOf(serial);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Serial of an ISO date `yyyy-mm-dd`; null when the text is no real date from 1900 on. */
export function serialFromIso(text: string): Serial | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && isRealDate(year, month, day) ? serialOf(year, month, day) : null;
}

/** Day of the week of the real calendar: Monday 1 … Sunday 7. */
export function weekdayOf(serial: Serial): number {
  return ((((realDays(Math.floor(serial)) - 1) % 7) + 7) % 7) + 1;
}

/** The same day `months` later (or earlier), clipped to the month's end: 31 January + 1 → 29 February. */
export function addMonths(serial: Serial, months: number): Serial {
  const { year, month, day } = dateOf(serial);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return serialOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** First day of the serial's month. */
export function monthStart(serial: Serial): Serial {
  const { year, month } = dateOf(serial);
  return serialOf(year, month, 1);
}

/** Last day of the serial's month. */
export function monthEnd(serial: Serial): Serial {
  const { year, month } = dateOf(serial);
  return serialOf(year, month, daysInMonth(year, month));
}

/** Monday of the serial's week. */
export function mondayOf(serial: Serial): Serial {
  const count = realDays(Math.floor(serial)) - weekdayOf(serial) + 1;
  return count < PHANTOM ? count : count + 1;
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days since 1899-12-31 as the calendar counts them, without the phantom day. */
function realDays(serial: Serial): number {
  return serial < PHANTOM ? serial : serial - 1;
}

/** Days since 0000-03-01. Years begin in March, so the leap day comes last and needs no case. */
function dayCount(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear;
}

/** Inverse of `dayCount`. */
function calendarDate(count: number): CalendarDate {
  const era = Math.floor(count / DAYS_IN_400_YEARS);
  const dayOfEra = count - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}

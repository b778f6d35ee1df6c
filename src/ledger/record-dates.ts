import { BLANK } from "../sheet/date-reading";
import { readDate, type DateReading } from "../sheet/date-text";
import { dateOf, monthEnd, serialOf } from "../sheet/serial";
import { readInPeriod } from "./days-in-period";
import type { DateColumn, RecordColumn } from "./record-column";

/**
 * Reads a column as dates, each distinct value once; `year` is that of yearless dates. Days under a
 * month (10日) are that month's; of several days in a cell the last.
 */
export function openDates(source: RecordColumn, year: number | null): DateColumn {
  const { codes, distinct } = source;
  const readings = distinct.map((value, code) => {
    const period = source.periodAt?.(code) ?? null;
    if (period === null) return readDate(value, year);
    return readInPeriod(value, period, year).at(-1) ?? BLANK;
  });
  const firstDay = new Int32Array(readings.length);
  const lastDay = new Int32Array(readings.length);
  let whole = true;
  readings.forEach((reading, code) => {
    firstDay[code] = dayOf(reading);
    lastDay[code] = endOf(reading);
    if (firstDay[code] !== lastDay[code]) whole = false;
  });
  const days = pick(firstDay, codes);
  return {
    column: source.column,
    codes,
    distinct,
    varied: source.varied,
    intern: source.intern,
    valueAt: source.valueAt,
    columnAt: source.columnAt,
    rowAt: source.rowAt,
    ...(source.periodAt === undefined ? {} : { periodAt: source.periodAt }),
    ...(source.composed === undefined ? {} : { composed: source.composed }),
    days,
    ends: whole ? days : pick(lastDay, codes),
    readings,
  };
}

function dayOf(reading: DateReading): number {
  if (reading.kind === "date") return Math.floor(reading.serial);
  return reading.kind === "blank" ? 0 : -1;
}

function endOf(reading: DateReading): number {
  const day = dayOf(reading);
  if (reading.kind !== "date" || reading.precision === "day") return day;
  return reading.precision === "month" ? monthEnd(day) : serialOf(dateOf(day).year, 12, 31);
}

function pick(values: Int32Array, codes: Int32Array): Int32Array {
  const picked = new Int32Array(codes.length);
  for (let i = 0; i < picked.length; i++) picked[i] = values[codes[i] as number] as number;
  return picked;
}

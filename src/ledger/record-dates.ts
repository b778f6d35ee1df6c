import { doubtful, BLANK } from "../sheet/date-reading";
import { readDateCell } from "../sheet/date-cell";
import type { DateFrame } from "../sheet/date-frame";
import type { DateReading } from "../sheet/date-text";
import type { CellValue } from "../sheet/grid";
import { dateOf, monthEnd, serialOf } from "../sheet/serial";
import { readInPeriod } from "./days-in-period";
import type { DateColumn, RecordColumn } from "./record-column";

/** Reads a column as dates, each distinct value once; `frame` completes what a cell leaves out. */
export function openDates(source: RecordColumn, frame: DateFrame): DateColumn {
  const { distinct } = source;
  const full = distinct.some(mayLackZero)
    ? { ...frame, twoDecimals: distinct.some(hasTwoDecimals) }
    : frame;
  return withReadings(
    source,
    source.codes,
    distinct,
    distinct.map((value, code) => readAt(source, code, value, full)),
    full,
  );
}

/** Reads one value of a column. Days under a month (10日 below 3月) are that month's. */
export function readAt(
  source: RecordColumn,
  code: number,
  value: CellValue,
  frame: DateFrame,
): DateReading {
  const period = source.periodAt?.(code) ?? null;
  if (period === null) return readDateCell(value, frame);
  const reading = asOne(readInPeriod(value, period, frame.year));
  if (reading.kind !== "other") return reading;
  const month = period.months === 1 ? period.month : null;
  return readDateCell(value, { ...frame, year: period.year ?? frame.year, month });
}

/** The days of one cell as one reading; several are kept in `days`. */
function asOne(readings: readonly DateReading[]): DateReading {
  const [first = BLANK] = readings;
  const dates = readings.flatMap((reading) => (reading.kind === "date" ? [reading] : []));
  if (first.kind !== "date" || dates.length < 2) return readings.at(-1) ?? BLANK;
  const days = dates.map(({ serial }) => Math.floor(serial)).sort((a, b) => a - b);
  const [serial = 0] = days;
  return doubtful({ ...first, serial, until: days.at(-1) ?? serial, days });
}

/** A date column out of codes, values and readings that belong together. */
export function withReadings(
  source: RecordColumn,
  codes: Int32Array,
  distinct: readonly CellValue[],
  readings: readonly DateReading[],
  frame: DateFrame,
): DateColumn {
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
    frame,
  };
}

/** First day of a reading: 0 when blank, -1 when it names none. */
export function dayOf(reading: DateReading): number {
  if (reading.kind === "date") return Math.floor(reading.serial);
  return reading.kind === "blank" ? 0 : -1;
}

/** Last day a reading can mean. */
export function endOf(reading: DateReading): number {
  const day = dayOf(reading);
  if (reading.kind !== "date") return day;
  if (reading.until !== undefined) return reading.until;
  if (reading.precision === "day") return day;
  return reading.precision === "month" ? monthEnd(day) : serialOf(dateOf(day).year, 12, 31);
}

/** Whether year or month of a reading were not written in the cell. */
export function isIncomplete(reading: DateReading): boolean {
  if (reading.kind === "date") return reading.yearless || reading.monthless === true;
  return reading.kind === "yearless" || reading.kind === "open";
}

/** 2024.1 and 5.1, of which a last zero may be lost. */
function mayLackZero(value: CellValue): boolean {
  return (
    typeof value === "number" && !Number.isInteger(value) && /^\d{1,4}\.\d$/.test(String(value))
  );
}

/** 2024.05 and 5.06 tell that the column writes two decimals. */
function hasTwoDecimals(value: CellValue): boolean {
  if (typeof value === "boolean" || value === null) return false;
  return /^\d{1,4}\.0\d$/.test(
    typeof value === "number" ? String(value) : value.slice(0, 8).trim(),
  );
}

/** A number a record out of a number a code. */
export function pick(values: Int32Array, codes: Int32Array): Int32Array {
  const picked = new Int32Array(codes.length);
  for (let i = 0; i < picked.length; i++) picked[i] = values[codes[i] as number] as number;
  return picked;
}

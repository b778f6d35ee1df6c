import type { DateReading } from "../sheet/date-text";
import { dateOf, type Serial } from "../sheet/serial";
import type { Asked } from "./asked";
import type { FieldId } from "./fields";
import type { Ledger } from "./ledger";
import type { DateColumn } from "./record-column";
import { dayOf, endOf, isIncomplete, readAt, withReadings } from "./record-dates";

/** Days of the same row that an incomplete date must not come before, or not after; 0: none. */
export interface Neighbours {
  readonly low: Int32Array | null;
  readonly high: Int32Array | null;
}

/** What a ledger and the question tell of years. */
export interface Placing {
  readonly ledger: Pick<Ledger, "year" | "yearFrom" | "lastDay" | "month">;
  readonly field: FieldId;
  readonly asked: Asked | null;
}

/** A date moved further than this from its neighbour is out of order rather than of another year. */
const FARTHEST = 330;
/** 29 February comes every fourth year, but for one in 1900 and 2100. */
const YEARS_BACK = 8;
const MONTHS = 12;

/**
 * The column with the years (and months) its cells leave out taken row by row: a said year first, else
 * that of the row's other days, else of the ledger's dates, else the latest that is not in the future.
 * A day is then moved to the next year or month rather than put before what must precede it (CONTRACT
 * “Dates”). The same column comes back when all its cells are complete.
 */
export function placeDates(
  column: DateColumn,
  neighbours: () => Neighbours,
  placing: Placing,
): DateColumn {
  const incomplete = Uint8Array.from(column.readings, (reading) => Number(isIncomplete(reading)));
  if (!incomplete.includes(1)) return column;
  const { low, high } = neighbours();
  const codes = column.codes.slice();
  const distinct = [...column.distinct];
  const readings = [...column.readings];
  const place = placer(column, placing);
  const known = new Map<DateReading, number>();
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (incomplete[code] !== 1) continue;
    const reading = place(code, low?.[i] ?? 0, high?.[i] ?? 0);
    if (reading === readings[code]) continue;
    let own = known.get(reading);
    if (own === undefined) {
      own = readings.push(reading) - 1;
      distinct.push(distinct[code] ?? "");
      known.set(reading, own);
    }
    codes[i] = own;
  }
  return withReadings(column, codes, distinct, readings, column.frame);
}

type Place = (code: number, low: Serial, high: Serial) => DateReading;

/** Places one value of the column; the same reading object for the same year and month. */
function placer(column: DateColumn, { ledger, field, asked }: Placing): Place {
  const read = rereader(column);
  const isDeadline = field === "deadline";
  const mayBe = (reading: DateReading): boolean =>
    isDeadline || asked === null || dayOf(reading) <= asked.asOf;
  const preferredYear = (low: Serial, high: Serial): number | null => {
    if (ledger.yearFrom !== "dates" && ledger.year !== null) return ledger.year;
    const day = low || high;
    return day > 0 ? dateOf(day).year : ledger.year;
  };
  const assumed = (code: number, month: number | null): DateReading | null => {
    if (asked === null) return null;
    const year = asked.year ?? dateOf(asked.asOf).year;
    for (let back = 0; back < YEARS_BACK; back++) {
      const reading = read(code, year - back, month, true);
      if (reading.kind === "date" && mayBe(reading)) return reading;
    }
    return null;
  };
  const isPastSpan = (reading: DateReading): boolean =>
    dayOf(reading) > Math.min(ledger.lastDay ?? Infinity, asked?.asOf ?? Infinity);
  return (code, low, high) => {
    const base = column.readings[code] as DateReading;
    const year = preferredYear(low, high);
    const month = ledger.month ?? monthOf(low || high);
    if (year === null) return assumed(code, month) ?? base;
    const own = read(code, year, month, false);
    const reading =
      ledger.lastDay !== undefined && isPastSpan(own) && low === 0
        ? read(code, year - 1, month, false)
        : own;
    if (reading.kind !== "date")
      return low > 0 ? (after(read, code, year, low) ?? reading) : reading;
    if (low > 0 && endOf(reading) < low) {
      const later =
        reading.monthless === true ? nextMonth(read, code, low) : after(read, code, year, low);
      return later !== null && dayOf(later) - low <= FARTHEST && mayBe(later) ? later : reading;
    }
    if (high > 0 && dayOf(reading) > high && reading.monthless !== true) {
      const earlier = before(read, code, year, high);
      return earlier !== null && high - endOf(earlier) <= FARTHEST ? earlier : reading;
    }
    // Years told by other dates alone may be those of the year after.
    if (low === 0 && high === 0 && isDeduced(ledger) && !mayBe(reading)) {
      const earlier = read(code, year - 1, month, true);
      return earlier.kind === "date" ? earlier : reading;
    }
    return reading;
  };
}

function isDeduced({ yearFrom }: Placing["ledger"]): boolean {
  return yearFrom === "dates" || yearFrom === "workbook";
}

type Reread = (code: number, year: number, month: number | null, assumed: boolean) => DateReading;

function rereader(column: DateColumn): Reread {
  const { distinct, frame } = column;
  const known = new Map<string, DateReading>();
  return (code, year, month, assumed) => {
    const key = `${String(code)} ${String(year)} ${String(month)}${assumed ? " assumed" : ""}`;
    let reading = known.get(key);
    if (reading === undefined) {
      reading = readAt(column, code, distinct[code] ?? "", { ...frame, year, month });
      if (assumed && reading.kind === "date") reading = { ...reading, assumed: true };
      known.set(key, reading);
    }
    return reading;
  };
}

/** The reading in the first year in which it is not over before a day. */
function after(read: Reread, code: number, from: number, low: Serial): DateReading | null {
  const { year, month } = dateOf(low);
  for (const next of [Math.max(from, year), Math.max(from, year) + 1]) {
    const reading = read(code, next, month, false);
    if (reading.kind === "date" && endOf(reading) >= low) return reading;
  }
  return null;
}

/** The reading in the last year in which it has begun by a day. */
function before(read: Reread, code: number, from: number, high: Serial): DateReading | null {
  const { year, month } = dateOf(high);
  for (const last of [Math.min(from, year), Math.min(from, year) - 1]) {
    const reading = read(code, last, month, false);
    if (reading.kind === "date" && dayOf(reading) <= high) return reading;
  }
  return null;
}

/** A day alone (5日) in the month of another day, or the month after it. */
function nextMonth(read: Reread, code: number, low: Serial): DateReading | null {
  const { year, month } = dateOf(low);
  const same = read(code, year, month, false);
  if (same.kind === "date" && endOf(same) >= low) return same;
  const next =
    month === MONTHS ? read(code, year + 1, 1, false) : read(code, year, month + 1, false);
  return next.kind === "date" ? next : null;
}

function monthOf(day: Serial): number | null {
  return day > 0 ? dateOf(day).month : null;
}

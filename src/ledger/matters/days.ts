import type { Serial } from "../../sheet/serial";
import type { DateReading } from "../../sheet/date-text";
import type { Steps } from "../../sheet/steps";
import type { FieldId } from "../fields";
import { endOf, pick } from "../record-dates";
import type { DateColumn, Records } from "../records";

/** Day of a reading, 0 when it names none; a bare month is its first day, a bare year no day. */
export function dayOf(reading: DateReading): Serial {
  if (reading.kind !== "date" || reading.precision === "year") return 0;
  return Math.floor(reading.serial);
}

/** The last day a reading covers: months and years last to their end, 年底前 to 31 December. */
export function lastDayOf(reading: DateReading): Serial {
  return Math.max(0, endOf(reading));
}

/** Reads the dates of fields beforehand, which are read when first asked for, in steps of one column. */
export function* readingDates(records: Records, fields: readonly FieldId[]): Steps<void> {
  for (const field of fields) {
    for (const column of records.columns(field)) {
      column.intern(records.count);
      yield;
    }
    records.dates(field);
    yield;
  }
}

/** Days of one field, one a record; 0 where no day can be read. `null`: the ledger lacks the column. */
export function daysOf(records: Records, field: FieldId, read = dayOf): Int32Array | null {
  const column = records.dates(field);
  return column === null ? null : spread(column, read);
}

/** The earliest day of a field's rounds, one a record; `null`: the field has no rounds. */
export function firstRoundDays(records: Records, field: FieldId): Int32Array | null {
  const rounds = records.rounds(field).map((column) => spread(records.datesOf(column), dayOf));
  const [first, ...others] = rounds;
  if (first === undefined) return null;
  for (const days of others)
    for (let i = 0; i < first.length; i++) {
      const [known, day] = [first[i] ?? 0, days[i] ?? 0];
      if (day > 0 && (known === 0 || day < known)) first[i] = day;
    }
  return first;
}

/** The first readable day of several fields, in the order given, record by record. */
export function firstDays(records: Records, fields: readonly FieldId[]): Int32Array {
  let first: Int32Array | null = null;
  for (const field of fields) {
    const days = daysOf(records, field);
    if (days === null) continue;
    if (first === null) first = days;
    else for (let i = 0; i < first.length; i++) if (first[i] === 0) first[i] = days[i] ?? 0;
  }
  return first ?? new Int32Array(records.count);
}

function spread(column: DateColumn, read: (reading: DateReading) => Serial): Int32Array {
  return pick(Int32Array.from(column.readings, read), column.codes);
}

import type { DateReading } from "../../sheet/date-text";
import type { Serial } from "../../sheet/serial";
import type { FieldId } from "../fields";
import { dayOf } from "../matters/days";
import type { Records } from "../records";

const NONE: readonly Serial[] = [];

/**
 * The days on which a cell tells of a visit: each of several (4.5、4.12), the last of a range (4月5日—8日),
 * the first of a month or of 上旬. Empty: no readable day.
 */
export function daysOfVisit(reading: DateReading): readonly Serial[] {
  if (reading.kind === "date" && reading.precision === "day") {
    if (reading.days !== undefined) return reading.days;
    if (reading.until !== undefined) return [reading.until];
  }
  const day = dayOf(reading);
  return day === 0 ? NONE : [day];
}

/** The days of visit of each record, ascending: of the first of the fields that tells any. */
export function visitDays(
  records: Records,
  fields: readonly FieldId[],
): (record: number) => readonly Serial[] {
  const columns = fields.flatMap((field) => {
    const column = records.dates(field);
    if (column === null) return [];
    return [{ codes: column.codes, days: column.readings.map(daysOfVisit) }];
  });
  return (record) => {
    for (const { codes, days } of columns) {
      const found = days[codes[record] ?? 0] ?? NONE;
      if (found.length > 0) return found;
    }
    return NONE;
  };
}

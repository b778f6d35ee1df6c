import type { Unread } from "./account/unread";
import { dateFields } from "./field-types";
import type { Records } from "./records";

/**
 * The first column of a ledger whose days have their year only from what was asked for: said once a
 * ledger, with the first such day as it stands. `null`: title, sheets or rows tell every year.
 */
export function yearAssumed(records: Records): Unread | null {
  const { grid } = records.ledger;
  for (const { field, index } of records.ledger.columns) {
    if (field === null || field === "birthDate" || !dateFields.has(field)) continue;
    const column = records.columns(field).find((one) => one.column.index === index);
    if (column === undefined) continue;
    const { readings, distinct } = records.datesOf(column);
    const code = readings.findIndex(
      (reading) => reading.kind === "date" && reading.assumed === true,
    );
    if (code < 0) continue;
    const value = distinct[code] ?? "";
    return {
      book: grid.book,
      sheet: grid.sheet,
      row: null,
      column: index,
      reason: "year-assumed",
      value,
    };
  }
  return null;
}

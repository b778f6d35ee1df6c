import type { Finding } from "../check/finding";
import { dateFields } from "../ledger/field-types";
import type { CellValue } from "../sheet/grid";
import { readDate } from "../sheet/date-text";
import { isoOf } from "../sheet/serial";

/** A cell's value as a person reads it: date serials in date columns become 2024-05-06. */
export function shownValue({ field, value }: Pick<Finding, "field" | "value">): CellValue {
  if (typeof value !== "number" || field === null || !dateFields.has(field)) return value;
  return isDay(value) ? isoOf(Math.floor(value)) : value;
}

/** Numbers below are days of the year 1900: 5.6 is the sixth of May, 30 a number of days. */
const FIRST_DAY = 400;

/** Whether a number is a true date: 2024.5 and 20240506 are what the cell shows. */
function isDay(value: number): boolean {
  if (value < FIRST_DAY) return false;
  const reading = readDate(value, null);
  return reading.kind === "date" && reading.form === "serial";
}

/**
 * A fix's new value as a person reads it: a serial that gets a date format becomes 2024-05-06, with its
 * time where it has one and is not asked for the day alone.
 */
export function shownFix(
  { to, format }: { readonly to: CellValue; readonly format?: string },
  precision: "day" | "minute" = "minute",
): CellValue {
  if (typeof to !== "number" || format?.includes("yy") !== true) return to;
  const day = Math.floor(to);
  const minutes = Math.min(Math.round((to - day) * 1440), 1439);
  if (precision === "day" || minutes === 0) return isoOf(day);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${isoOf(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

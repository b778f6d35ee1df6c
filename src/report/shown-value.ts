import type { Finding } from "../check/finding";
import { dateFields } from "../ledger/field-types";
import type { CellValue } from "../sheet/grid";
import { isoOf, serialOf } from "../sheet/serial";

/** Serials below are days that no ledger is kept of, but for births. */
const FIRST_SERIAL = serialOf(1950, 1, 1);
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/**
 * A cell's value as the cell shows it: date serials in date columns become 2024-05-06; 5.6, 2024.05 and
 * 1965 typed there stay the numbers they are.
 */
export function shownValue({ field, value }: Pick<Finding, "field" | "value">): CellValue {
  if (typeof value !== "number" || field === null || !dateFields.has(field)) return value;
  if (value >= 80000) return value;
  const isDay = value >= FIRST_SERIAL || (field === "birthDate" && isBirthDay(value));
  return isDay ? isoOf(Math.floor(value)) : value;
}

function isBirthDay(value: number): boolean {
  return Number.isInteger(value) && value > 366 && (value < FIRST_YEAR || value > LAST_YEAR);
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

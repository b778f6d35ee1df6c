import type { Finding } from "../check/finding";
import { dateFields } from "../ledger/field-types";
import type { CellValue } from "../sheet/grid";
import { isoOf } from "../sheet/serial";

/** A cell's value as a person reads it: date serials in date columns become 2024-05-06. */
export function shownValue({ field, value }: Pick<Finding, "field" | "value">): CellValue {
  if (typeof value !== "number" || field === null || !dateFields.has(field)) return value;
  return value >= 1 && value < 80000 ? isoOf(Math.floor(value)) : value;
}

/** A fix's new value as a person reads it: a serial that gets a date format becomes 2024-05-06. */
export function shownFix({
  to,
  format,
}: {
  readonly to: CellValue;
  readonly format?: string;
}): CellValue {
  return typeof to === "number" && format !== undefined && format.includes("yy")
    ? isoOf(Math.floor(to))
    : to;
}

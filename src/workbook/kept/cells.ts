import * as v from "valibot";
import type { CellValue } from "../../sheet/grid";
import { Bounds } from "./bounds";

export const sheetName = v.pipe(v.string(), v.minLength(1), v.maxLength(Bounds.sheetName));

export const severity = v.picklist(["error", "warning", "hint"]);

export const isRow = (value: unknown): value is number => isIndex(value, Bounds.rows);
export const isColumn = (value: unknown): value is number => isIndex(value, Bounds.columns);

const isIndex = (value: unknown, count: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < count;

/** A value as a cell may hold it. */
export function isCellValue(value: unknown): value is CellValue {
  if (typeof value === "string") return value.length <= Bounds.cellText;
  return value === null || typeof value === "boolean" || Number.isFinite(value);
}

export const cellValue = v.custom<CellValue>(isCellValue);

/** A list whose many items are looked at one by one without ceremony. */
export const listOf = <T>(isItem: (item: unknown) => item is T, most: number) =>
  v.custom<readonly T[]>(
    (value) => Array.isArray(value) && value.length <= most && value.every(isItem),
  );

const area = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/;

/** A1 areas, separated by commas or blanks; `""` for none. */
export const areaList = v.custom<string>(
  (value) =>
    typeof value === "string" &&
    value.length <= Bounds.areas &&
    (value === "" || value.split(/[, ]/).every((one) => area.test(one))),
);

import { isEmptyCell, type CellValue } from "../sheet/grid";
import { squeeze } from "../sheet/text";
import type { DayParts } from "./ledger";

const LONGEST = 12;

/** The day a row writes in 年│月│日 as one text; "" when neither month nor day is filled. */
export function joinDay(row: readonly CellValue[] | undefined, parts: DayParts): string {
  const year = parts.year === null ? "" : figure(row?.[parts.year], /年度?$/);
  const month = figure(row?.[parts.month], /月份?$/);
  const day = figure(row?.[parts.day], /[日号]$/);
  if (month === "" && day === "") return "";
  const named = `${year === "" ? "" : `${year}年`}${month}月`;
  return day === "" ? named : `${named}${day}日`;
}

function figure(value: CellValue | undefined, unit: RegExp): string {
  if (value === undefined || isEmptyCell(value)) return "";
  const text = String(value);
  return text.length > LONGEST ? text.slice(0, LONGEST) : squeeze(text).replace(unit, "");
}

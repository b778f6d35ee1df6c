import { isoOf } from "../../../src/sheet/serial";
import { formatKind } from "../../../src/workbook/number-format";
import { formatOf } from "../model/cell";
import type { Cell } from "../model/cell";

/** `Range.text`, near enough: dates as ISO, percents with two decimals, the rest as it is. */
export function shownText(cell: Cell | undefined): string {
  const value = cell?.value ?? "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  const format = formatOf(cell);
  if (formatKind(format) === "date") return isoOf(value);
  const percent = /^0(?:\.(0+))?%$/.exec(format);
  return percent === null ? String(value) : `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
}

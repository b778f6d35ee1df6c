import { CellFlag, flagsAt, isEmptyCell, type CellValue, type Grid } from "../../sheet/grid";
import { isBlankWord } from "../../sheet/text";
import type { FieldId } from "../fields";
import type { LedgerColumn } from "../ledger";
import { chosen } from "../vocabulary/choice";
import { saysNothingFound } from "../vocabulary/zero-report";

/** Columns of the table that are mapped to one of the fields, left to right. */
export function columnsOf(
  columns: readonly LedgerColumn[],
  fields: readonly FieldId[],
): readonly LedgerColumn[] {
  return columns.filter(({ field }) => field !== null && fields.includes(field));
}

/** A cell as typed: "" where it is empty or calculated, for a formula is filled in ahead. */
export function typedAt(grid: Grid, row: number, column: number): CellValue {
  const value = grid.values[row]?.[column];
  if (value === undefined || isEmptyCell(value)) return "";
  if (grid.flags !== null && (flagsAt(grid, row, column) & CellFlag.formula) !== 0) return "";
  return value;
}

/** Texts longer than this are no word for nothing. */
const LONGEST_BLANK = 12;

/** Whether a cell holds more than a word for nothing or a count of none. */
export function hasContent(value: CellValue): boolean {
  if (value === 0 || value === null || value === "") return false;
  if (typeof value !== "string" || value.length > LONGEST_BLANK) return true;
  return !isBlankWord(value) && chosen(value) !== "";
}

/** A filled cell that says 无, — or 未发现隐患. */
export function saysNone(value: CellValue): boolean {
  if (value === null || value === "") return false;
  return !hasContent(value) || (typeof value === "string" && saysNothingFound(value));
}

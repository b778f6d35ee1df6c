import type { CellEdit } from "../sheet/edit";
import { CellFlag, flagsAt, isEmptyCell } from "../sheet/grid";
import type { CellValue, Grid } from "../sheet/grid";
import { wouldConvert } from "../workbook/excel/typed-text";
import { formatKind } from "../workbook/number-format";

/**
 * A grid as reading it again would give it once edits were written to its sheet; null: that cannot be told without
 * reading, as the cell's number format, or what a formula makes of it, is not known.
 */
export function laidOver(grid: Grid, edits: readonly CellEdit[]): Grid | null {
  const values: (readonly CellValue[])[] = [...grid.values];
  const flags = grid.flags?.slice() ?? new Uint8Array(grid.rowCount * grid.columnCount);
  const changed = new Map<number, CellValue[]>();
  for (const edit of edits) {
    const { row, column, value } = edit;
    const old = grid.values[row]?.[column];
    if (row >= grid.rowCount || column >= grid.columnCount || isEmptyCell(value)) return null;
    const flag = flagAfter(edit, old, flagsAt(grid, row, column));
    if (flag === null) return null;
    const cells = changed.get(row) ?? [...(grid.values[row] ?? [])];
    while (cells.length < column) cells.push("");
    cells[column] = value;
    changed.set(row, cells);
    flags[row * grid.columnCount + column] = flag;
  }
  for (const [row, cells] of changed) values[row] = cells;
  return { ...grid, values, flags: flags.some((flag) => flag !== 0) ? flags : null };
}

/** Whether any cell holds a formula, so that what is written elsewhere may change it. */
export function hasFormulas({ flags }: Grid): boolean {
  return flags?.some((flag) => (flag & CellFlag.formula) !== 0) ?? false;
}

/** The flags of a written cell; null: they hang on a format that was never read. */
function flagAfter(
  { value, format, formula }: CellEdit,
  old: CellValue | undefined,
  flag: number,
): number | null {
  if (formula === true || (flag & CellFlag.formula) !== 0) return null;
  if (typeof value === "string") {
    if (format !== undefined) return formatKind(format) === "text" ? CellFlag.text : 0;
    const isText = (flag & CellFlag.text) !== 0;
    return isText || isRead(old) || !wouldConvert(value) ? flag & CellFlag.text : null;
  }
  if (typeof value !== "number") return null;
  if (format === undefined) return typeof old === "number" ? flag : null;
  const kind = formatKind(format);
  return kind === "date" || kind === "time" ? CellFlag.date : kind === "text" ? CellFlag.text : 0;
}

/** Whether a cell of that value had its format read: see `areasWithFormats` of the Excel adapter. */
const isRead = (old: CellValue | undefined): boolean =>
  typeof old === "number" || (typeof old === "string" && old !== "" && wouldConvert(old));

import { columnsOf, contains, rowsOf } from "../model/area";
import { formatOf } from "../model/cell";
import { enter } from "../model/input";
import { cellAt, ensureCell } from "../model/sheet";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../wire/host-error";
import type { HostState } from "../wire/state";
import { notifyChanged } from "./events";
import { mustBeSmall, mustWrite } from "./range-target";
import type { RangeTarget } from "./range-target";

/** Sets `values` or `formulas`: one value for all cells, or a table of the range's very shape. */
export function writeValues(self: RangeTarget, value: unknown, host: HostState): void {
  const { sheet } = self;
  mustWrite(sheet);
  eachCell(self, value, (row, column, entry) => {
    if (isCovered(sheet, row, column)) return;
    const old = cellAt(sheet, row, column);
    if (entry === "" && old === undefined) return;
    const entered = enter(entry, formatOf(old), host.book.date1904);
    const cell = ensureCell(sheet, row, column);
    cell.value = entered.value;
    if (entered.formula === undefined) delete cell.formula;
    else cell.formula = entered.formula;
    if (entered.quoted === true) cell.quoted = true;
    else delete cell.quoted;
    if (entered.format !== undefined && cell.format === undefined) cell.format = entered.format;
  });
  notifyChanged(host, self);
}

export function writeFormats(self: RangeTarget, value: unknown): void {
  mustWrite(self.sheet);
  eachCell(self, value, (row, column, entry) => {
    if (typeof entry !== "string") throw invalidArgument("a number format that is no text");
    if (entry === "General" || entry === "") {
      const cell = cellAt(self.sheet, row, column);
      if (cell !== undefined) delete cell.format;
    } else ensureCell(self.sheet, row, column).format = entry;
  });
}

/** Calls `write` for each cell that is given something; null leaves a cell as it is. */
function eachCell(
  { area }: RangeTarget,
  value: unknown,
  write: (row: number, column: number, entry: unknown) => void,
): void {
  mustBeSmall(area);
  if (!Array.isArray(value)) {
    if (value === null) throw invalidArgument("null for a whole range");
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) write(row, column, value);
    return;
  }
  const rows = value as unknown[];
  const columns = columnsOf(area);
  const fits = rows.every((cells) => Array.isArray(cells) && cells.length === columns);
  if (rows.length !== rowsOf(area) || !fits)
    throw invalidArgument("the number of rows or columns doesn't match the range");
  rows.forEach((cells, i) => {
    (cells as unknown[]).forEach((entry, j) => {
      if (entry !== null) write(area.top + i, area.left + j, entry);
    });
  });
}

/** Whether a cell is hidden under a merged one: what is written there is lost. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column),
  );
}

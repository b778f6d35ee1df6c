import { isEmptyCell } from "../../sheet/grid";
import type { CellValue } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";

/** A cell of a sheet, 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The first selected cell, if from there so many rows and columns are empty; else `selection-not-empty`. */
export async function freeSelection(
  context: Excel.RequestContext,
  rows: number,
  columns: number,
): Promise<CellPlace> {
  const first = context.workbook.getSelectedRange().getCell(0, 0);
  const target = first.getResizedRange(rows - 1, columns - 1);
  target.load("formulas,address,rowIndex,columnIndex");
  const { worksheet } = target;
  worksheet.load("name");
  await context.sync();
  const held = target.formulas as CellValue[][];
  if (!held.every((cells) => cells.every(isEmptyCell)))
    throw new Problem("selection-not-empty", { cell: target.address.replace(/^.*!/, "") });
  return { sheet: worksheet.name, row: target.rowIndex, column: target.columnIndex };
}

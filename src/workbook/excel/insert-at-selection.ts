import { isEmptyCell } from "../../sheet/grid";
import type { CellValue } from "../../sheet/grid";
import { excelProblem } from "./problems";

/** Writes from the first selected cell on, never over anything. */
export async function insertAtSelection(
  context: Excel.RequestContext,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const first = context.workbook.getSelectedRange().getCell(0, 0);
  const target = first.getResizedRange(rows.length - 1, width - 1);
  target.load("formulas,address");
  await context.sync();
  const held = target.formulas as CellValue[][];
  if (!held.every((cells) => cells.every(isEmptyCell)))
    throw excelProblem("excel-not-empty", { cell: target.address.replace(/^.*!/, "") });
  target.formulas = rows.map((row) => [...row]);
  await context.sync();
}

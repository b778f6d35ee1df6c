import { excelProblem } from "./problems";
import { sheetMissing } from "./sheets";

/** Shows a cell. Throws `sheet-missing`, or `excel-sheet-hidden`: hidden sheets are not shown by us. */
export async function selectCell(
  context: Excel.RequestContext,
  book: string,
  name: string,
  cell: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw sheetMissing(book, name);
  if (sheet.visibility !== "Visible") throw excelProblem("excel-sheet-hidden", { sheet: name });
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}

import { Problem } from "../../sheet/problem";
import { Limits } from "../file/limits";
import { askDateSystem, is1904 } from "./date-system";
import { officeCode } from "./problems";
import { sheetMissing } from "./sheets";

/** What is known of a sheet before its cells are read. */
export interface Outline {
  readonly sheet: Excel.Worksheet;
  readonly book: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly date1904: boolean;
  /** Rows and columns from A1 to the last cell with a value; 0 when there is none. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns up to the last one that is used in any way: merged titles reach beyond the values. */
  readonly usedColumns: number;
}

/** Throws `sheet-missing`, or `sheet-too-large` for data that no ledger has. */
export async function readOutline(
  context: Excel.RequestContext,
  book: string,
  name: string,
): Promise<Outline> {
  const { workbook } = context;
  workbook.load("name");
  const asked = askDateSystem(context);
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name,visibility");
  sheet.protection.load("protected");
  const data = sheet.getUsedRangeOrNullObject(true).untrack();
  data.load("rowIndex,columnIndex,rowCount,columnCount");
  const used = sheet.getUsedRangeOrNullObject(false).untrack();
  used.load("columnIndex,columnCount");
  try {
    await context.sync();
  } catch (error) {
    // What hangs on a sheet that is not there: some versions say so at once.
    if (officeCode(error) === "ItemNotFound") throw sheetMissing(book, name);
    throw error;
  }
  if (sheet.isNullObject) throw sheetMissing(workbook.name, name);
  const rowCount = data.isNullObject ? 0 : data.rowIndex + data.rowCount;
  const columnCount = data.isNullObject ? 0 : data.columnIndex + data.columnCount;
  if (rowCount * columnCount > Limits.gridCells)
    throw new Problem("sheet-too-large", { sheet: name, rows: rowCount, columns: columnCount });
  return {
    sheet,
    book: workbook.name,
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    protected: sheet.protection.protected,
    date1904: is1904(asked),
    rowCount,
    columnCount,
    usedColumns: used.isNullObject ? columnCount : used.columnIndex + used.columnCount,
  };
}

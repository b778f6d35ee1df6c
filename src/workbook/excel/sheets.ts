import { Problem } from "../../sheet/problem";
import type { SheetInfo } from "../port";

/** The tabs in their order. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  return Array.from(sheets.items, (sheet) => ({
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    protected: sheet.protection.protected,
  }));
}

export async function activeSheet(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  return sheet.name;
}

export function sheetMissing(file: string, sheet: string): Problem<"sheet-missing"> {
  return new Problem("sheet-missing", { file, sheet });
}

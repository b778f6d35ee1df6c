import { Problem } from "../../sheet/problem";

export async function activeSheet(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  return sheet.name;
}

export function sheetMissing(file: string, sheet: string): Problem<"sheet-missing"> {
  return new Problem("sheet-missing", { file, sheet });
}

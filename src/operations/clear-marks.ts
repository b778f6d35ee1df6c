import type { Workbook } from "../workbook/port";
import { record, type JournalReport } from "./journal";
import type { Moment } from "./moment";

/** 清除标记: takes the add-in's marks off every sheet; nothing of the clerk's is touched. */
export async function clearMarks(workbook: Workbook, moment: Moment): Promise<JournalReport> {
  const sheets = (await workbook.sheets())
    .filter((sheet) => !sheet.protected)
    .map((sheet) => sheet.name);
  const before = await workbook.apply({ marks: sheets.map((sheet) => ({ sheet, marks: [] })) });
  return record(workbook, { operation: "clearMarks", at: moment.at, sheets, before });
}

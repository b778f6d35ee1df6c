import type { Workbook } from "../workbook/port";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";

export interface ClearedMarks extends JournalReport {
  /** Whether there were any marks that could be taken off. */
  readonly cleared: boolean;
  /** Protected sheets: what marks they have stay. */
  readonly locked: readonly string[];
}

/** 清除标记: takes the add-in's marks off every sheet; nothing of the clerk's is touched. */
export async function clearMarks(workbook: Workbook, moment: Moment): Promise<ClearedMarks> {
  const all = await workbook.sheets();
  const sheets = all.filter((sheet) => !sheet.protected).map(({ name }) => name);
  const locked = all.filter((sheet) => sheet.protected).map(({ name }) => name);
  const edit = { marks: sheets.map((sheet) => ({ sheet, marks: [] })) };
  const facts = { operation: "clearMarks", at: moment.at, sheets } as const;
  const { before, dropped } = await applyRecorded(workbook, edit, facts);
  return { cleared: before.parts.length > 0, locked, dropped };
}

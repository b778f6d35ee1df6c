import type { Workbook } from "../port";
import { readSheet } from "./read-sheet";
import { selectCell } from "./select";
import { createSession } from "./session";
import type { ExcelOptions } from "./session";
import { excelSettings } from "./settings";
import { activeSheet, listSheets } from "./sheets";

/** The workbook open in Excel. */
export interface ExcelWorkbook extends Workbook {
  /** Name of the sheet the clerk looks at. */
  activeSheet(): Promise<string>;
}

/**
 * The port over the workbook in which the add-in runs. To be called after `Office.onReady`. Everything throws
 * `Problem` with a code of `excelProblemCodes` or one of the port's own.
 */
export async function openExcel(options: ExcelOptions = {}): Promise<ExcelWorkbook> {
  const session = createSession(options);
  const name = await session.run(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return workbook.name;
  });
  return {
    name,
    sheets: () => session.runAgain(listSheets),
    activeSheet: () => session.runAgain(activeSheet),
    read: (sheet, watch) => session.run((context) => readSheet(context, sheet, watch)),
    apply: () => Promise.reject(new Error("not yet")),
    restore: () => Promise.reject(new Error("not yet")),
    settings: excelSettings(session),
    select: (sheet, cell) => session.runAgain((context) => selectCell(context, name, sheet, cell)),
  };
}

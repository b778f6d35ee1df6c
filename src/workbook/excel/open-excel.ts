import type { Workbook } from "../port";
import { applyChange, recover, restoreChange } from "./change";
import type { Recovery } from "./change";
import { freeForRules } from "./free-for-rules";
import { freeSelection, type CellPlace } from "./free-selection";
import { readSheet, type KnownMerges } from "./read-sheet";
import { selectCell } from "./select";
import { createSession } from "./session";
import type { ExcelOptions } from "./session";
import { excelSettings } from "./settings";
import { activeSheet, listSheets } from "./sheets";

/** The workbook open in Excel. */
export interface ExcelWorkbook extends Workbook {
  /** Name of the sheet the clerk looks at. */
  activeSheet(): Promise<string>;
  /** The first selected cell. Throws `selection-not-empty` unless so many cells are empty from there on. */
  freeSelection(rows: number, columns: number): Promise<CellPlace>;
  /** Takes back or completes a change that was cut off when the add-in or Excel was closed. */
  recoverPending(): Promise<Recovery>;
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
  const merges: KnownMerges = new Map();
  return {
    name,
    sheets: () => session.runAgain(listSheets),
    activeSheet: () => session.runAgain(activeSheet),
    read: (sheet, watch) =>
      session.run((context) => readSheet(context, name, sheet, merges, watch)),
    apply: async (edit, watch) => {
      const { before } = await session.alone(() => applyChange(session, edit, null, watch));
      return before;
    },
    applyRecorded: (edit, record, watch) =>
      session.alone(() => applyChange(session, edit, record, watch)),
    restore: (before) => session.alone(() => restoreChange(session, before, null)),
    restoreRecorded: (before, kept) => session.alone(() => restoreChange(session, before, kept)),
    freeForRules: (sheet, rules) => session.run((context) => freeForRules(context, sheet, rules)),
    freeSelection: (rows, columns) =>
      session.runAgain((context) => freeSelection(context, rows, columns)),
    recoverPending: () => session.alone(() => recover(session)),
    settings: excelSettings(session),
    select: (sheet, cell) => session.runAgain((context) => selectCell(context, name, sheet, cell)),
  };
}

import type { RestoreReport, Workbook } from "../port";
import { forgetfulComputer } from "../kept/computer";
import { SettingKey } from "../kept/keys";
import { vouchFor, type BookId } from "../kept/vouch";
import { applyChange, recover, restoreChange, reviewChange, settlePending } from "./change";
import { allMarks } from "./clean";
import { cleanChange } from "./clean-change";
import type { Recovery } from "./change";
import { freeForRules } from "./free-for-rules";
import { freeSelection, type CellPlace } from "./free-selection";
import { lookInto } from "./look";
import { readTogether } from "./read-together";
import { selectCell } from "./select";
import { createSession } from "./session";
import type { ExcelOptions } from "./session";
import { forgetKept, settingsWriter } from "./settings";

/** The workbook open in Excel. */
export interface ExcelWorkbook extends Workbook {
  /** Name of the sheet the clerk looks at. */
  activeSheet(): Promise<string>;
  /** The first selected cell. Throws `selection-not-empty` unless so many cells are empty from there on. */
  freeSelection(rows: number, columns: number): Promise<CellPlace>;
  /** Takes back or completes a change of this computer that was cut off when the add-in or Excel was closed. */
  recoverPending(): Promise<Recovery>;
  /** What the clerk decided about one of another computer: `agreed` takes it back, `dropped` forgets it. */
  settlePending(how: "agreed" | "dropped"): Promise<RestoreReport>;
}

/**
 * The port over the workbook in which the add-in runs. To be called after `Office.onReady`. Everything throws
 * `Problem` with a code of `excelProblemCodes` or one of the port's own.
 */
export async function openExcel(options: ExcelOptions = {}): Promise<ExcelWorkbook> {
  const plain = createSession(options);
  const { name, book } = await plain.run(readFacts);
  const session = {
    ...plain,
    vouch: vouchFor(options.computer ?? forgetfulComputer(), idFrom(book)),
  };
  const { sheets, activeSheet, ownSheets, get } = lookInto(session);
  return {
    name,
    sheets,
    activeSheet,
    read: readTogether(session, name),
    apply: async (edit, watch) => {
      const { before } = await session.alone(() => applyChange(session, edit, null, watch));
      return before;
    },
    applyRecorded: (edit, record, watch) =>
      session.alone(() => applyChange(session, edit, record, watch)),
    restore: (before, believed) =>
      session.alone(() => restoreChange(session, before, null, believed)),
    restoreRecorded: (before, kept, believed) =>
      session.alone(() => restoreChange(session, before, kept, believed)),
    review: (before) => session.alone(() => reviewChange(session, before)),
    freeForRules: (sheet, rules) => session.run((context) => freeForRules(context, sheet, rules)),
    ownSheets,
    vouch: session.vouch,
    freeSelection: (rows, columns) =>
      session.runAgain((context) => freeSelection(context, rows, columns)),
    recoverPending: () => session.alone(() => recover(session)),
    settlePending: (how) => session.alone(() => settlePending(session, how)),
    settings: { get, set: settingsWriter(session) },
    clearKept: () => session.alone(() => session.run(forgetKept)),
    ownMarks: () => session.runAgain(allMarks),
    clean: (wishes) => session.alone(() => cleanChange(session, wishes)),
    select: (sheet, cell) => session.runAgain((context) => selectCell(context, name, sheet, cell)),
  };
}

/** What must be known from the start; one request. */
async function readFacts(
  context: Excel.RequestContext,
): Promise<{ readonly name: string; readonly book: string | null }> {
  const { workbook } = context;
  workbook.load("name");
  const id = workbook.settings.getItemOrNullObject(SettingKey.book).load("value");
  await context.sync();
  const value: unknown = id.isNullObject ? null : id.value;
  return { name: workbook.name, book: typeof value === "string" ? value.slice(0, MaxId) : null };
}

const MaxId = 100;

/** A new id is written with the first thing that is sealed for it. */
function idFrom(stored: string | null): BookId {
  let id = stored;
  return {
    known: () => id,
    make: (made) => {
      id = made;
    },
  };
}

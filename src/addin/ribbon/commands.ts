import { monthOf } from "../../measure/index";
import { checkSheets, clearAllMarks } from "../../pane/actions/check";
import { fixSheet } from "../../pane/actions/fix";
import { writeMonth, writeVisitList } from "../../pane/actions/reports";
import { undo, writeEntryRules } from "../../pane/actions/settings";
import type { Session } from "../../pane/session";

/** The ribbon's commands by the FunctionName of the manifest (CONTRACT §2). */
export const COMMANDS: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  checkSheet: (session) => checkSheets(session, "active"),
  checkWorkbook: (session) => checkSheets(session, "all"),
  clearMarks: clearAllMarks,
  fixSheet,
  undoLast: undo,
  monthlySummary: (session) =>
    writeMonth(session, {
      month: monthOf(session.host.clock().asOf),
      masked: false,
      unit: null,
    }),
  revisitList: (session) => writeVisitList(session, session.host.clock().asOf),
  protectEntry: (session) => writeEntryRules(session, "active"),
};

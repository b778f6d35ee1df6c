import { monthOf } from "../../measure/index";
import { writeAppraisal } from "../../pane/actions/appraisal";
import { checkSheets, clearAllMarks } from "../../pane/actions/check";
import { fixSheet } from "../../pane/actions/fix";
import { writeMonth, writeReturnLists, writeVisitList } from "../../pane/actions/reports";
import { writeEntryRules } from "../../pane/actions/settings";
import { undo } from "../../pane/actions/undo";
import { lastQuarter } from "../../pane/parts/periods";
import type { Session } from "../../pane/session";
import type { CommandName } from "./command-names";

export type Command = (session: Session) => Promise<void>;

/** What each button of the ribbon does. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  checkSheet: (session) => checkSheets(session, "active"),
  checkWorkbook: (session) => checkSheets(session, "all"),
  clearMarks: clearAllMarks,
  fixSheet,
  undoLast: undo,
  monthlySummary: (session) =>
    writeMonth(session, {
      period: monthOf(session.host.clock().asOf),
      masked: false,
      unit: null,
    }),
  revisitList: (session) => writeVisitList(session, session.host.clock().asOf),
  returnLists: writeReturnLists,
  appraisal: (session) =>
    writeAppraisal(session, {
      period: lastQuarter(session.host.clock().asOf),
      by: null,
      masked: false,
    }),
  protectEntry: (session) => writeEntryRules(session, "active"),
};

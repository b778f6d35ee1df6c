import type { PaneHost } from "../../pane/host";
import { setUndoStaysHere, undoStaysHere } from "../../pane/trust/browser-computer";
import { keptSwitch } from "../../pane/kept-choice";
import type { KeptText } from "../../pane/kept-text";
import { fill } from "../../locale/format";
import { addinText } from "../../locale/zh-CN/addin";
import { insertFormulas } from "../../operations/insert-formulas";
import type { ExcelWorkbook } from "../../workbook/excel/index";
import { showChecks } from "../../pane/selfcheck/show-checks";
import { officeCheck } from "../selfcheck/office-checks";
import { chooseText } from "./choose-text";
import { deskClock } from "./clock";
import { followCells } from "./follow-cells";

/** What the pane's host needs beside the workbook. */
export interface ExcelHostOptions {
  readonly workbook: ExcelWorkbook;
  readonly ownSettings: KeptText;
  /** Told when the settings in the workbook changed. */
  readonly profileChanged: () => void;
  /** Whether Excel can still undo what the clerk did before the add-in wrote; left out: it can. */
  readonly writesKeepUndo?: boolean;
}

/** The pane's host over Excel, and how to tell the clerk what Excel waits for. */
export interface ExcelHost {
  readonly host: PaneHost;
  readonly tellWaiting: (message: string | null) => void;
}

export function excelHost({
  workbook,
  ownSettings,
  profileChanged,
  writesKeepUndo = true,
}: ExcelHostOptions): ExcelHost {
  const listeners = new Set<(message: string | null) => void>();
  const host: PaneHost = {
    workbook,
    clock: deskClock,
    activeSheet: () => workbook.activeSheet(),
    onCellsChanged: followCells,
    writesKeepUndo,
    opening: {
      kind: "offered",
      ...keptSwitch("offer-check"),
      unasked: (work) => work(),
    },
    onWaiting: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ownSettings,
    profileChanged,
    selfCheck: (element) => showChecks(element, officeCheck),
    insertAtSelection: async (rows) => {
      const place = await workbook.freeSelection(rows.length, rows[0]?.length ?? 0);
      await insertFormulas(workbook, deskClock(), place, rows);
    },
    // Excel has no way to print from an add-in: the sheet comes to the front, the clerk prints it.
    print: async (sheet) => {
      await workbook.select(sheet, "A1");
      return fill(addinText.print, { sheet });
    },
    openText: chooseText,
    settlePending: (how) => workbook.settlePending(how),
    undoHere: { get: undoStaysHere, set: setUndoStaysHere },
  };
  return {
    host,
    tellWaiting: (message) => {
      for (const listener of listeners) listener(message);
    },
  };
}

import type { HostNotice, PaneHost } from "../../pane/host";
import { fill } from "../../locale/format";
import { addinText } from "../../locale/zh-CN/addin";
import type { ExcelWorkbook } from "../../workbook/excel/index";
import { chooseText } from "./choose-text";
import { deskClock } from "./clock";
import { followCells } from "./follow-cells";
import { insertAtSelection } from "./insert-at-selection";

/** What the pane's host needs beside the workbook. */
export interface ExcelHostOptions {
  readonly workbook: ExcelWorkbook;
  /** Told when the settings in the workbook changed. */
  readonly profileChanged: () => void;
}

/** The pane's host over Excel, and how to tell the clerk something through the pane. */
export interface ExcelHost {
  readonly host: PaneHost;
  readonly tell: (notice: HostNotice) => void;
}

export function excelHost({ workbook, profileChanged }: ExcelHostOptions): ExcelHost {
  const listeners = new Set<(notice: HostNotice) => void>();
  const tell = (notice: HostNotice): void => {
    for (const listener of listeners) listener(notice);
  };
  const host: PaneHost = {
    workbook,
    clock: deskClock,
    activeSheet: () => workbook.activeSheet(),
    onCellsChanged: followCells,
    onNotice: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    profileChanged,
    insertAtSelection,
    // Excel has no way to print from an add-in: the sheet comes to the front, the clerk prints it.
    print: async (sheet) => {
      await workbook.select(sheet, "A1");
      return fill(addinText.print, { sheet });
    },
    openText: chooseText,
  };
  return { host, tell };
}

/// <reference types="office-js" />
import { addinText as text } from "../locale/zh-CN/addin";
import { storedProfile } from "../operations/stored-profile";
import { createSession, type Session } from "../pane/session";
import { openExcel } from "../workbook/excel/index";
import { setFunctionProfile } from "./functions/profile";
import { excelHost, type ExcelHost } from "./host/excel-host";

/**
 * Opens the workbook: what was cut off put right, settings for the functions, the pane's session. `starting` is
 * told what Excel waits for as long as there is no pane to tell it.
 */
export async function openSession(starting: (waitsFor: string | null) => void): Promise<Session> {
  let opened: ExcelHost | null = null;
  const workbook = await openExcel({
    onCellEdit: (waiting) => {
      const message = waiting ? text.cellEdit : null;
      if (opened === null) starting(message);
      else opened.tellWaiting(message);
    },
  });
  const profileChanged = (): void => {
    // Functions keep the settings they have when these cannot be read.
    storedProfile(workbook).then(setFunctionProfile, () => undefined);
  };
  const { outcome } = await workbook.recoverPending();
  // Before that set whatever an add-in writes empties Excel's own list of steps.
  const writesKeepUndo = Office.context.requirements.isSetSupported("ExcelApi", "1.19");
  opened = excelHost({ workbook, profileChanged, writesKeepUndo });
  const session = createSession(opened.host);
  const profile = await storedProfile(workbook);
  setFunctionProfile(profile);
  session.dispatch({ type: "profile", profile });
  if (outcome !== "nothing")
    session.dispatch({ type: "task-done", message: text.recovered[outcome] });
  return session;
}

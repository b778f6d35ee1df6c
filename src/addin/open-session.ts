import { describePaneProblem } from "../locale/describe-pane-problem";
import { addinText as text } from "../locale/zh-CN/addin";
import { storedProfile } from "../operations/stored-profile";
import type { PaneAction } from "../pane/pane-state";
import { createSession, type Session } from "../pane/session";
import { openExcel, type ExcelWorkbook } from "../workbook/excel/index";
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
  const recovered = await recoverOrSay(workbook);
  opened = excelHost({ workbook, profileChanged });
  const session = createSession(opened.host);
  const profile = await storedProfile(workbook);
  setFunctionProfile(profile);
  session.dispatch({ type: "profile", profile });
  if (recovered !== null) session.dispatch(recovered);
  return session;
}

/** What became of a change that was cut off; a sheet that is locked by now must not keep the pane shut. */
async function recoverOrSay(workbook: ExcelWorkbook): Promise<PaneAction | null> {
  try {
    const { outcome } = await workbook.recoverPending();
    return outcome === "nothing" ? null : { type: "task-done", message: text.recovered[outcome] };
  } catch (error) {
    return { type: "task-failed", message: describePaneProblem(error), retry: false };
  }
}

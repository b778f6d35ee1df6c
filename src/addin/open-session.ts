import { addinText as text } from "../locale/zh-CN/addin";
import { profileInForce } from "../pane/actions/profile-in-force";
import { keptIn } from "../pane/kept-text";
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
  const ownSettings = keptIn(() => localStorage);
  const profileChanged = (): void => {
    // Functions keep the settings they have when these cannot be read.
    profileInForce({ workbook, ownSettings }).then(
      ({ profile }) => {
        setFunctionProfile(profile);
      },
      () => undefined,
    );
  };
  const { outcome } = await workbook.recoverPending();
  opened = excelHost({ workbook, ownSettings, profileChanged });
  const session = createSession(opened.host);
  const { profile, from } = await profileInForce({ workbook, ownSettings });
  setFunctionProfile(profile);
  session.dispatch({ type: "profile", profile, from });
  if (outcome !== "nothing")
    session.dispatch({ type: "task-done", message: text.recovered[outcome] });
  return session;
}

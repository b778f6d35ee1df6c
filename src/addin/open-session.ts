import { addinText as text } from "../locale/zh-CN/addin";
import { storedProfile } from "../operations/stored-profile";
import { createSession, type Session } from "../pane/session";
import { openExcel } from "../workbook/excel/index";
import { setFunctionProfile } from "./functions/profile";
import { excelHost, type ExcelHost } from "./host/excel-host";

/** Opens the workbook: what was cut off put right, settings for the functions, the pane's session. */
export async function openSession(): Promise<Session> {
  let opened: ExcelHost | null = null;
  const workbook = await openExcel({
    onCellEdit: (waiting) => {
      if (waiting) opened?.tell({ text: text.cellEdit, failed: false });
    },
  });
  const profileChanged = (): void => {
    // Functions keep the settings they have when these cannot be read.
    storedProfile(workbook).then(setFunctionProfile, () => undefined);
  };
  const { outcome } = await workbook.recoverPending();
  opened = excelHost({ workbook, profileChanged });
  const session = createSession(opened.host);
  const profile = await storedProfile(workbook);
  setFunctionProfile(profile);
  session.dispatch({ type: "profile", profile });
  if (outcome !== "nothing") tellOnceRead(session, text.recovered[outcome]);
  return session;
}

/** The first reading would wipe the message away. */
function tellOnceRead(session: Session, message: string): void {
  const stop = session.subscribe(() => {
    const { book, task } = session.state();
    if (book === null || task.kind === "running") return;
    stop();
    session.dispatch({ type: "task-done", message });
  });
}

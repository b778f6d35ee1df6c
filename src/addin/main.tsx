import { createRoot } from "react-dom/client";
import { describePaneProblem } from "../locale/describe-pane-problem";
import { fill } from "../locale/format";
import { addinText as text } from "../locale/zh-CN/addin";
import { storedProfile } from "../operations/stored-profile";
import { openPane } from "../pane/open-pane";
import { createSession, type Session } from "../pane/session";
import { openExcel } from "../workbook/excel/index";
import { setFunctionProfile } from "./functions/profile";
import { excelHost, type ExcelHost } from "./host/excel-host";
import { officeReady } from "./office-ready";
import { associateCommands } from "./ribbon/associate";
import { StartScreen } from "./start-screen";

/** Opens the workbook: settings for the functions, what was cut off put right, the pane's session. */
async function openSession(): Promise<Session> {
  let told: ExcelHost | null = null;
  const workbook = await openExcel({
    onCellEdit: (waiting) => {
      if (waiting) told?.tell({ text: text.cellEdit, failed: false });
    },
  });
  const profileChanged = (): void => {
    void storedProfile(workbook).then(setFunctionProfile);
  };
  const { outcome } = await workbook.recoverPending();
  profileChanged();
  told = excelHost({ workbook, profileChanged });
  const session = createSession(told.host);
  if (outcome !== "nothing")
    session.dispatch({
      type: "task-done",
      message: text.recovered[outcome],
    });
  return session;
}

/** Shows the pane as soon as there is a workbook, or why there is none and a way to try again. */
async function start(element: HTMLElement, opened: (session: Session) => void): Promise<void> {
  const root = createRoot(element);
  const show = (problem: string | null): void => {
    root.render(<StartScreen problem={problem} onRetry={() => void tryOnce()} />);
  };
  const tryOnce = async (): Promise<void> => {
    show(null);
    const ready = await officeReady();
    if (ready !== "excel") {
      show(ready === "slow" ? text.slow : text.notExcel);
      return;
    }
    try {
      const session = await openSession();
      root.unmount();
      openPane(element, session);
      opened(session);
    } catch (error) {
      show(fill(text.failed, { reason: describePaneProblem(error) }));
    }
  };
  await tryOnce();
}

const element = document.getElementById("root");
if (element !== null) {
  const session = new Promise<Session>((resolve) => {
    void start(element, resolve);
  });
  void officeReady().then((ready) => {
    if (ready === "excel") associateCommands(session);
  });
}

import { createRoot, type Root } from "react-dom/client";
import { describePaneProblem } from "../locale/describe-pane-problem";
import { openPane } from "../pane/open-pane";
import type { Session } from "../pane/session";
import { Problem } from "../sheet/problem";
import { officeReady } from "./office-ready";
import { openSession } from "./open-session";
import { associateCommands } from "./ribbon/associate";
import { StartScreen } from "./start-screen";

async function openInExcel(): Promise<Session> {
  const ready = await officeReady();
  if (ready === "excel") return openSession();
  throw new Problem(ready === "slow" ? "start-slow" : "start-not-excel");
}

/** Shows the pane as soon as there is a workbook, or why there is none and a way to try again. */
function start(element: HTMLElement): void {
  let root: Root | null = createRoot(element);
  let attempt = openInExcel();
  const show = (problem: string | null): void => {
    root?.render(<StartScreen problem={problem} onRetry={again} />);
  };
  const follow = (): void => {
    show(null);
    attempt.then(
      (session) => {
        root?.unmount();
        root = null;
        openPane(element, session);
      },
      (error: unknown) => {
        show(describePaneProblem(error));
      },
    );
  };
  const again = (): void => {
    attempt = openInExcel();
    follow();
  };
  follow();
  void officeReady().then((ready) => {
    if (ready === "excel") associateCommands(() => attempt);
  });
}

const element = document.getElementById("root");
if (element !== null) start(element);

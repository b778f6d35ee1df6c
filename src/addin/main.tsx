import { createRoot, type Root } from "react-dom/client";
import { describePaneProblem } from "../locale/describe-pane-problem";
import { Problem } from "../sheet/problem";
import type { Application } from "./application";
import { officeReady } from "./office-ready";
import { associateCommands } from "./ribbon/associate";
import { StartScreen } from "./start-screen";

/** Excel must know functions and buttons at once, the clerk must see that it starts: the rest follows. */
async function openInExcel(starting: (waitsFor: string | null) => void): Promise<Application> {
  const loaded = import("./application").catch(() => {
    throw new Problem("start-slow");
  });
  const [{ openApplication }, ready] = await Promise.all([loaded, officeReady()]);
  if (ready === "excel") return openApplication(starting);
  throw new Problem(ready === "slow" ? "start-slow" : "start-not-excel");
}

/** Shows the pane as soon as there is a workbook, or why there is none and a way to try again. */
function start(element: HTMLElement): void {
  let root: Root | null = createRoot(element);
  const show = (state: { readonly waitsFor?: string | null; readonly problem?: string }): void => {
    root?.render(<StartScreen {...state} onRetry={again} />);
  };
  const open = (): Promise<Application> =>
    openInExcel((waitsFor) => {
      show({ waitsFor });
    });
  let attempt = open();
  const follow = (): void => {
    show({});
    void officeReady().then((ready) => {
      if (ready === "excel") associateCommands(() => attempt);
    });
    attempt.then(
      (application) => {
        root?.unmount();
        root = null;
        application.show(element, application.session);
      },
      (error: unknown) => {
        show({ problem: describePaneProblem(error) });
      },
    );
  };
  const again = (): void => {
    attempt = open();
    follow();
  };
  follow();
}

const element = document.getElementById("root");
if (element !== null) start(element);

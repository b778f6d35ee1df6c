import { describePaneProblem } from "../locale/describe-pane-problem";
/// <reference types="office-js" />
import { addinText as text } from "../locale/zh-CN/addin";
import { profileInForce } from "../pane/actions/profile-in-force";
import { keptIn } from "../pane/kept-text";
import { createSession, type Session } from "../pane/session";
import type { TaskAction } from "../pane/task-state";
import { browserComputer } from "../pane/trust/browser-computer";
import { openExcel, type Recovery } from "../workbook/excel/index";
import { setFunctionProfile } from "./functions/profile";
import { excelHost, type ExcelHost } from "./host/excel-host";

/**
 * Opens the workbook: what was cut off put right, settings for the functions, the pane's session. `starting` is
 * told what Excel waits for as long as there is no pane to tell it.
 */
export async function openSession(starting: (waitsFor: string | null) => void): Promise<Session> {
  let opened: ExcelHost | null = null;
  const workbook = await openExcel({
    computer: await browserComputer(),
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
  const recovered = await attempt(() => workbook.recoverPending());
  // Before that set whatever an add-in writes empties Excel's own list of steps.
  const writesKeepUndo = Office.context.requirements.isSetSupported("ExcelApi", "1.19");
  opened = excelHost({ workbook, ownSettings, profileChanged, writesKeepUndo });
  const session = createSession(opened.host);
  const read = await attempt(() => profileInForce({ workbook, ownSettings }));
  if ("done" in read) {
    setFunctionProfile(read.done.profile);
    session.dispatch({ type: "profile", ...read.done });
  }
  for (const one of [recovered, read]) if ("problem" in one) session.dispatch(failed(one.problem));
  if ("done" in recovered) tellOf(session, recovered.done);
  return session;
}

/** Whatever stands in a workbook must not keep the pane shut. */
async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly done: T } | { readonly problem: string }> {
  try {
    return { done: await work() };
  } catch (error) {
    return { problem: describePaneProblem(error) };
  }
}

const failed = (message: string): TaskAction => ({ type: "task-failed", message, retry: false });

function tellOf({ dispatch }: Session, { outcome, review }: Recovery): void {
  if (outcome === "nothing") return;
  if (outcome === "asked" && review !== null)
    dispatch({ type: "asked", asked: { kind: "pending", review } });
  const undone = outcome === "asked";
  dispatch({ type: "task-done", message: text.recovered[outcome], undone });
}

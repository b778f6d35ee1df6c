import { describePaneProblem } from "../../locale/describe-pane-problem";
import type { Session } from "../session";

/** Jumps to a cell; too quick for a progress bar, so only a failure is told. */
export async function goTo(session: Session, sheet: string, cell: string): Promise<void> {
  try {
    await session.host.workbook.select(sheet, cell);
  } catch (error) {
    session.dispatch({ type: "task-failed", message: describePaneProblem(error), retry: false });
  }
}

import { describePaneProblem } from "../../locale/describe-pane-problem";
import type { Session } from "../session";

/** Jumps to a cell, and the keyboard with it where the host can; too quick for a progress bar, so only a failure is told. */
export async function goTo(session: Session, sheet: string, cell: string): Promise<void> {
  const { goTo: jump } = session.host;
  await moved(session, () => jump?.(sheet, cell) ?? showCell(session, sheet, cell));
}

/** Brings a cell into view; the keyboard stays in the pane. */
export async function showCell(session: Session, sheet: string, cell: string): Promise<void> {
  await moved(session, () => session.host.workbook.select(sheet, cell));
}

async function moved(session: Session, move: () => Promise<void>): Promise<void> {
  try {
    await move();
  } catch (error) {
    session.dispatch({ type: "task-failed", message: describePaneProblem(error), retry: false });
  }
}

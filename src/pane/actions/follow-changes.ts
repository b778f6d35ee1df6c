import { recheck } from "./check";
import type { Session } from "../session";

/** Long enough for a clerk to finish a row, short enough to feel alive. */
const QuietMs = 1200;

/**
 * Follows what happens outside the pane: changed cells are looked at again once the clerk pauses and
 * nothing else runs; what a long action waits for is told. Answers how to stop.
 */
export function followChanges(session: Session): () => void {
  const { host, state, dispatch } = session;
  const changed = new Set<string>();
  let isMoved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(lookAgain, QuietMs);
  };
  const lookAgain = (): void => {
    if (state().task.kind === "running") {
      later();
      return;
    }
    const sheets = new Set(changed);
    const entriesOnly = !isMoved;
    changed.clear();
    isMoved = false;
    // A check nobody asked for stays silent when it fails; the next one by hand will tell.
    recheck(session, sheets, { entriesOnly }).catch(() => undefined);
  };
  const stopChanges = host.onCellsChanged?.((sheet, moved = true) => {
    changed.add(sheet);
    isMoved ||= moved;
    later();
  });
  const stopWaiting = host.onWaiting?.((message) => {
    dispatch({ type: "task-note", message });
  });
  return () => {
    clearTimeout(timer);
    stopChanges?.();
    stopWaiting?.();
  };
}

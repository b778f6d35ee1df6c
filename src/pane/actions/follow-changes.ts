import type { Watch } from "../../workbook/port";
import { recheck, showFindings } from "./recheck";
import type { Session } from "../session";

/** Long enough for a clerk to finish a row, short enough to feel alive. */
const QuietMs = 1200;

/** A 检查结果 of so many lines takes long to write: it waits until the clerk rests. */
const LongFrom = 1000;
const RestMs = 8000;

/**
 * Follows what happens outside the pane: changed cells are looked at again once the clerk pauses and
 * nothing else runs, and marks and 检查结果 follow; what a long action waits for is told. Answers how to stop.
 */
export function followChanges(session: Session): () => void {
  const { host, state, dispatch } = session;
  const changed = new Set<string>();
  let isMoved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readOnly = host.writesKeepUndo === false;

  function later(ms = QuietMs): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (state().task.kind === "running" || host.isTyping?.() === true) later();
      // A check nobody asked for stays silent when it fails: what is behind is said.
      else look({ longFrom: LongFrom, readOnly }).catch(() => undefined);
    }, ms);
  }

  async function look(wishes: { longFrom?: number; readOnly?: boolean }): Promise<void> {
    clearTimeout(timer);
    const sheets = new Set(changed);
    const entriesOnly = !isMoved;
    changed.clear();
    isMoved = false;
    let signal: AbortSignal | undefined;
    try {
      await session.quietly((watch) => {
        ({ signal } = watch);
        return sheets.size === 0
          ? showFindings(session, watch, { readOnly })
          : recheck(session, sheets, { ...watch, entriesOnly }, { ...wishes, workedOn: sheets });
      });
    } catch (error) {
      // A long action came first; it looks at its own sheets alone.
      for (const sheet of sheets) changed.add(sheet);
      isMoved ||= !entriesOnly;
      if (signal?.aborted === true) later();
      throw error;
    }
    if (state().checked?.behind === "results-later") later(RestMs);
  }

  /** Everything that waits, at once. */
  async function settle(): Promise<void> {
    if (changed.size > 0) await look({});
    // A look that is under way comes to its end first.
    else await session.quietly((watch) => catchUp(session, watch));
  }

  const stopChanges = host.onCellsChanged?.((sheet, moved = true) => {
    changed.add(sheet);
    isMoved ||= moved;
    later();
  });
  const stopWaiting = host.onWaiting?.((message) => {
    dispatch({ type: "task-note", message });
  });
  const settled = (): Promise<void> => settle().catch(() => undefined);
  session.beforeSave.add(settled);
  return () => {
    session.beforeSave.delete(settled);
    clearTimeout(timer);
    stopChanges?.();
    stopWaiting?.();
  };
}

/** Looks once more at what could not follow. */
async function catchUp(session: Session, watch: Watch): Promise<void> {
  const { checked } = session.state();
  if (checked?.behind === "findings") await recheck(session, null, watch);
  else if (checked !== null && checked.behind !== null) await showFindings(session, watch);
}

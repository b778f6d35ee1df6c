import { paneText } from "../../locale/zh-CN/pane";
import { bookSettings } from "../../operations/book-settings";
import { readIgnored } from "../../operations/ignore-findings";
import { readJournal } from "../../operations/journal";
import { readBook } from "../../operations/read-book";
import type { Watch } from "../../workbook/port";
import type { Session } from "../session";
import { profileInForce } from "./profile-in-force";

/**
 * Reads the settings and every sheet: what the pane shows first. What was told before, by a button of the ribbon
 * that brought the pane up, stays. `then` goes on with what was read.
 */
export async function load(
  session: Session,
  then?: (watch: Watch) => Promise<void>,
): Promise<void> {
  await session.whenIdle(async () => {
    const { task: told } = session.state();
    await session.run(paneText.loading, async (watch) => {
      await readAll(session, watch);
      if (then !== undefined) await lookAgain(() => then(watch));
      return null;
    });
    if (session.state().task.kind !== "idle") return;
    if (told.kind === "done") session.dispatch({ ...told, type: "task-done" });
    if (told.kind === "failed") session.dispatch({ ...told, type: "task-failed" });
  });
}

/** The same inside another action. */
export async function readAll(session: Session, watch: Watch): Promise<void> {
  const { host, dispatch } = session;
  const { profile, from } = await profileInForce(host);
  dispatch({ type: "profile", profile, from });
  const [ignored] = await Promise.all([
    readIgnored(host.workbook),
    refreshJournal(session),
    refreshSettings(session),
  ]);
  dispatch({ type: "ignored", ignored });
  dispatch({ type: "book", book: await readBook(host.workbook, profile, watch) });
}

/**
 * Looks again at what was changed. The change itself is done: should looking fail or be cancelled, that is told
 * all the same, and what is shown is stale until the next look.
 */
export async function lookAgain(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch {
    return;
  }
}

/** What the workbook brings along, as it has it now. */
export async function refreshSettings({ host, dispatch }: Session): Promise<void> {
  dispatch({ type: "settings", settings: await bookSettings(host.workbook) });
}

/** The undo history as the workbook has it now. */
export async function refreshJournal({ host, dispatch }: Session): Promise<void> {
  dispatch({ type: "journal", journal: await readJournal(host.workbook) });
}

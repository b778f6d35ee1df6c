import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { paneTrustText } from "../../locale/zh-CN/pane-trust";
import { clearSettings } from "../../operations/book-settings";
import {
  forgetLast,
  undoLast,
  type JournalEntry,
  type OperationId,
} from "../../operations/journal";
import type { RestoreReport, Watch } from "../../workbook/port";
import type { Asked } from "../pane-state";
import type { Session } from "../session";
import { lookAgain, readAll, refreshJournal, refreshSettings } from "./load";
import { recogniseCheck } from "./opened-check";
import { recheck } from "./recheck";
import { own } from "../../sheet/own";

/**
 * 撤销上次操作: what others changed since is left and named. What was not done on this computer is shown first and
 * waits for the clerk's word.
 */
export function undo(session: Session): Promise<void> {
  return session.run(text.undoing, async (watch) => {
    const undone = await undoLast(session.host.workbook);
    if (undone === null) {
      await lookAgain(() => refreshJournal(session));
      return text.nothingToUndo;
    }
    const { entry, review } = undone;
    if (review !== null) {
      session.dispatch({ type: "asked", asked: { kind: "undo", review, entry } });
      return { message: paneTrustText.undoAsked, undone: true };
    }
    await lookAgain(() => follow(session, entry, watch));
    return undoneText(entry.operation, undone);
  });
}

/** What the clerk decided about a change of another computer. */
export function settle(session: Session, asked: Asked, how: "agreed" | "dropped"): Promise<void> {
  return session.run(text.undoing, async (watch) => {
    const report = await settled(session, asked, how);
    session.dispatch({ type: "asked", asked: null });
    const undone = how === "agreed" && asked.kind === "undo" ? asked.entry : null;
    await lookAgain(() => follow(session, undone, watch));
    if (how === "dropped") return paneTrustText.dropped;
    return undoneText(asked.kind === "undo" ? asked.entry.operation : "", report);
  });
}

async function settled(
  { host }: Session,
  { kind }: Asked,
  how: "agreed" | "dropped",
): Promise<RestoreReport> {
  const nothing = { restored: 0, refused: [] };
  if (kind === "pending") return (await host.settlePending?.(how)) ?? nothing;
  if (how === "agreed") return (await undoLast(host.workbook, { agreed: true })) ?? nothing;
  await forgetLast(host.workbook);
  return nothing;
}

/** 清除本工作簿里的设置: what was set, said and done here before is forgotten. */
export function clearAll(session: Session): Promise<void> {
  return session.run(paneTrustText.clearing, async (watch) => {
    const { host, dispatch } = session;
    await clearSettings(host.workbook);
    dispatch({ type: "asked", asked: null });
    host.profileChanged?.();
    await lookAgain(async () => {
      await readAll(session, watch);
      await recheck(session, null, watch);
    });
    return paneTrustText.cleared;
  });
}

/** Shows the workbook as it is after something was taken back. */
async function follow(
  session: Session,
  undone: Pick<JournalEntry, "operation" | "sheets"> | null,
  watch: Watch,
): Promise<void> {
  await Promise.all([refreshJournal(session), refreshSettings(session)]);
  if (undone !== null) await checkBefore(session, undone.operation);
  await recheck(session, undone === null ? null : new Set(undone.sheets), watch);
}

/** After a check or 清除标记 was taken back the workbook shows what it did before. */
async function checkBefore(session: Session, operation: OperationId): Promise<void> {
  if (!["checkSheet", "checkWorkbook", "clearMarks"].includes(operation)) return;
  const marksOnly = operation === "clearMarks";
  if (session.state().steps.length > 0) session.dispatch({ type: "step-back", marksOnly });
  else await recogniseCheck(session);
}

function undoneText(operation: string, { restored, refused }: RestoreReport): string {
  const told =
    operation === ""
      ? fill(paneTrustText.settled, { count: restored })
      : fill(text.undone, {
          operation: own(text.operations, operation) ?? operation,
          count: restored,
        });
  if (refused.length === 0) return told;
  const cells = refused.slice(0, 5).map(({ sheet, cell }) => `${sheet} ${cell}`);
  return told + fill(text.refused, { count: refused.length, cells: cells.join("、") });
}

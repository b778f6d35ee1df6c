import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { checkNow } from "../../operations/check-now";
import { clearMarks } from "../../operations/clear-marks";
import type { Severity } from "../../sheet/severity";
import { momentOf, type Session } from "../session";
import { offerCleaning } from "./clean";
import type { Told } from "../task-state";
import { lookAgain, refreshJournal } from "./load";

/** 检查本表 (the sheet in front) or 检查全部: marks, writes 检查结果, shows the findings. */
export function checkSheets(session: Session, which: "active" | "all"): Promise<void> {
  return check(session, async () => {
    const sheet = which === "all" ? null : await session.host.activeSheet();
    return sheet === null ? null : [sheet];
  });
}

/** Checks sheets, `null`: all; those checked earlier stay in what is shown. */
function check(session: Session, sheets: () => Promise<readonly string[] | null>): Promise<void> {
  return session.run(text.checking, async (watch) => {
    const { host, dispatch, state } = session;
    const asked = await sheets();
    const { checked } = state();
    const also = checked === null ? [] : (checked.scope ?? "all");
    const done = await checkNow(host.workbook, momentOf(session), asked, watch, also);
    const { book, told, unmarked, dropped, results, ...view } = done;
    dispatch({ type: "book", book });
    const scope = asked === null || also === "all" ? null : [...new Set([...also, ...asked])];
    dispatch({ type: "checked-step", checked: { ...view, scope, behind: null } });
    await lookAgain(() => refreshJournal(session));
    const message =
      checkedText(told.findings, told.records) + fill(text.resultsIn, { sheet: results });
    return withDropped(
      unmarked.length === 0 ? message : message + lockedText(unmarked),
      dropped,
      results,
    );
  });
}

/** 检查 once more, of the sheets checked before, in front of what could not follow. */
export function checkAgain(session: Session): Promise<void> {
  const scope = session.state().checked?.scope ?? null;
  return check(session, () => Promise.resolve(scope));
}

/** 清除标记 */
export function clearAllMarks(session: Session): Promise<void> {
  return session.run(text.clearing, async () => {
    const done = await clearMarks(session.host.workbook, momentOf(session));
    const { checked } = session.state();
    if (done.cleared) {
      const shown = checked && { ...checked.shown, marks: null };
      session.dispatch({
        type: "checked-step",
        checked: checked && shown && { ...checked, shown },
      });
    }
    await lookAgain(async () => {
      await refreshJournal(session);
      await offerCleaning(session);
    });
    const told = done.cleared ? text.cleared : text.nothingToClear;
    const { locked } = done;
    const message = locked.length === 0 ? told : told + lockedText(locked);
    return done.cleared ? withDropped(message, done.dropped) : message;
  });
}

/** Cells concerned by severity. */
export function severityCounts(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += finding.cells?.length ?? 1;
  return counts;
}

/** A message on what can be undone, and that the oldest undo steps are gone where they are. */
export function withDropped(message: string, dropped: number, sheet?: string): Told {
  const told = dropped === 0 ? message : message + fill(text.dropped, { count: dropped });
  return { message: told, undo: true, ...(sheet === undefined ? {} : { sheet }) };
}

const lockedText = (sheets: readonly string[]): string =>
  fill(text.locked, { sheets: sheets.join("”、“") });

function checkedText(findings: readonly Finding[], records: number): string {
  return findings.length === 0
    ? fill(text.checkedClean, { records })
    : fill(text.checked, { records, ...severityCounts(findings) });
}

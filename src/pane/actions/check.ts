import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { checkBooksSliced } from "../../operations/check-books";
import { checkNow } from "../../operations/check-now";
import { clearMarks } from "../../operations/clear-marks";
import { withoutIgnored } from "../../operations/ignore-findings";
import { checkedLedgersOf, readBook, rereadBook } from "../../operations/read-book";
import type { Severity } from "../../sheet/severity";
import type { Watch } from "../../workbook/port";
import { momentOf, type Session } from "../session";
import type { Told } from "../task-state";
import { lookAgain, refreshJournal } from "./load";

/** 检查本表 (the sheet in front) or 检查全部: marks, writes 检查结果, shows the findings. */
export function checkSheets(session: Session, which: "active" | "all"): Promise<void> {
  return session.run(text.checking, async (watch) => {
    const { host, dispatch } = session;
    const sheet = which === "all" ? null : await host.activeSheet();
    const { findings, records, book, unread, unmarked, dropped, results } = await checkNow(
      host.workbook,
      momentOf(session),
      sheet,
      watch,
    );
    dispatch({ type: "book", book });
    dispatch({ type: "checked", checked: { findings, sheet, records, unread } });
    await lookAgain(() => refreshJournal(session));
    const told = checkedText(findings, records) + fill(text.resultsIn, { sheet: results });
    return withDropped(
      unmarked.length === 0 ? told : told + lockedText(unmarked),
      dropped,
      results,
    );
  });
}

/** Looks again at the changed sheets (`null`: all) and writes nothing: marks stay until the next check. */
export async function recheck(
  session: Session,
  changed: ReadonlySet<string> | null,
  watch?: Watch,
): Promise<void> {
  const { host, dispatch, state } = session;
  const { book: before, checked, profile, ignored } = state();
  const book =
    changed === null || before === null
      ? await readBook(host.workbook, profile, watch)
      : await rereadBook(before, profile, changed, watch);
  dispatch({ type: "book", book });
  if (checked === null) return;
  const asked = checkedLedgersOf(book).filter(
    ({ grid }) => checked.sheet === null || grid.sheet === checked.sheet,
  );
  if (asked.length === 0) {
    dispatch({ type: "checked", checked: null });
    return;
  }
  const all = await checkBooksSliced([book], momentOf(session), watch);
  const findings = withoutIgnored(all.findings, ignored).filter(
    (finding) => checked.sheet === null || finding.sheet === checked.sheet,
  );
  const unread = all.unread.filter((one) => checked.sheet === null || one.sheet === checked.sheet);
  const records = asked.reduce((sum, ledger) => sum + ledger.records.length, 0);
  dispatch({ type: "checked", checked: { ...checked, findings, records, unread } });
}

/** 清除标记 */
export function clearAllMarks(session: Session): Promise<void> {
  return session.run(text.clearing, async () => {
    const done = await clearMarks(session.host.workbook, momentOf(session));
    await lookAgain(() => refreshJournal(session));
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

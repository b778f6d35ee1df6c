import { planFixes, type PlannedFix } from "../../check/fixes";
import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { applyFixes, bookAfter, findFixes, planFixesOf } from "../../operations/fix-now";
import type { Book } from "../../operations/read-book";
import type { Watch } from "../../workbook/port";
import { momentOf, type Session } from "../session";
import type { Told } from "../task-state";
import { withDropped } from "./check";
import { lookAgain, refreshJournal } from "./load";
import { recheck } from "./recheck";

/** The safe fixes of findings on sheets that may be written. */
export function fixesOf(session: Session, findings: readonly Finding[]): readonly PlannedFix[] {
  const locked = new Set(
    session
      .state()
      .book?.sheets.filter(({ info }) => info.protected)
      .map(({ info }) => info.name),
  );
  return planFixes(findings.filter(({ sheet }) => !locked.has(sheet)));
}

/** 一键规范: finds every safe fix of the sheet in front and hands them to the preview. */
export function planSheetFixes(
  session: Session,
  preview: (fixes: readonly PlannedFix[]) => void,
): Promise<void> {
  return session.run(text.planning, async (watch) => {
    const { host } = session;
    const sheet = host.activeSheet();
    const fixes = await planFixesOf(host.workbook, momentOf(session), sheet, watch);
    if (fixes.length === 0) return text.nothingToFix;
    preview(fixes);
    return null;
  });
}

/** 一键规范 without the pane: safe fixes of the sheet in front at once, to be taken back by one undo. */
export function fixSheet(session: Session): Promise<void> {
  return session.run(text.fixing, async (watch) => {
    const { host } = session;
    const sheet = host.activeSheet();
    const found = await findFixes(host.workbook, momentOf(session), sheet, watch);
    if (found.fixes.length === 0) return text.nothingToFix;
    return apply(session, found, "fixSheet", watch);
  });
}

/** Writes fixes the clerk has seen, then looks again at their sheets. */
export function writeFixes(
  session: Session,
  fixes: readonly PlannedFix[],
  operation: "fixSheet" | "fixCells",
): Promise<void> {
  return session.run(text.fixing, (watch) =>
    apply(session, { book: null, fixes }, operation, watch),
  );
}

async function apply(
  session: Session,
  { book, fixes }: { readonly book: Book | null; readonly fixes: readonly PlannedFix[] },
  operation: "fixSheet" | "fixCells",
  watch: Watch,
): Promise<Told> {
  const { workbook } = session.host;
  const done = await applyFixes(workbook, momentOf(session), fixes, watch, operation);
  // Begun in one breath: the journal comes with the request that asks for the sheets.
  const written = fixes.slice(0, done.written);
  const changed = new Set(written.map(({ sheet }) => sheet));
  const { profile } = session.state();
  const read = book && (() => bookAfter({ book, fixes: written }, profile, watch));
  await Promise.all([
    lookAgain(() => refreshJournal(session)),
    lookAgain(() => recheck(session, changed, watch, {}, read ?? undefined)),
  ]);
  const left = fixes.length - done.written;
  const told = fill(left === 0 ? text.fixed : text.fixedPart, { count: done.written, left });
  return withDropped(told, done.dropped);
}

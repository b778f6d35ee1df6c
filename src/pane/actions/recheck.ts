import { checkBooksSliced } from "../../operations/check-books";
import { viewOf } from "../../operations/check-now";
import { withoutIgnored } from "../../operations/ignore-findings";
import { checkedLedgersOf, readBook, rereadBook, type Book } from "../../operations/read-book";
import { showCheck, type CheckView, type ShowWishes } from "../../operations/show-check";
import type { Watch } from "../../workbook/port";
import { momentOf, type Session } from "../session";
import type { Checked } from "../pane-state";

/**
 * Looks again at the changed sheets (`null`: all), or at what `read` answers; findings, marks and 检查结果 follow.
 * What could not follow is said, whatever is thrown.
 */
export async function recheck(
  session: Session,
  changed: ReadonlySet<string> | null,
  watch: Watch = {},
  wishes: ShowWishes = {},
  read: (book: Book | null) => Promise<Book> = (before) =>
    readAgain(session, before, changed, watch),
): Promise<void> {
  const { dispatch, state } = session;
  try {
    const book = await read(state().book);
    dispatch({ type: "book", book });
    const { checked } = state();
    if (checked === null) return;
    const view = await lookThrough(session, book, checked.scope, watch);
    dispatch({ type: "checked", checked: { ...checked, ...view, behind: null } });
  } catch (error) {
    tellBehind(session, "findings");
    throw error;
  }
  await showFindings(session, watch, { ...wishes, justRead: true });
}

function readAgain(
  { host, state }: Session,
  before: Book | null,
  changed: ReadonlySet<string> | null,
  watch: Watch,
): Promise<Book> {
  const { profile } = state();
  return changed === null || before === null
    ? readBook(host.workbook, profile, watch)
    : rereadBook(before, profile, changed, watch);
}

/** What the sheets of a scope hold now, without what the clerk ignores; nothing where there is no ledger. */
export async function lookThrough(
  session: Session,
  book: Book,
  scope: readonly string[] | null,
  watch: Watch,
): Promise<CheckView> {
  const moment = momentOf(session);
  const none = { findings: [], ledgers: [], unread: [] };
  const all =
    checkedLedgersOf(book).length === 0 ? none : await checkBooksSliced([book], moment, watch);
  const findings = withoutIgnored(all.findings, session.state().ignored);
  return viewOf({ ...all, findings }, scope, moment.asOf);
}

/** Has marks and 检查结果 follow the findings on the screen. */
export async function showFindings(
  session: Session,
  watch: Watch = {},
  wishes: ShowWishes = {},
): Promise<void> {
  const { dispatch, state } = session;
  const { book, checked } = state();
  if (book === null || checked === null) return;
  try {
    const { journal, ...done } = await showCheck(book, checked.shown, checked, wishes, watch);
    dispatch({ type: "checked", checked: { ...checked, ...done } });
    if (journal !== undefined) dispatch({ type: "journal", journal });
  } catch (error) {
    tellBehind(session, "marks");
    throw error;
  }
}

function tellBehind({ dispatch, state }: Session, behind: Checked["behind"]): void {
  const { checked } = state();
  if (checked !== null) dispatch({ type: "checked", checked: { ...checked, behind } });
}

import { checkNow } from "../../operations/check-now";
import { resultsSheet } from "../../operations/check-results";
import { checkedLedgersOf, ledgersOf } from "../../operations/read-book";
import { recogniseShown } from "../../operations/show-check";
import type { Watch } from "../../workbook/port";
import { momentOf, type Session } from "../session";
import { lookThrough, showFindings } from "./recheck";
import { refreshJournal } from "./load";

/**
 * What a workbook shows of a check when it is opened is taken up, and said to be old where it is. One without is
 * checked at once or offered to be, if the clerk wants that.
 */
export async function takeUpCheck(session: Session, watch: Watch): Promise<void> {
  const { host, state, dispatch } = session;
  const { book } = state();
  if (book === null || state().checked !== null) return;
  const { opening } = host;
  if (await recogniseCheck(session, watch)) {
    // What was brought back is the clerk's own work; what came as a file is not written into unasked.
    if (opening?.restored === true) await opening.unasked(() => showFindings(session, watch));
    return;
  }
  const ledgers = ledgersOf(book).length;
  if (opening?.isOn() !== true || ledgers === 0) return;
  if (opening.kind === "offered") dispatch({ type: "offered", ledgers });
  else await opening.unasked(() => checkUnasked(session, watch));
}

/** Checks all sheets and takes that for what is shown. */
async function checkUnasked(session: Session, watch: Watch): Promise<void> {
  const { host, dispatch } = session;
  // A 检查结果 of earlier may hold what the clerk wrote beside it.
  if ((await resultsSheet(host.workbook)) !== null) return;
  const { book, shown, ...view } = await checkNow(host.workbook, momentOf(session), null, watch);
  dispatch({ type: "book", book });
  dispatch({ type: "checked-step", checked: { ...view, scope: null, shown, behind: null } });
  await refreshJournal(session);
}

/** Finds out what was checked from what the workbook shows of it; whether it shows anything. */
export async function recogniseCheck(session: Session, watch: Watch = {}): Promise<boolean> {
  const { host, state, dispatch } = session;
  const { book, journal } = state();
  if (book === null) return false;
  const marked = await host.workbook.ownMarks();
  const steps = journal.filter(({ operation }) => /^check/.test(operation));
  const ledgers = new Set(checkedLedgersOf(book).map(({ grid }) => grid.sheet));
  const named = [...marked.keys(), ...steps.flatMap(({ sheets }) => sheets)];
  const scope = [...new Set(named)].filter((sheet) => ledgers.has(sheet));
  if (scope.length === 0) {
    dispatch({ type: "checked", checked: null });
    return false;
  }
  const view = await lookThrough(session, book, scope, watch);
  dispatch({
    type: "checked",
    checked: { ...view, scope, ...(await recogniseShown(book, view)) },
  });
  return true;
}

import type { Finding } from "../check/finding";
import { check, checking } from "../check/run";
import type { Unread } from "../ledger/account/unread";
import type { Ledger } from "../ledger/ledger";
import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import type { Watch } from "../workbook/port";
import { inSlices } from "../workbook/slices";
import { noLedger } from "./no-ledger";
import { checkedLedgersOf, type Book } from "./read-book";
import { unreadIn } from "./unread";

export interface CheckResult {
  /** Worst first, then by book, sheet, row and column. */
  readonly findings: readonly Finding[];
  readonly ledgers: readonly Ledger[];
  /** Number of records looked at. */
  readonly records: number;
  /** What stands in the books and was not looked at as a record. */
  readonly unread: readonly Unread[];
}

/**
 * Checks all ledgers of the books together, so that matters and people are compared across sheets.
 * Throws `Problem("no-ledger")` when there is none.
 */
export function checkBooks(
  books: readonly Book[],
  context: { readonly profile: Profile; readonly asOf: Serial },
): CheckResult {
  const ledgers = ledgersIn(books);
  return resultOf(books, ledgers, check(ledgers, context));
}

/** `checkBooks` in slices, so that a face stays alive; stopped by the watch's signal. */
export async function checkBooksSliced(
  books: readonly Book[],
  context: { readonly profile: Profile; readonly asOf: Serial },
  watch: Watch = {},
): Promise<CheckResult> {
  const ledgers = ledgersIn(books);
  return resultOf(
    books,
    ledgers,
    await inSlices(checking(ledgers, context, watch.progress), watch.signal),
  );
}

function ledgersIn(books: readonly Book[]): readonly Ledger[] {
  const ledgers = books.flatMap(checkedLedgersOf);
  if (ledgers.length === 0) throw noLedger(books);
  return ledgers;
}

function resultOf(
  books: readonly Book[],
  ledgers: readonly Ledger[],
  findings: readonly Finding[],
): CheckResult {
  return {
    findings,
    ledgers,
    records: ledgers.reduce((sum, ledger) => sum + ledger.records.length, 0),
    unread: unreadIn(books, ledgers),
  };
}

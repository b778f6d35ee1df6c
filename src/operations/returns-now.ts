import { returnText } from "../locale/zh-CN/returns";
import { returnSheet, villageLabel } from "../report/returns/return-sheet";
import type { Watch, Workbook } from "../workbook/port";
import { inSlices } from "../workbook/slices";
import { checkBooksSliced } from "./check-books";
import { readIgnored, withoutIgnored } from "./ignore-findings";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { readBook, type Book } from "./read-book";
import { listingReturns } from "./return-lists";
import { safeNames } from "./return-names";

/** Characters of a tab's name. */
const LONGEST_TAB = 31;

export interface ReturnedNow extends JournalReport {
  /** Names of the sheets that were written, one a village; none where there is nothing to put right. */
  readonly sheets: readonly string[];
}

/**
 * 退回清单: checks the open workbook and writes a sheet a village with its own findings, as one operation
 * that can be taken back. What the clerk ignores is left out. `book`: the workbook as it was read before,
 * if it is still that.
 */
export async function returnsNow(
  workbook: Workbook,
  moment: Moment,
  watch?: Watch,
  book?: Book,
): Promise<ReturnedNow> {
  const read = book ?? (await readBook(workbook, moment.profile, watch));
  const { findings: all, ledgers } = await checkBooksSliced([read], moment, watch);
  const findings = withoutIgnored(all, await readIgnored(workbook));
  const lists = await inSlices(listingReturns({ findings, ledgers }, moment), watch?.signal);
  if (lists.length === 0) return { sheets: [], dropped: 0 };
  const names = safeNames(lists.map(villageLabel), `${returnText.name}-`, LONGEST_TAB);
  const drafts = lists.map((list, at) => returnSheet(list, names[at] ?? "", true));
  const facts = { operation: "returnLists", at: moment.at } as const;
  const { sheets, dropped } = await applyRecorded(workbook, { drafts }, facts, watch);
  return { sheets, dropped };
}

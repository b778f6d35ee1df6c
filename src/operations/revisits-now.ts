import type { Watch, Workbook } from "../workbook/port";
import { inSlices } from "../workbook/slices";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { readBook, type Book } from "./read-book";
import { listingRevisits, type RevisitList, type RevisitOptions } from "./revisit-list";

export interface ListedNow extends JournalReport, RevisitList {
  /** Name of the sheet that was written. */
  readonly sheet: string;
}

/**
 * 本周应走访: writes the list of a week into the open workbook. `book`: the workbook as it was read
 * before, if it is still that.
 */
export async function revisitsNow(
  workbook: Workbook,
  moment: Moment,
  wanted: Omit<RevisitOptions, "profile" | "asOf"> = {},
  watch?: Watch,
  book?: Book,
): Promise<ListedNow> {
  const read = book ?? (await readBook(workbook, moment.profile, watch));
  const { profile, asOf } = moment;
  const listing = listingRevisits([read], { ...wanted, profile, asOf });
  const list = await inSlices(listing, watch?.signal);
  const facts = { operation: "revisitList", at: moment.at } as const;
  const edit = { drafts: [list.draft] };
  const { sheets, dropped } = await applyRecorded(workbook, edit, facts, watch);
  return { ...list, sheet: sheets[0] ?? list.draft.name, dropped };
}

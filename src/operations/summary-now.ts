import type { Watch, Workbook } from "../workbook/port";
import { inSlices } from "../workbook/slices";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { summarising, type MonthSummary, type SummaryOptions } from "./monthly-summary";
import { readBook, type Book } from "./read-book";

export interface SummarisedNow extends JournalReport {
  readonly summary: MonthSummary;
  /** Names of the sheets that were written, the 月报 first. */
  readonly sheets: readonly string[];
}

/**
 * 本月月报: writes the month's sheets into the open workbook. `book`: the workbook as it was read
 * before, if it is still that.
 */
export async function summaryNow(
  workbook: Workbook,
  moment: Moment,
  { period, mask }: Pick<SummaryOptions, "period" | "mask">,
  watch?: Watch,
  book?: Book,
): Promise<SummarisedNow> {
  const read = book ?? (await readBook(workbook, moment.profile, watch));
  const { profile, asOf } = moment;
  const wanted = { profile, asOf, period, ...(mask === undefined ? {} : { mask }) };
  const summary = await inSlices(summarising([read], wanted), watch?.signal);
  const facts = { operation: "monthlySummary", at: moment.at } as const;
  const edit = { drafts: summary.drafts };
  const { sheets, dropped } = await applyRecorded(workbook, edit, facts, watch);
  return { summary, sheets, dropped };
}

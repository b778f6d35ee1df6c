import type { Watch, Workbook } from "../workbook/port";
import { inSlices } from "../workbook/slices";
import { appraisalNotice } from "./appraisal-notice";
import type { AppraisalOptions } from "./appraise-books";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { readBook, type Book } from "./read-book";
import { reportingAppraisal, type AppraisalReport } from "./report-appraisal";

export interface AppraisedNow extends JournalReport, AppraisalReport {
  /** Names of the sheets that were written, 考核 first. */
  readonly sheets: readonly string[];
}

export interface AppraisalWanted extends Omit<AppraisalOptions, "profile" | "asOf"> {
  readonly mask?: boolean;
  /** Writes the sheet 通报 with it. */
  readonly notice?: boolean;
}

/**
 * 考核: writes the sheets of an appraisal into the open workbook; one undo takes them back. `book`: the
 * workbook as it was read before, if it is still that.
 */
export async function appraiseNow(
  workbook: Workbook,
  moment: Moment,
  { notice = false, ...wanted }: AppraisalWanted,
  watch?: Watch,
  book?: Book,
): Promise<AppraisedNow> {
  const read = book ?? (await readBook(workbook, moment.profile, watch));
  const { profile, asOf } = moment;
  const options = { ...wanted, profile, asOf, writtenInto: read.workbook.name };
  const report = await inSlices(reportingAppraisal([read], options), watch?.signal);
  const drafts = notice
    ? [...report.drafts, await inSlices(appraisalNotice([read], report, options), watch?.signal)]
    : report.drafts;
  const facts = { operation: "appraisal", at: moment.at } as const;
  const { sheets, dropped } = await applyRecorded(workbook, { drafts }, facts, watch);
  return { ...report, drafts, sheets, dropped };
}

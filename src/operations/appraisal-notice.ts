import { noticeSheetText } from "../locale/zh-CN/appraisal-sheet";
import { titleOf } from "../report/appraisal/appraisal-data";
import { noticeLines } from "../report/appraisal/notice-lines";
import { noticeSheet } from "../report/appraisal/notice-sheet";
import type { SheetDraft } from "../sheet/draft";
import { Problem } from "../sheet/problem";
import type { Steps } from "../sheet/steps";
import { lookingAtMonth } from "./monthly-summary";
import type { AppraisalReport, AppraisalReportOptions } from "./report-appraisal";
import type { Book } from "./read-book";

/** The sheet 通报 of an appraisal: the period's stock sentences and the ranking; in steps. */
export function* appraisalNotice(
  books: readonly Book[],
  { data, appraisal }: AppraisalReport,
  options: AppraisalReportOptions,
): Steps<SheetDraft> {
  const lines = noticeLines(data, yield* sentencesOf(books, options));
  return noticeSheet(appraisal.name, titleOf(noticeSheetText.title, data, ""), lines);
}

/** None where the ledgers hold nothing a summary is about. */
function* sentencesOf(
  books: readonly Book[],
  { profile, asOf, period }: AppraisalReportOptions,
): Steps<readonly string[]> {
  try {
    return (yield* lookingAtMonth(books, { profile, asOf, period })).sentences;
  } catch (error) {
    if (error instanceof Problem && error.code === "no-ledger") return [];
    throw error;
  }
}

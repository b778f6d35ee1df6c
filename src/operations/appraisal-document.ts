import type { TextDocument } from "../document/document";
import { noticeText } from "../locale/zh-CN/notice";
import { noticeRanking } from "../report/appraisal/notice-ranking";
import { monthNotice } from "../report/notice/month-notice";
import type { NoticeData } from "../report/notice/notice-data";
import { noticeDocument } from "../report/notice/notice-document";
import { unreadNotes } from "../report/unread-notes";
import { Problem } from "../sheet/problem";
import { runNow, type Steps } from "../sheet/steps";
import { periodTitle } from "../locale/period-words";
import { lookingAtMonth } from "./monthly-summary";
import type { Book } from "./read-book";
import type { AppraisalReport, AppraisalReportOptions } from "./report-appraisal";

/** The 通报 of an appraisal: the period's situation, the ranking, what is to be done. */
export function appraisalDocument(
  books: readonly Book[],
  report: AppraisalReport,
  options: AppraisalReportOptions,
): TextDocument {
  return runNow(layingAppraisalDocument(books, report, options));
}

/** `appraisalDocument` in steps of some columns or a kind of figure. */
export function* layingAppraisalDocument(
  books: readonly Book[],
  report: AppraisalReport,
  options: AppraisalReportOptions,
): Steps<TextDocument> {
  const { data, appraisal } = report;
  const situation = (yield* situationOf(books, options)) ?? bare(report, options);
  const notes = new Set([...situation.notes, ...unreadNotes(appraisal.unread)]);
  return noticeDocument({
    ...situation,
    about: noticeText.appraised,
    ranking: noticeRanking(data),
    notes: [...notes],
  });
}

/** `null` where the ledgers hold nothing a summary is about. */
function* situationOf(
  books: readonly Book[],
  { profile, asOf, period, mask = false }: AppraisalReportOptions,
): Steps<NoticeData | null> {
  try {
    return monthNotice((yield* lookingAtMonth(books, { profile, asOf, period, mask })).data);
  } catch (error) {
    if (error instanceof Problem && error.code === "no-ledger") return null;
    throw error;
  }
}

/** A notice of the ranking alone. */
function bare({ data }: AppraisalReport, options: AppraisalReportOptions): NoticeData {
  const { number = "", signer = data.unit, demands } = options.profile.notice ?? {};
  return {
    unit: data.unit,
    period: periodTitle(options.period),
    about: noticeText.appraised,
    number,
    signer,
    date: options.asOf,
    paragraphs: [],
    tables: [],
    standings: [],
    problems: [],
    demands: demands?.map((text) => ({ lead: "", text })) ?? noticeText.ready,
    notes: [],
  };
}

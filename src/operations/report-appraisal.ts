import type { Appraisal } from "../appraise/index";
import { askedFor, openingMaterial, shiftPeriod, type PeriodName } from "../measure/index";
import { rulesOf } from "../profile/ready/index";
import type { AppraisalData } from "../report/appraisal/appraisal-data";
import { layingLosses, lossSheetName } from "../report/appraisal/loss-sheet";
import { scoreSheet } from "../report/appraisal/score-sheet";
import type { SheetDraft } from "../sheet/draft";
import { runNow, type Steps } from "../sheet/steps";
import { appraisals, appraisedLedgers, type AppraisalOptions } from "./appraise-books";
import type { Book } from "./read-book";
import { reportingUnit } from "./unit-name";

export interface AppraisalReportOptions extends AppraisalOptions {
  /** Names of persons are masked. */
  readonly mask?: boolean;
  /** Name of the book the sheets go into: rows of it are linked. */
  readonly writtenInto?: string;
}

/** An appraisal and the sheets that show it. */
export interface AppraisalReport {
  readonly data: AppraisalData;
  readonly appraisal: Appraisal;
  /** 考核, then 扣分明细. */
  readonly drafts: readonly SheetDraft[];
}

/** Appraises the books and lays out the sheets. Throws what `appraiseBooks` throws. */
export function reportAppraisal(
  books: readonly Book[],
  options: AppraisalReportOptions,
): AppraisalReport {
  return runNow(reportingAppraisal(books, options));
}

/** `reportAppraisal` in steps of some rows, columns or rules. */
export function* reportingAppraisal(
  books: readonly Book[],
  options: AppraisalReportOptions,
): Steps<AppraisalReport> {
  const { profile, asOf, period, mask = false, writtenInto = null } = options;
  const appraisalOf = appraisals(books, options);
  const appraisal = yield* appraisalOf(period);
  const ledgers = appraisedLedgers(books, rulesOf(profile));
  const data: AppraisalData = {
    unit: reportingUnit(ledgers, profile),
    appraisal,
    before: yield* appraisalBefore(appraisalOf, period),
    material: yield* openingMaterial(ledgers, { profile, asked: askedFor(asOf, period) }),
    decimals: profile.decimals,
    masked: mask,
    writtenInto,
  };
  const scores = scoreSheet(data, lossSheetName(period));
  yield;
  const drafts = [scores, yield* layingLosses(data)];
  return { data, appraisal, drafts };
}

/** The period of the same length before; `null` where nothing happened in it yet. */
function* appraisalBefore(
  appraisalOf: (period: PeriodName) => Steps<Appraisal>,
  name: PeriodName,
): Steps<Appraisal | null> {
  const period = shiftPeriod(name, -1);
  if (period === null) return null;
  const before = yield* appraisalOf(period);
  return before.units.some(({ items }) =>
    items.some(({ numerator = 0, count = 0 }) => numerator > 0 || count > 0),
  )
    ? before
    : null;
}

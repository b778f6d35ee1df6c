import type { Appraisal } from "../appraise/index";
import { askedFor, openMaterial, shiftPeriod } from "../measure/index";
import { rulesOf } from "../profile/ready/index";
import type { AppraisalData } from "../report/appraisal/appraisal-data";
import { lossSheet, lossSheetName } from "../report/appraisal/loss-sheet";
import { scoreSheet } from "../report/appraisal/score-sheet";
import type { SheetDraft } from "../sheet/draft";
import { appraiseBooks, appraisedLedgers, type AppraisalOptions } from "./appraise-books";
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
  const { profile, asOf, period, mask = false, writtenInto = null } = options;
  const appraisal = appraiseBooks(books, options);
  const ledgers = appraisedLedgers(books, rulesOf(profile));
  const data: AppraisalData = {
    unit: reportingUnit(ledgers, profile),
    appraisal,
    before: appraisalBefore(books, options),
    material: openMaterial(ledgers, { profile, asked: askedFor(asOf, period) }),
    decimals: profile.decimals,
    masked: mask,
    writtenInto,
  };
  const drafts = [scoreSheet(data, lossSheetName(period)), lossSheet(data)];
  return { data, appraisal, drafts };
}

/** The period of the same length before; `null` where nothing happened in it yet. */
function appraisalBefore(books: readonly Book[], options: AppraisalOptions): Appraisal | null {
  const period = shiftPeriod(options.period, -1);
  if (period === null) return null;
  const before = appraiseBooks(books, { ...options, period });
  return before.units.some(({ items }) =>
    items.some(({ numerator = 0, count = 0 }) => numerator > 0 || count > 0),
  )
    ? before
    : null;
}

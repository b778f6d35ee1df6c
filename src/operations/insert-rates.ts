import type { By, PeriodName } from "../measure/index";
import { ratesSheet } from "../report/rates-sheet";
import type { Watch, Workbook } from "../workbook/port";
import { inSlices } from "../workbook/slices";
import { applyRecorded, type JournalReport } from "./journal";
import type { Moment } from "./moment";
import { ratingBooks } from "./rate-books";
import { readBook } from "./read-book";

export interface RatesWanted {
  /** `null`: all matters. */
  readonly period: PeriodName | null;
  readonly by: By | null;
}

/** 插入为表: writes the rates of the whole workbook as an own sheet of values and native formulas. */
export async function insertRates(
  workbook: Workbook,
  moment: Moment,
  { period, by }: RatesWanted,
  watch?: Watch,
): Promise<JournalReport & { readonly sheet: string }> {
  const book = await readBook(workbook, moment.profile, watch);
  const report = await inSlices(
    ratingBooks([book], {
      profile: moment.profile,
      asOf: moment.asOf,
      ...(period === null ? {} : { period }),
      ...(by === null ? {} : { by }),
    }),
    watch?.signal,
  );
  const draft = ratesSheet(report, moment.profile, report.unread);
  const facts = { operation: "insertRates", at: moment.at } as const;
  const { sheets, dropped } = await applyRecorded(workbook, { drafts: [draft] }, facts, watch);
  return { sheet: sheets[0] ?? draft.name, dropped };
}

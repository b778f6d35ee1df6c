import {
  belowTargets,
  measureMonth,
  measureRates,
  parsePeriod,
  type BelowTarget,
  type MonthMeasures,
  type PeriodName,
} from "../../measure/index";
import { countedLedgers } from "../../operations/rate-books";
import type { Book } from "../../operations/read-book";
import type { Profile } from "../../profile/profile";
import type { Serial } from "../../sheet/serial";

/** What a month's summary will say, before it is written. */
export interface MonthPreviewData {
  readonly measures: MonthMeasures;
  readonly below: readonly BelowTarget[];
  /** Ready to paste. */
  readonly sentences: readonly string[];
  /** The month has not begun. */
  readonly isFuture: boolean;
}

/** Throws `Problem("no-ledger")` when nothing can be counted. */
export function previewMonth(
  book: Book,
  options: { readonly profile: Profile; readonly asOf: Serial; readonly month: PeriodName },
): MonthPreviewData {
  const ledgers = countedLedgers([book]);
  const measures = measureMonth(ledgers, options);
  const villages = measureRates(ledgers, { ...options, by: "village" });
  return {
    measures,
    below: belowTargets(villages.groups, options.profile),
    sentences: [],
    isFuture: (parsePeriod(options.month)?.from ?? 0) > options.asOf,
  };
}

/**
 * Whole months, both included: 1 is January of the year, 13 that of the next, so that a span can pass
 * the end of its year.
 */
export interface MonthSpan {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** What a ledger says of any period, to hold a report's figures against; measured when asked. */
export interface LedgerPeriods {
  /** The report's own month, a span of one. */
  readonly month: MonthSpan;
  /** `null`: all the ledger holds. */
  readonly factsOf: (span: MonthSpan | null) => LedgerFacts;
}

/** What a ledger says of a period. Whole numbers throughout. */
export interface LedgerFacts {
  readonly matters: readonly MatterFacts[];
  readonly rates: readonly RateFact[];
}

/** Matters of one sort: found in the period, and of these closed and not closed. */
export interface MatterFacts {
  readonly kind: "dispute" | "hazard" | "opinion" | "petition";
  readonly found: number;
  readonly closed: number;
  readonly open: number;
}

/** A rate by the name reports print: 化解率, 办结率, 满意率 … */
export interface RateFact {
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** What a ledger says of a period, to hold a report's figures against. Whole numbers throughout. */
export interface LedgerFacts {
  /** `month`: the report's month; `year`: from January to that month; `all`: the whole ledger. */
  readonly period: "month" | "year" | "all";
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

/** A stretch of whole months of a year, as a heading names one: 3月, 第二季度, 上半年, 2024年. */
export interface Period {
  /** `null`: the ledger's own. */
  readonly year: number | null;
  /** First month, 1–12. */
  readonly month: number;
  /** How many months. */
  readonly months: number;
}

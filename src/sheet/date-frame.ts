import type { Serial } from "./serial";

/** What the cells around it say of a date that does not say all of itself. */
export interface DateFrame {
  /** Year of dates without one; `null`: unknown. */
  readonly year: number | null;
  /** Month (1–12) of days alone (5日); `null`: unknown. */
  readonly month?: number | null;
  /** A column of births, none of them later than this day (`null`: unknown, no century is doubted). */
  readonly born?: Serial | null;
  /** A column of time limits: 6月20日前完成 is a date there, elsewhere a plan. */
  readonly limit?: true;
  /** Figures of the column have two decimals, whether shown or not: 2024.1 is 2024.10. */
  readonly twoDecimals?: boolean;
}

import type { FindingCode } from "../check/codes";
import type { Unread } from "../ledger/account/unread";
import type { Period, PeriodName } from "../measure/index";
import type { AppraisalRules, AppraisedBy, CountId } from "../profile/appraisal";
import type { Serial } from "../sheet/serial";

/** A row behind points off. Rows are 0-based. */
export interface RowPlace {
  readonly book: string;
  readonly sheet: string;
  readonly row: number;
}

/** Points off for one case. */
export interface Deduction extends RowPlace {
  readonly points: number;
  readonly reason: CountId;
}

/** An error that costs points of ledger quality. */
export interface Fault extends RowPlace {
  readonly column: number;
  readonly code: FindingCode;
}

/** What a unit has of one item, and what it was counted from. */
export interface ItemResult {
  readonly id: string;
  /** `null`: the item has no base in this unit. */
  readonly points: number | null;
  readonly full: number;
  /** Rate, quota (done, required in the period), quality (errors, records), reporting (months). */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Cases of `perCase` and `bonus`. */
  readonly count?: number;
  /** `perCase` only: one a case. */
  readonly deductions: readonly Deduction[];
  /** `quality` only. */
  readonly faults?: readonly Fault[];
  /** `hand` only: the cell the marks stand in. */
  readonly marked?: RowPlace & { readonly column: number };
}

export interface UnitResult {
  readonly unit: string;
  /** `null`: no item has a base. */
  readonly score: number | null;
  /** 1, 2, 2, 4; vetoed units after all others. `null`: no score. */
  readonly rank: number | null;
  readonly grade: string | null;
  /** Ids of the vetoes that fell. */
  readonly vetoed: readonly string[];
  /** In the order of the rules. */
  readonly items: readonly ItemResult[];
}

/** 考核: every unit by every item (CONTRACT §6). */
export interface Appraisal {
  readonly asOf: Serial;
  readonly name: PeriodName;
  /** The calendar's days of the period, also where the as-of day is earlier. */
  readonly period: Period;
  /** The last day looked at: the period's last or the as-of day. */
  readonly cut: Serial;
  readonly by: AppraisedBy;
  readonly rules: AppraisalRules;
  /** By rank, those without one last, equal ones in order of appearance. */
  readonly units: readonly UnitResult[];
  /** What was left out of it or could not be given to a unit. */
  readonly unread: readonly Unread[];
}

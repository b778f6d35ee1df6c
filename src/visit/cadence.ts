import type { RatingLevel } from "../ledger/vocabulary/rating";
import type { VisitClass } from "../ledger/vocabulary/visit-class";
import { addMonths, type Serial } from "../sheet/serial";
import { termOf } from "./terms";

/** Why a household is to be visited, strongest first. */
export const VISIT_REASONS = [
  "never-visited",
  "incident",
  "weekly-rating",
  "weekly-class",
  "after-closing",
  "term",
  "monthly",
] as const;

export type VisitReason = (typeof VISIT_REASONS)[number];

/** What decides when a household is to be visited next. */
export interface VisitState {
  readonly visitClass: VisitClass | null;
  /** Its latest answer; `null`: none. */
  readonly rating: RatingLevel | null;
  /** 0: never. */
  readonly lastVisit: Serial;
  /** A party of a dispute still open. */
  readonly hasOpenDispute: boolean;
  /** Closing day of the first closed matter nobody has come back to since, 0: none. */
  readonly closedOn: Serial;
}

export interface NextVisit {
  readonly reason: VisitReason;
  readonly dueOn: Serial;
}

const WEEK = 7;
/** A closed matter is looked after within a week, as open ones are. */
const AFTER_CLOSING = 7;

/**
 * Every reason that applies to a household, strongest first, with the day the visit is due.
 * Weekly: last visit + 7 days. Monthly: the same day next month, clipped to its end. Term: the last
 * day of the term after the one last visited in. After closing: closing + 7 days. Never visited: due
 * on the as-of day. Sources: CONTRACT “Revisits”, DOMAIN §5.
 */
export function visitReasons(state: VisitState, asOf: Serial): NextVisit[] {
  if (state.lastVisit === 0) return [{ reason: "never-visited", dueOn: asOf }];
  const reasons: NextVisit[] = [];
  const weekly = state.lastVisit + WEEK;
  if (state.hasOpenDispute || state.visitClass === "发案地周边")
    reasons.push({ reason: "incident", dueOn: weekly });
  if (isBelowSatisfied(state.rating)) reasons.push({ reason: "weekly-rating", dueOn: weekly });
  if (state.visitClass === "重点") reasons.push({ reason: "weekly-class", dueOn: weekly });
  if (state.closedOn > 0)
    reasons.push({ reason: "after-closing", dueOn: state.closedOn + AFTER_CLOSING });
  if (state.visitClass === "学生家庭")
    reasons.push({ reason: "term", dueOn: termOf(termOf(state.lastVisit).to + 1).to });
  else reasons.push({ reason: "monthly", dueOn: addMonths(state.lastVisit, 1) });
  return reasons;
}

/** The strongest reason due by a day, `null` when nothing is due yet. A first visit always is. */
export function dueBy(state: VisitState, asOf: Serial, through: Serial): NextVisit | null {
  return (
    visitReasons(state, asOf).find(
      ({ reason, dueOn }) => reason === "never-visited" || dueOn <= through,
    ) ?? null
  );
}

/**
 * The day of the next visit by class, last visit and latest rating alone (a cell formula knows no
 * more); `null` when there was no visit yet.
 */
export function nextVisitDay(
  visitClass: VisitClass | null,
  lastVisit: Serial,
  rating: RatingLevel | null,
): Serial | null {
  if (lastVisit === 0) return null;
  const state = { visitClass, rating, lastVisit, hasOpenDispute: false, closedOn: 0 };
  return visitReasons(state, lastVisit)[0]?.dueOn ?? null;
}

/** 基本满意, 比较安全, 一般 and worse: to be visited every week until the rating is 满意 or 安全. */
export function isBelowSatisfied(rating: RatingLevel | null): boolean {
  return rating === "basic" || rating === "neutral" || rating === "unsatisfied";
}

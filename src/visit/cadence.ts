import type { RatingLevel } from "../ledger/vocabulary/rating";
import type { VisitClass } from "../ledger/vocabulary/visit-class";
import { addMonths, monthStart, type Serial } from "../sheet/serial";
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
  /** First day of the answers below 满意/安全 that no good one followed; 0: not known. */
  readonly ratingSince: Serial;
  /** Day the first dispute still open was found that it is a party of, 0: not known; `null`: none. */
  readonly disputeSince: Serial | null;
  /** Closing day of the first closed matter nobody has come back to since, 0: none. */
  readonly closedOn: Serial;
}

export interface NextVisit {
  readonly reason: VisitReason;
  readonly dueOn: Serial;
  /** First day of the weeks that list it; without it, it is listed in the week it is due. */
  readonly listedFrom?: Serial;
}

const WEEK = 7;
/** A closed matter is looked after within a week, as open ones are. */
const AFTER_CLOSING = 7;

/**
 * Every reason that applies to a household, strongest first, with the day the visit is due.
 * Weekly: 7 days after the later of the last visit and the day the reason arose; a class has no such
 * day. Monthly: the same day next month, clipped to its end. Term: the last day of the term after the
 * one last visited in, listed all its last month. After closing: closing + 7 days. Never visited: due
 * on the as-of day. Sources: CONTRACT “Revisits” and “Visits”, DOMAIN §5.
 */
export function visitReasons(state: VisitState, asOf: Serial): NextVisit[] {
  const { lastVisit, visitClass } = state;
  if (lastVisit === 0) return [{ reason: "never-visited", dueOn: asOf }];
  const reasons: NextVisit[] = [];
  const weeklySince = (arose: Serial): Serial => Math.max(lastVisit, arose) + WEEK;
  if (visitClass === "发案地周边") reasons.push({ reason: "incident", dueOn: weeklySince(0) });
  else if (state.disputeSince !== null)
    reasons.push({ reason: "incident", dueOn: weeklySince(state.disputeSince) });
  if (isBelowSatisfied(state.rating))
    reasons.push({ reason: "weekly-rating", dueOn: weeklySince(state.ratingSince) });
  if (visitClass === "重点") reasons.push({ reason: "weekly-class", dueOn: weeklySince(0) });
  if (state.closedOn > 0)
    reasons.push({ reason: "after-closing", dueOn: state.closedOn + AFTER_CLOSING });
  if (visitClass === "学生家庭") {
    const { to } = termOf(termOf(lastVisit).to + 1);
    reasons.push({ reason: "term", dueOn: to, listedFrom: monthStart(to) });
  } else reasons.push({ reason: "monthly", dueOn: addMonths(lastVisit, 1) });
  return reasons;
}

/**
 * The strongest reason due by a day, with the earliest day of all that are due by then; `null` when
 * nothing is due yet. A first visit always is.
 */
export function dueBy(state: VisitState, asOf: Serial, through: Serial): NextVisit | null {
  const due = visitReasons(state, asOf).filter(
    ({ reason, dueOn, listedFrom = dueOn }) => reason === "never-visited" || listedFrom <= through,
  );
  const [strongest] = due;
  if (strongest === undefined) return null;
  const dueOn = due.reduce((first, next) => Math.min(first, next.dueOn), strongest.dueOn);
  return { reason: strongest.reason, dueOn };
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
  const state = { visitClass, rating, ratingSince: 0, lastVisit, disputeSince: null, closedOn: 0 };
  return visitReasons(state, lastVisit)[0]?.dueOn ?? null;
}

/** 基本满意, 比较安全, 一般 and worse: to be visited every week until the rating is 满意 or 安全. */
export function isBelowSatisfied(rating: RatingLevel | null): boolean {
  return rating === "basic" || rating === "neutral" || rating === "unsatisfied";
}

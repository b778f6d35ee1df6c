import type { Households } from "../ledger/register/households";
import { isAnswer } from "../ledger/register/rating-columns";
import { overrides, type Round } from "../ledger/register/rounds";
import type { RatingLevel, RatingReading } from "../ledger/vocabulary/rating";
import type { Serial } from "../sheet/serial";
import { isBelowSatisfied } from "./cadence";

/** What a household thinks by its answers. */
export interface LatestRating {
  /** The latest answer of anyone in it; without one the latest word nobody knows (CONTRACT “Ratings”). */
  readonly round: Round;
  /** Day of the first answer below 满意/安全 since the last good one, 0: unknown or the last is good. */
  readonly belowSince: Serial;
}

/** The latest answer of each household, by its number. */
export function latestRatings(
  rounds: readonly Round[],
  households: Households,
  asOf: Serial,
): ReadonlyMap<number, LatestRating> {
  const answers = new Map<number, Map<Serial, Round>>();
  for (const round of rounds) {
    const household = round.person < 0 ? -1 : households.ofPerson(round.person);
    if (household < 0 || round.day > asOf || !isTold(round.reading)) continue;
    const days = answers.get(household) ?? new Map<Serial, Round>();
    answers.set(household, days);
    const last = days.get(round.day);
    if (last === undefined || countsInstead(round, last)) days.set(round.day, round);
  }
  const latest = new Map<number, LatestRating>();
  for (const [household, days] of answers) {
    const told = [...days.values()].sort((a, b) => b.day - a.day);
    const known = told.filter(({ reading }) => isAnswer(reading));
    const [last, ...earlier] = known.length > 0 ? known : told;
    if (last === undefined) continue;
    latest.set(household, { round: last, belowSince: belowSince(last, earlier) });
  }
  return latest;
}

/** A word nobody knows is shown where there is no answer; it never stands in for one. */
function isTold(reading: RatingReading): boolean {
  return reading.level === "unknown" || isAnswer(reading);
}

/** The answers of the days, the latest first; only what counts on a day is among them. */
function belowSince(last: Round, earlier: readonly Round[]): Serial {
  if (!isBelowSatisfied(last.reading.level)) return 0;
  let since = last.day;
  for (const { day, reading } of earlier) {
    if (!isBelowSatisfied(reading.level)) break;
    since = day;
  }
  return since;
}

const WORSE: readonly RatingLevel[] = ["satisfied", "basic", "neutral", "unsatisfied"];

/** Of two questions in one row (满意度 and 安全感) the worse answer counts. */
function countsInstead(next: Round, last: Round): boolean {
  if (next.source !== last.source || next.record !== last.record) return overrides(next, last);
  return WORSE.indexOf(next.reading.level) > WORSE.indexOf(last.reading.level);
}

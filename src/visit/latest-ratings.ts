import type { Households } from "../ledger/register/households";
import { isAnswer } from "../ledger/register/rating-columns";
import { overrides, type Round } from "../ledger/register/rounds";
import type { RatingLevel, RatingReading } from "../ledger/vocabulary/rating";
import type { Serial } from "../sheet/serial";

/**
 * The latest answer of anyone in each household, by its number (CONTRACT “Ratings”); where nobody gave
 * one, the latest word that is not understood.
 */
export function latestRatings(
  rounds: readonly Round[],
  households: Households,
  asOf: Serial,
): ReadonlyMap<number, Round> {
  const latest = new Map<number, Round>();
  for (const round of rounds) {
    const household = round.person < 0 ? -1 : households.ofPerson(round.person);
    if (household < 0 || round.day > asOf || !isTold(round.reading)) continue;
    const last = latest.get(household);
    if (last === undefined || countsInstead(round, last)) latest.set(household, round);
  }
  return latest;
}

/** A word nobody knows is shown where there is no answer; it never stands in for one. */
function isTold(reading: RatingReading): boolean {
  return reading.level === "unknown" || isAnswer(reading);
}

const WORSE: readonly RatingLevel[] = ["satisfied", "basic", "neutral", "unsatisfied"];

/** Of two questions in one row (满意度 and 安全感) the worse answer counts. */
function countsInstead(next: Round, last: Round): boolean {
  if (next.source !== last.source || next.record !== last.record) return overrides(next, last);
  return WORSE.indexOf(next.reading.level) > WORSE.indexOf(last.reading.level);
}

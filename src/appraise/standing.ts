import type { AppraisalRules, Grade } from "../profile/appraisal";
import { ceiling, exact, isLess, plus, times, ZERO, type Exact } from "./exact";
import type { Total } from "./total";

/** A unit's total, and whether a veto fell. */
export interface Contender extends Total {
  readonly vetoed: boolean;
}

/** Place and grade of a unit. */
export interface Standing {
  readonly rank: number | null;
  readonly grade: string | null;
}

/** Places and grades of all units, in the order given (CONTRACT §6). */
export function standingsOf(units: readonly Contender[], rules: AppraisalRules): Standing[] {
  const ranks = ranksOf(units);
  const ranked = ranks.filter((rank) => rank !== null).length;
  const gradeOf = grader(rules.grades, ranked);
  return units.map((unit, index) => {
    const rank = ranks[index] ?? null;
    return { rank, grade: unit.vetoed ? rules.vetoGrade : gradeOf(unit, rank) };
  });
}

/** Competition ranks of the scores, vetoed units after all others; `null` without a score. */
function ranksOf(units: readonly Contender[]): readonly (number | null)[] {
  const places = units.flatMap(({ score, vetoed }, index) =>
    score === null ? [] : [{ index, score, vetoed }],
  );
  places.sort((a, b) => Number(a.vetoed) - Number(b.vetoed) || descending(a.score, b.score));
  const ranks: (number | null)[] = units.map(() => null);
  let rank = 0;
  places.forEach((place, at) => {
    const before = places[at - 1];
    const isTied = before?.vetoed === place.vetoed && descending(before.score, place.score) === 0;
    if (!isTied) rank = at + 1;
    ranks[place.index] = rank;
  });
  return ranks;
}

function descending(a: Exact, b: Exact): number {
  return isLess(a, b) ? 1 : isLess(b, a) ? -1 : 0;
}

/** The first grade that is reached; shares of the units follow each other. */
function grader(
  grades: readonly Grade[],
  ranked: number,
): (unit: Total, rank: number | null) => string | null {
  let share = ZERO;
  const reached = grades.map((grade): ((unit: Total, rank: number) => boolean) => {
    if ("share" in grade) {
      share = plus(share, exact(grade.share));
      const last = ceiling(times(share, exact(ranked)));
      return (_, rank) => rank <= last;
    }
    const atLeast = exact(grade.atLeast);
    return ({ score, full }) => score !== null && !isLess(score, times(atLeast, full));
  });
  return (unit, rank) => {
    if (rank === null) return null;
    const index = reached.findIndex((isReached) => isReached(unit, rank));
    return grades[index]?.name ?? null;
  };
}

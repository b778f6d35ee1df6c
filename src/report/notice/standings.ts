/** Something that has a place; several may share one. */
export interface Placed {
  readonly unit: string;
  readonly rank: number | null;
}

export interface Standings<T> {
  readonly leaders: readonly T[];
  readonly laggards: readonly T[];
}

/** How many places are named at either end. */
const NAMED = 3;

/**
 * Who stands on the first three places and who on the last three, nobody on both: of fewer than six the
 * last ones are fewer, and where all share one place nobody leads. Units without a place are in neither.
 */
export function standingsOf<T extends Placed>(units: readonly T[]): Standings<T> {
  const placed = units
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const last = placed[placed.length - 1]?.rank ?? 1;
  if (last === (placed[0]?.rank ?? 1)) return { leaders: [], laggards: [] };
  const leaders = placed.filter(({ rank }) => (rank ?? 0) <= NAMED && rank !== last);
  const from = placed.length - NAMED;
  return {
    leaders,
    laggards: placed.filter((unit, at) => at >= from && !leaders.includes(unit)),
  };
}

export function namesOf(units: readonly Placed[]): string[] {
  return units.map(({ unit }) => unit);
}

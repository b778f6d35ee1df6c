import type { RateGroup } from "./measure-rates";
import type { Rate, RateId } from "./rate";
import { compareRatios } from "./ratio";

/** A group's place. Equal rates share a rank and the next one is skipped: 1, 2, 2, 4. */
export interface Ranked {
  readonly name: string;
  readonly rate: Rate;
  /** `null`: no base, listed last without a place. */
  readonly rank: number | null;
}

/** Groups by one rate, the highest first; equal ones in their given order. The whole is left out. */
export function rankGroups(groups: readonly RateGroup[], id: RateId): Ranked[] {
  const rated = groups
    .filter(({ key }) => Object.keys(key).length > 0)
    .flatMap(({ name, rates }) => {
      const rate = rates.find((one) => one.id === id);
      return rate === undefined ? [] : [{ name, rate }];
    });
  const withBase = rated.filter(({ rate }) => rate.denominator > 0);
  withBase.sort((a, b) => compareRatios(b.rate, a.rate));
  const ranked: Ranked[] = [];
  withBase.forEach((one, index) => {
    const before = ranked[index - 1];
    const ties = before !== undefined && compareRatios(before.rate, one.rate) === 0;
    ranked.push({ ...one, rank: ties ? before.rank : index + 1 });
  });
  const without = rated.filter(({ rate }) => rate.denominator === 0);
  return [...ranked, ...without.map((one) => ({ ...one, rank: null }))];
}

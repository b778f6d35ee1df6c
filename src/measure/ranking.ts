import type { RateGroup } from "./measure-rates";
import type { Rate, RateId } from "./rate";
import { compareRatios, type Ratio } from "./ratio";

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
  return rankBy(rated, ({ rate }) => rate).map(({ item, rank }) => ({ ...item, rank }));
}

/** Anything by a ratio, as `rankGroups` does it. */
export function rankBy<T>(
  items: readonly T[],
  ratioOf: (item: T) => Ratio,
): { readonly item: T; readonly rank: number | null }[] {
  const rated = items.map((item) => ({ item, ratio: ratioOf(item) }));
  const withBase = rated.filter(({ ratio }) => ratio.denominator > 0);
  withBase.sort((a, b) => compareRatios(b.ratio, a.ratio));
  let rank = 1;
  const ranked = withBase.map(({ item, ratio }, index) => {
    const before = withBase[index - 1];
    if (before !== undefined && compareRatios(before.ratio, ratio) !== 0) rank = index + 1;
    return { item, rank };
  });
  const without = rated.filter(({ ratio }) => ratio.denominator === 0);
  return [...ranked, ...without.map(({ item }) => ({ item, rank: null }))];
}

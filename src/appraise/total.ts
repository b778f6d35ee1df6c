import type { Decimals } from "../measure/ratio";
import type { AppraisalRules } from "../profile/appraisal";
import { exact, minus, over, plus, rounded, sumOf, times, ZERO, type Exact } from "./exact";

/** The score of a unit and the full marks it is measured by; `score` is `null` without any base. */
export interface Total {
  readonly score: Exact | null;
  readonly full: Exact;
}

/**
 * Adds up rounded item points (in the order of the rules, `null` without a base). The marks of items
 * without a base are spread over the others, given, or left out; a bonus comes on top of it.
 */
export function totalOf(
  { items, missing, full }: AppraisalRules,
  points: readonly (Exact | null)[],
  decimals: Decimals,
): Total {
  const entries = items.map((item, index) => ({
    isBonus: item.score.kind === "bonus",
    full: exact(item.full),
    points: points[index] ?? null,
  }));
  const plain = entries.filter(({ isBonus }) => !isBonus);
  const without = plain.filter((entry) => entry.points === null);
  const bonus = sumOf(entries.filter(({ isBonus }) => isBonus).map((one) => one.points ?? ZERO));
  const gap = sumOf(without.map((entry) => entry.full));
  const whole = missing === "none" ? minus(exact(full), gap) : exact(full);
  if (plain.length > 0 && without.length === plain.length) return { score: null, full: whole };
  const earned = sumOf(plain.map((entry) => entry.points ?? ZERO));
  const filled = (): Exact => {
    if (missing === "none" || without.length === 0) return earned;
    if (missing === "full") return rounded(plus(earned, gap), decimals);
    const all = sumOf(plain.map((entry) => entry.full));
    const based = minus(all, gap);
    // Items without marks of their own have nothing to spread over.
    if (based.dividend === 0n) return earned;
    return rounded(times(over(earned, based), all), decimals);
  };
  return { score: plus(filled(), bonus), full: whole };
}

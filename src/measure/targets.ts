import type { Profile } from "../profile/profile";
import type { RateGroup } from "./measure-rates";
import type { Rate, RateId } from "./rate";
import { compareRatios, decimalRatio } from "./ratio";

/** A rate against the profile's target, a ratio 0..1. */
export interface TargetCheck {
  readonly id: RateId;
  readonly rate: Rate;
  readonly target: number;
  /** `null`: no base, so neither met nor missed. */
  readonly met: boolean | null;
}

/** The rates a target is set for. A target is met when reached exactly; no rounding is involved. */
export function checkTargets(rates: readonly Rate[], profile: Profile): TargetCheck[] {
  return rates.flatMap((rate) => {
    const target = profile.targets[rate.id];
    if (target === undefined) return [];
    const met = rate.denominator === 0 ? null : compareRatios(rate, decimalRatio(target)) >= 0;
    return [{ id: rate.id, rate, target, met }];
  });
}

/** A group that misses a target. */
export interface BelowTarget extends TargetCheck {
  readonly group: string;
}

/** Groups below a target, in the order of the groups; the whole is not among them. */
export function belowTargets(groups: readonly RateGroup[], profile: Profile): BelowTarget[] {
  return groups
    .filter(({ key }) => Object.keys(key).length > 0)
    .flatMap((group) =>
      checkTargets(group.rates, profile)
        .filter(({ met }) => met === false)
        .map((check) => ({ ...check, group: group.name })),
    );
}

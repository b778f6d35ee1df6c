import type { Rate, RateId } from "./rate";
import { pointsText, pointsValue, type Decimals, type Ratio } from "./ratio";

/** A rate beside the same rate of another period. */
export interface Comparison {
  readonly id: RateId;
  readonly now: Rate;
  readonly before: Rate | null;
  /** Percentage points (`composite`: points), exact difference then rounded; `null` without a base. */
  readonly points: number | null;
  /** `+3.45`, `-0.50`, `0.00`, `—` */
  readonly text: string;
}

/** Every rate of `now` against the one of the same id in `before`. */
export function compareRates(
  now: readonly Rate[],
  before: readonly Rate[],
  decimals: Decimals,
): Comparison[] {
  return now.map((rate) => {
    const other = before.find((one) => one.id === rate.id) ?? null;
    const [here, there] = [comparable(rate), comparable(other)];
    return {
      id: rate.id,
      now: rate,
      before: other,
      points: pointsValue(here, there, decimals),
      text: pointsText(here, there, decimals),
    };
  });
}

/** Scores differ in points, whatever their full marks: 100 points are compared like 100%. */
function comparable(rate: Rate | null): Ratio {
  if (rate === null) return { numerator: 0, denominator: 0 };
  if (rate.id !== "composite" || rate.denominator === 0) return rate;
  return { numerator: rate.numerator, denominator: 100 * HUNDREDTHS };
}

const HUNDREDTHS = 100;

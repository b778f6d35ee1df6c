import { decimalRatio, NO_RATE, quotientText, type Decimals, type Ratio } from "./ratio";
import { baseOf, type Rate } from "./rate";
import { rateIdOf } from "./rate-names";

/**
 * 综合得分: Σ weight × item, the weights from the profile. Weights that add up to 1 share out 100
 * points; any others are each item's full marks (百分, 千分考核). A component without a base is named
 * in `missing` and there is no score: nothing is made up. `null`: no weights are set.
 *
 * `numerator` and `denominator` are the points and the full marks in hundredths of a point; `value` is
 * the score in points, rounded like `text`. Components are named by rate id or Chinese name.
 */
export function compositeRate(
  rates: readonly Rate[],
  weights: Readonly<Record<string, number>>,
  decimals: Decimals,
): Rate | null {
  const names = Object.keys(weights);
  if (names.length === 0) return null;
  const shares = names.map((name) => ({ name, weight: decimalRatio(weights[name] ?? 0) }));
  const sum = shares.reduce((total, { weight }) => add(total, exact(weight)), ZERO);
  const scale = sum.dividend === sum.divisor ? 100n : 1n;
  const full = { dividend: sum.dividend * scale, divisor: sum.divisor };
  const itemOf = (name: string): Ratio | null => {
    const item = rates.find((rate) => rate.id === rateIdOf(name) && rate.id !== "composite");
    return item === undefined || item.denominator === 0 ? null : item;
  };
  const missing = names.filter((name) => itemOf(name) === null);
  const score = shares.reduce((total, { name, weight }) => {
    const item = itemOf(name);
    if (item === null) return total;
    const part = exact(weight);
    return add(total, {
      dividend: part.dividend * BigInt(item.numerator) * scale,
      divisor: part.divisor * BigInt(item.denominator),
    });
  }, ZERO);
  const text = missing.length > 0 ? null : quotientText(score.dividend, score.divisor, decimals);
  const hundredths = (part: Exact) => Number(quotientText(part.dividend * 100n, part.divisor, 0));
  return {
    id: "composite",
    numerator: text === null ? 0 : hundredths(score),
    denominator: text === null ? 0 : hundredths(full),
    value: text === null ? null : Number(text),
    text: text ?? NO_RATE,
    base: baseOf("composite"),
    full: hundredths(full) / 100,
    missing,
  };
}

interface Exact {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

const ZERO: Exact = { dividend: 0n, divisor: 1n };

function exact({ numerator, denominator }: Ratio): Exact {
  return { dividend: BigInt(numerator), divisor: BigInt(denominator) };
}

function add(a: Exact, b: Exact): Exact {
  return {
    dividend: a.dividend * b.divisor + b.dividend * a.divisor,
    divisor: a.divisor * b.divisor,
  };
}

/** An exact ratio: whole numbers only, so that no decision ever hangs on a float. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export type Decimals = 0 | 1 | 2;

/** Shown instead of a rate that has no base. */
export const NO_RATE = "—";

/** The ratio as a number 0..1, `null` for an empty base. For output, not for decisions. */
export function ratioValue({ numerator, denominator }: Ratio): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** `89.66%`: rounded half up on the whole numbers; `—` for an empty base. */
export function percentText(ratio: Ratio, decimals: Decimals): string {
  if (ratio.denominator === 0) return NO_RATE;
  const hundredths = roundedQuotient(
    BigInt(ratio.numerator) * 100n * powerOfTen(decimals),
    BigInt(ratio.denominator),
  );
  return `${fixed(hundredths, decimals)}%`;
}

/** `numerator ÷ denominator` rounded half up at so many decimals, as text: `92.5`. */
export function quotientText(
  numerator: bigint,
  denominator: bigint,
  decimals: Decimals,
): string | null {
  if (denominator === 0n) return null;
  return fixed(roundedQuotient(numerator * powerOfTen(decimals), denominator), decimals);
}

/**
 * By how many percentage points `now` differs from `before`, from the exact ratios (not from the
 * rounded texts), half away from zero: `+3.45`, `-0.50`, `0.00`; `—` when one of them has no base.
 */
export function pointsText(now: Ratio, before: Ratio, decimals: Decimals): string {
  const points = pointsBetween(now, before, decimals);
  if (points === null) return NO_RATE;
  const sign = points > 0n ? "+" : points < 0n ? "-" : "";
  return sign + fixed(points < 0n ? -points : points, decimals);
}

/** The difference in percentage points as a number rounded like its text; `null` without a base. */
export function pointsValue(now: Ratio, before: Ratio, decimals: Decimals): number | null {
  const points = pointsBetween(now, before, decimals);
  return points === null ? null : Number(points) / Number(powerOfTen(decimals));
}

/** Negative, 0 or positive as `a` is smaller than, equal to or larger than `b`; bases not empty. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A decimal number of the settings (0.95) as the ratio its digits say (95 ÷ 100). */
export function decimalRatio(value: number): Ratio {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const shift = fraction.length - Number(exponent);
  const numerator = Number(whole + fraction);
  return shift >= 0
    ? { numerator, denominator: 10 ** shift }
    : { numerator: numerator * 10 ** -shift, denominator: 1 };
}

function pointsBetween(now: Ratio, before: Ratio, decimals: Decimals): bigint | null {
  if (now.denominator === 0 || before.denominator === 0) return null;
  const difference =
    BigInt(now.numerator) * BigInt(before.denominator) -
    BigInt(before.numerator) * BigInt(now.denominator);
  const base = BigInt(now.denominator) * BigInt(before.denominator);
  const size = difference < 0n ? -difference : difference;
  const points = roundedQuotient(size * 100n * powerOfTen(decimals), base);
  return difference < 0n ? -points : points;
}

/** Half up, for numbers that are not negative. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n);
}

function powerOfTen(decimals: Decimals): bigint {
  return decimals === 0 ? 1n : decimals === 1 ? 10n : 100n;
}

function fixed(scaled: bigint, decimals: Decimals): string {
  if (decimals === 0) return String(scaled);
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

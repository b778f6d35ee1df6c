import { decimalRatio, type Decimals, type Ratio } from "../measure/ratio";

/** An exact number, dividend ÷ divisor, the divisor above 0: marks are never counted in floats. */
export interface Exact {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

export const ZERO: Exact = { dividend: 0n, divisor: 1n };

/** A decimal number of the settings or of a cell, as its digits say. */
export function exact(value: number): Exact {
  return exactRatio(decimalRatio(value));
}

/** A ratio with a base. */
export function exactRatio({ numerator, denominator }: Ratio): Exact {
  return { dividend: BigInt(numerator), divisor: BigInt(denominator) };
}

export function plus(a: Exact, b: Exact): Exact {
  return {
    dividend: a.dividend * b.divisor + b.dividend * a.divisor,
    divisor: a.divisor * b.divisor,
  };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { dividend: -b.dividend, divisor: b.divisor });
}

export function times(a: Exact, b: Exact): Exact {
  return { dividend: a.dividend * b.dividend, divisor: a.divisor * b.divisor };
}

/** `b` above 0. */
export function over(a: Exact, b: Exact): Exact {
  return { dividend: a.dividend * b.divisor, divisor: a.divisor * b.dividend };
}

export function isLess(a: Exact, b: Exact): boolean {
  return a.dividend * b.divisor < b.dividend * a.divisor;
}

export function least(a: Exact, b: Exact): Exact {
  return isLess(b, a) ? b : a;
}

export function most(a: Exact, b: Exact): Exact {
  return isLess(a, b) ? b : a;
}

export function sumOf(parts: readonly Exact[]): Exact {
  return parts.reduce(plus, ZERO);
}

/** The smallest whole number that is not below. */
export function ceiling({ dividend, divisor }: Exact): number {
  return Number(-floorOf(-dividend, divisor));
}

/** Rounded half up at so many decimals; exact again. */
export function rounded({ dividend, divisor }: Exact, decimals: Decimals): Exact {
  const scale = 10n ** BigInt(decimals);
  return { dividend: floorOf(2n * dividend * scale + divisor, 2n * divisor), divisor: scale };
}

/** The nearest float, for output: of a decimal the very number its digits would be read as. */
export function numberOf({ dividend, divisor }: Exact): number {
  return Number(dividend) / Number(divisor);
}

function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

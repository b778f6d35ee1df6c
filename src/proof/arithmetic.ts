/** A counted number and the worth of its last printed digit. */
export interface Quantity {
  readonly value: number;
  readonly step: number;
}

/** How a printed percentage stands to the exact one. */
export interface PercentJudgement {
  readonly verdict: "right" | "truncated" | "wrong";
  /** What should be printed; a wrong whole percentage gets two decimals. */
  readonly computed: number;
}

const DEFAULT_DECIMALS = 2;
/** Above this a scaled integer would lose its last digit. */
const SAFE = 2 ** 53;

/**
 * Compares a printed percentage with part ÷ whole (`whole` > 0) at the printed decimals, half up, on
 * exact integers. Quantities rounded themselves (1.2万) give a range, and any value in it is right.
 */
export function judgePercent(part: Quantity, whole: Quantity, printed: Quantity): PercentJudgement {
  const decimals = decimalsOf(printed.step);
  const rounded = percentOf(part.value, whole.value, decimals, "round");
  if (near(rounded, printed.value)) return { verdict: "right", computed: rounded };
  if (isRounded(part) || isRounded(whole)) {
    const low = ((part.value - half(part)) / (whole.value + half(whole))) * 100;
    const high = ((part.value + half(part)) / Math.max(whole.value - half(whole), 1e-9)) * 100;
    const slack = printed.step / 2;
    if (printed.value >= low - slack && printed.value <= high + slack)
      return { verdict: "right", computed: printed.value };
  } else if (near(percentOf(part.value, whole.value, decimals, "cut"), printed.value))
    return { verdict: "truncated", computed: rounded };
  const shownDecimals = decimals === 0 ? DEFAULT_DECIMALS : decimals;
  return {
    verdict: "wrong",
    computed: percentOf(part.value, whole.value, shownDecimals, "round"),
  };
}

/** part ÷ whole × 100 at some decimals, rounded half up or cut, on exact integers where they fit. */
export function percentOf(
  part: number,
  whole: number,
  decimals: number,
  how: "round" | "cut",
): number {
  const scale = 10 ** decimals;
  const top = Math.abs(part) * 100 * scale;
  const sign = part < 0 ? -1 : 1;
  const exact = Number.isInteger(top) && Number.isInteger(whole) && top * 2 + whole < SAFE;
  const units = exact
    ? how === "round"
      ? Math.floor((top * 2 + whole) / (2 * whole))
      : Math.floor(top / whole)
    : how === "round"
      ? Math.floor(top / whole + 0.5)
      : Math.floor(top / whole);
  return (sign * units) / scale;
}

/** Whether a sum may be taken for a total: exactly, or within the rounding of what is printed rounded. */
export function sumFits(parts: readonly Quantity[], whole: Quantity): boolean {
  let slack = isRounded(whole) ? half(whole) : 0;
  let sum = 0;
  for (const part of parts) {
    sum += part.value;
    if (isRounded(part)) slack += half(part);
  }
  return Math.abs(sum - whole.value) <= slack + 1e-6 * Math.max(1, Math.abs(whole.value) * 1e-6);
}

/** Sum without binary noise. */
export function total(parts: readonly Quantity[]): number {
  return Number(parts.reduce((sum, part) => sum + part.value, 0).toFixed(6));
}

function isRounded(quantity: Quantity): boolean {
  return quantity.step !== 1;
}

function half(quantity: Quantity): number {
  return isRounded(quantity) ? quantity.step / 2 : 0;
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.round(-Math.log10(step)));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
}

import type { DraftStyle } from "../sheet/draft";
import { NO_RATE, type Decimals, type Ratio } from "../measure/index";
import { columnOf, type TableCell } from "./layout/table";

/** A ratio of two other cells of its line as a native division, `—` where the base is empty. */
export function ratioCell<Key extends string>(
  part: Key,
  whole: Key,
  { numerator, denominator }: Ratio,
  decimals: Decimals,
  style: DraftStyle = "percent",
): TableCell<Key> {
  return {
    value: denominator === 0 ? NO_RATE : numerator / denominator,
    style,
    decimals,
    formula: (ref) => `IF(${ref(whole)}=0,"${NO_RATE}",${ref(part)}/${ref(whole)})`,
  };
}

/** A ratio whose counts stand in no cell: they are in its formula, so that it can be traced. */
export function plainRatioCell(
  { numerator, denominator }: Ratio,
  decimals: Decimals,
  style: DraftStyle = "percent",
): TableCell<never> {
  if (denominator === 0) return { value: NO_RATE, style, decimals };
  return {
    value: numerator / denominator,
    style,
    decimals,
    formula: () => `${numerator}/${denominator}`,
  };
}

/** A cell's share of the SUM of its column. */
export function shareCell<Key extends string>(
  key: Key,
  part: number,
  whole: number,
  decimals: Decimals,
): TableCell<Key> {
  return {
    value: whole === 0 ? NO_RATE : part / whole,
    style: "percent",
    decimals,
    formula: (ref, { first, last }) => {
      const column = columnOf(ref(key));
      const sum = `SUM(${column}$${first}:${column}$${last})`;
      return `IF(${sum}=0,"${NO_RATE}",${ref(key)}/${sum})`;
    },
  };
}

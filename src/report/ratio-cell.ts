import type { DraftStyle } from "../sheet/draft";
import { NO_RATE, type Decimals, type Ratio } from "../measure/index";
import type { Place } from "./layout/line";
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

/** First and last row (1-based) of the lines a share is one of. */
export type BaseRows = (place: Place) => Pick<Place, "first" | "last">;

/** A cell's share of the SUM of its column over the base's rows: its own table's, unless said otherwise. */
export function shareCell<Key extends string>(
  key: Key,
  part: number,
  whole: number,
  decimals: Decimals,
  base: BaseRows = (place) => place,
): TableCell<Key> {
  return {
    value: whole === 0 ? NO_RATE : part / whole,
    style: "percent",
    decimals,
    formula: (ref, place) => {
      const { first, last } = base(place);
      const column = columnOf(ref(key));
      const sum = `SUM(${column}$${first}:${column}$${last})`;
      return `IF(${sum}=0,"${NO_RATE}",${ref(key)}/${sum})`;
    },
  };
}

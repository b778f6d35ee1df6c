import { rateLabels } from "../../locale/zh-CN/labels";
import type { Rate, RatesReport } from "../../measure/index";
import { isoOf } from "../../sheet/serial";
import { jsonDocument } from "./document";

/** JSON of `rates` (CONTRACT §1). */
export function ratesJson({ asOf, month, groups, unknown, apart }: RatesReport): string {
  return jsonDocument({
    asOf: isoOf(asOf),
    ...(month === null ? {} : { month }),
    groups: groups.map((group) => ({ key: group.key, rates: group.rates.map(rateJson) })),
    unknown,
    apart,
  });
}

export function rateJson({ id, numerator, denominator, value, text, index }: Rate) {
  const { label, base } = rateLabels[id];
  return {
    id,
    label,
    numerator,
    denominator,
    value,
    text,
    base,
    ...(index === undefined ? {} : { index }),
  };
}

import { rateLabels } from "../../locale/zh-CN/labels";
import { unreadTexts } from "../../locale/zh-CN/unread";
import type { Rate } from "../../measure/index";
import type { BookRates } from "../../operations/rate-books";
import { isoOf } from "../../sheet/serial";
import { periodJson } from "./period";
import { unreadJson } from "./unread";

/** JSON of `rates` (CONTRACT §1). */
export function ratesJson({ asOf, period, groups, unknown, apart, unread }: BookRates) {
  return {
    asOf: isoOf(asOf),
    ...periodJson(period),
    groups: groups.map((group) => ({ key: group.key, rates: group.rates.map(rateJson) })),
    unknown,
    apart,
    unread: unreadJson(unread),
  };
}

export function rateJson({ id, numerator, denominator, value, text, index, note }: Rate) {
  const { label, base } = rateLabels[id];
  return {
    id,
    label,
    numerator,
    denominator,
    value,
    text,
    base,
    ...(note === undefined ? {} : { note: unreadTexts[note], noteCode: note }),
    ...(index === undefined ? {} : { index }),
  };
}

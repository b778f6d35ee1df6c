import { parsePeriod, type PeriodName } from "../../measure/index";
import { isoOf } from "../../sheet/serial";

/** `period` of a result, beside the `month` older readers know; nothing where none was asked for. */
export function periodJson(name: PeriodName | null) {
  const period = name === null ? null : parsePeriod(name);
  if (name === null || period === null) return {};
  return {
    month: name,
    period: { name, from: isoOf(period.from), to: isoOf(period.to) },
  };
}

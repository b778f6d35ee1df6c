import { parsePeriod, type Period, type PeriodName } from "../measure/index";
import { Problem } from "../sheet/problem";
import { isoOf, type Serial } from "../sheet/serial";

/** The days of a period. Throws `argument-month` for no period, `month-not-begun` for one to come. */
export function begunPeriod(name: PeriodName, asOf: Serial): Period {
  const period = parsePeriod(name);
  if (period === null) throw new Problem("argument-month", { value: name });
  if (period.from > asOf) throw new Problem("month-not-begun", { month: name, asOf: isoOf(asOf) });
  return period;
}

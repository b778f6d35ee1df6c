import type { Asked } from "../ledger/asked";
import { dateOf, type Serial } from "../sheet/serial";
import { parsePeriod, type PeriodName } from "./period";

/** What a period and the as-of day ask for; a name that is no period asks for the day alone. */
export function askedFor(asOf: Serial, name: PeriodName | undefined): Asked {
  const period = name === undefined ? null : parsePeriod(name);
  return period === null ? { asOf } : { asOf, year: dateOf(period.to).year };
}

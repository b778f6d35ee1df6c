import { rateLabels } from "../locale/zh-CN/labels";
import { measureRates, type RatesOptions, type RatesReport } from "../measure/index";
import type { Ledger } from "../ledger/ledger";
import type { LedgerFacts, MatterFacts } from "../proof/index";
import { dateOf, type Serial } from "../sheet/serial";

const kinds: readonly MatterFacts["kind"][] = ["dispute", "opinion", "petition", "hazard"];

/**
 * What ledgers say of the report's month, of its year so far and of all they hold, for proving a
 * report against them. The month is the as-of day's unless given.
 */
export function ledgerFacts(
  ledgers: readonly Ledger[],
  options: Pick<RatesOptions, "profile" | "asOf"> & { readonly month: string | null },
): LedgerFacts[] {
  const month = options.month ?? monthName(options.asOf);
  const base = { profile: options.profile, asOf: options.asOf };
  return [
    factsOf("month", measureRates(ledgers, { ...base, month })),
    factsOf("year", measureRates(ledgers, { ...base, month: month.slice(0, 4) })),
    factsOf("all", measureRates(ledgers, base)),
  ];
}

function factsOf(period: LedgerFacts["period"], { groups }: RatesReport): LedgerFacts {
  const [{ counts, rates }] = groups;
  return {
    period,
    matters: kinds.flatMap((kind): MatterFacts[] => {
      const of = counts.matters.get(kind);
      if (of === undefined) return [];
      return [{ kind, found: of.base, closed: of.closed, open: of.base - of.closed }];
    }),
    rates: rates.map(({ id, numerator, denominator }) => ({
      name: rateLabels[id].label,
      numerator,
      denominator,
    })),
  };
}

function monthName(asOf: Serial): string {
  const { year, month } = dateOf(asOf);
  return `${year}-${String(month).padStart(2, "0")}`;
}

import { rateLabels } from "../locale/zh-CN/labels";
import {
  openMaterial,
  parsePeriod,
  ratesOfMaterial,
  type RatesOptions,
  type RatesReport,
} from "../measure/index";
import type { Ledger } from "../ledger/ledger";
import type { LedgerFacts, LedgerPeriods, MatterFacts, MonthSpan } from "../proof/index";
import { dateOf, type Serial } from "../sheet/serial";

const kinds: readonly MatterFacts["kind"][] = ["dispute", "opinion", "petition", "hazard"];

/**
 * What ledgers say of any period, for proving a report against them; each is measured once, when first
 * asked. The report's month is the as-of day's unless given; a longer period given ends with it.
 */
export function ledgerPeriods(
  ledgers: readonly Ledger[],
  options: Pick<RatesOptions, "profile" | "asOf"> & { readonly month: string | null },
): LedgerPeriods {
  const { asOf } = options;
  const material = openMaterial(ledgers, { profile: options.profile });
  const known = new Map<string, LedgerFacts>();
  const whole = ratesOfMaterial(material, { asOf });
  const factsOf = (span: MonthSpan | null): LedgerFacts => {
    const name = span === null ? "" : nameOf(span);
    const facts =
      known.get(name) ??
      factsOfReport(
        span === null ? whole : ratesOfMaterial(material, { asOf, period: name }),
        whole,
      );
    known.set(name, facts);
    return facts;
  };
  return { month: monthSpan(options.month, asOf), factsOf };
}

/** Kinds the ledgers hold at all are told of every period: none found there is 0. */
function factsOfReport({ groups }: RatesReport, whole: RatesReport): LedgerFacts {
  const [{ counts, rates }] = groups;
  const [all] = whole.groups;
  return {
    matters: kinds.flatMap((kind): MatterFacts[] => {
      if (all.counts.matters.get(kind) === undefined) return [];
      const of = counts.matters.get(kind) ?? { base: 0, closed: 0 };
      return [{ kind, found: of.base, closed: of.closed, open: of.base - of.closed }];
    }),
    rates: rates.map(({ id, numerator, denominator }) => ({
      name: rateLabels[id].label,
      numerator,
      denominator,
    })),
  };
}

/** `2024-04..2024-06`, `2023-11..2024-04` */
function nameOf({ year, first, last }: MonthSpan): string {
  const month = (number: number) => {
    const past = Math.floor((number - 1) / 12);
    return `${String(year + past)}-${String(number - past * 12).padStart(2, "0")}`;
  };
  return first === last ? month(first) : `${month(first)}..${month(last)}`;
}

function monthSpan(given: string | null, asOf: Serial): MonthSpan {
  const period = given === null ? null : parsePeriod(given);
  const { year, month } = dateOf(period?.to ?? asOf);
  const from = dateOf(period?.from ?? asOf);
  const first = period === null ? month : from.month;
  const begun = period === null ? year : from.year;
  return { year: begun, first, last: month + (year - begun) * 12 };
}

import type { Ledger } from "../ledger/ledger";
import { MATTER_KINDS, type MatterKind } from "../ledger/matters/states";
import type { Serial } from "../sheet/serial";
import { runNow, type Steps } from "../sheet/steps";
import { compareRates, type Comparison } from "./compare";
import type { Flow } from "./flow";
import { proveIdentities, type IdentityCheck } from "./identities";
import { openMaterial, type Material } from "./material";
import { ratingMaterial, type RatesOptions, type RatesReport } from "./measure-rates";
import { checkTargets, type TargetCheck } from "./targets";
import { askedFor } from "./asked-for";
import { sameLastYear, shiftPeriod, type PeriodName } from "./period";

export interface MonthOptions extends Omit<RatesOptions, "period" | "by"> {
  /** Month, quarter, half-year or year. */
  readonly period: PeriodName;
}

/** A period beside the one before and the same one last year. */
export interface MonthMeasures {
  readonly period: PeriodName;
  readonly report: RatesReport;
  /** The kinds of matter at hand, in the order of the contract. */
  readonly kinds: readonly MatterKind[];
  /** Kind the headline and the sentence are about: disputes where there are any, else the first. */
  readonly mainKind: MatterKind | null;
  /** Of `mainKind`; zeros without any matter (零报告). */
  readonly headline: Flow;
  readonly toPrevious: readonly Comparison[];
  readonly toLastYear: readonly Comparison[];
  readonly targets: readonly TargetCheck[];
  readonly checks: readonly IdentityCheck[];
}

const NOTHING: Flow = {
  carried: 0,
  found: 0,
  closed: 0,
  open: 0,
  overdue: 0,
  carriedClosed: 0,
  carriedOpen: 0,
};

/**
 * All that a monthly summary says in figures. The periods compared with are judged as their own
 * summaries would have been: as of their own ends.
 */
export function measureMonth(ledgers: readonly Ledger[], options: MonthOptions): MonthMeasures {
  const { asOf, period } = options;
  return monthOfMaterial(
    openMaterial(ledgers, { asked: askedFor(asOf, period), ...options }),
    options,
  );
}

/** `measureMonth` over ledgers opened before. */
export function monthOfMaterial(
  material: Material,
  wanted: Pick<MonthOptions, "period" | "asOf">,
): MonthMeasures {
  return runNow(measuringMonth(material, wanted));
}

/** `monthOfMaterial` in steps of one kind of figure. */
export function* measuringMonth(
  material: Material,
  { period, asOf }: Pick<MonthOptions, "period" | "asOf">,
): Steps<MonthMeasures> {
  const report = yield* ratingMaterial(material, { asOf, period });
  const [{ rates, flows }] = report.groups;
  const kinds = MATTER_KINDS.filter((kind) => flows.has(kind));
  const mainKind = kinds[0] ?? null;
  const against = function* (other: PeriodName | null): Steps<Comparison[]> {
    const report = other === null ? null : yield* ratingMaterial(material, { asOf, period: other });
    return compareRates(rates, report?.groups[0].rates ?? [], material.profile.decimals);
  };
  return {
    period,
    report,
    kinds,
    mainKind,
    headline: (mainKind === null ? undefined : flows.get(mainKind)) ?? NOTHING,
    toPrevious: yield* against(shiftPeriod(period, -1)),
    toLastYear: yield* against(sameLastYear(period)),
    targets: checkTargets(rates, material.profile),
    checks: proveIdentities(report),
  };
}

/** A point of a trend. */
export interface TrendPoint {
  readonly month: PeriodName;
  readonly report: RatesReport;
}

/** The last `length` periods up to `last`, oldest first, each as its own summary would have it. */
export function trendOf(
  material: Material,
  last: PeriodName,
  asOf: Serial,
  length = 12,
): TrendPoint[] {
  return runNow(measuringTrend(material, last, asOf, length));
}

/** `trendOf` in steps of one kind of figure. */
export function* measuringTrend(
  material: Material,
  last: PeriodName,
  asOf: Serial,
  length = 12,
): Steps<TrendPoint[]> {
  const points: TrendPoint[] = [];
  for (let back = length - 1; back >= 0; back--) {
    const month = shiftPeriod(last, -back);
    if (month === null) continue;
    points.push({ month, report: yield* ratingMaterial(material, { asOf, period: month }) });
  }
  return points;
}

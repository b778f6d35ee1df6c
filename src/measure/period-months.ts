import type { MatterKind } from "../ledger/matters/states";
import type { Serial } from "../sheet/serial";
import { runNow, type Steps } from "../sheet/steps";
import type { Flow } from "./flow";
import { checkSum, type IdentityCheck } from "./identities";
import type { Material } from "./material";
import { ratingMaterial, type RatesReport } from "./measure-rates";
import { monthsIn, parsePeriod, type PeriodName } from "./period";

/** A month of a longer period, so judged that the months add up to it. */
export interface PeriodMonth {
  readonly month: PeriodName;
  /** As the month's own summary has it: 当月排查, 当月化解, 月末在办. */
  readonly report: RatesReport;
  /** Of the matters found in it, those closed by the end of the whole period. */
  readonly closedByEnd: ReadonlyMap<MatterKind, number>;
}

/** The months of a period that have begun by the as-of day, oldest first; a single month has none. */
export function monthsOfMaterial(
  material: Material,
  period: PeriodName,
  asOf: Serial,
): PeriodMonth[] {
  return runNow(measuringMonths(material, period, asOf));
}

/** `monthsOfMaterial` in steps of one kind of figure. */
export function* measuringMonths(
  material: Material,
  period: PeriodName,
  asOf: Serial,
): Steps<PeriodMonth[]> {
  const months = monthsIn(period).filter((month) => (parsePeriod(month)?.from ?? asOf) <= asOf);
  if (monthsIn(period).length < 2) return [];
  const whole = yield* ratingMaterial(material, { asOf, period, by: "month" });
  const byName = new Map(whole.groups.slice(1).map((group) => [group.name, group.counts.matters]));
  const measured: PeriodMonth[] = [];
  for (const month of months) {
    const report = yield* ratingMaterial(material, { asOf, period: month });
    const counts = Array.from(byName.get(month) ?? []);
    const closedByEnd = new Map(counts.map(([kind, { closed }]) => [kind, closed]));
    measured.push({ month, report, closedByEnd });
  }
  return measured;
}

/**
 * The months against their period: 排查, 化解 and “closed by the end” add up, the first month begins
 * with the period's 上期结转, each with the 期末在办 of the one before, and the last ends with the
 * period's. Without months nothing is to be proved.
 */
export function proveMonths(
  months: readonly PeriodMonth[],
  { groups: [whole] }: RatesReport,
): IdentityCheck[] {
  if (months.length === 0) return [];
  return Array.from(whole.flows, ([kind, flow]) => {
    const flows = months.map(({ report }) => report.groups[0].flows.get(kind));
    const sum = (figure: keyof Flow) =>
      flows.reduce((total, own) => total + (own?.[figure] ?? 0), 0);
    const check = (figure: string, parts: number, of: number): IdentityCheck =>
      checkSum("months", "", `${kind}.${figure}`, parts, of);
    const closedByEnd = months.reduce((all, month) => all + (month.closedByEnd.get(kind) ?? 0), 0);
    return [
      check("found", sum("found"), flow.found),
      check("closed", sum("closed"), flow.closed),
      check("closedByEnd", closedByEnd, whole.counts.matters.get(kind)?.closed ?? 0),
      check("open", flows.at(-1)?.open ?? 0, flow.open),
      ...flows.map((own, index) => {
        const before = index === 0 ? flow.carried : (flows[index - 1]?.open ?? 0);
        return check("carried", own?.carried ?? 0, before);
      }),
    ];
  }).flat();
}

import type { MatterKind } from "../ledger/matters/states";
import type { Serial } from "../sheet/serial";
import type { Flow } from "./flow";
import { checkSum, type IdentityCheck } from "./identities";
import type { Material } from "./material";
import { ratesOfMaterial, type RatesReport } from "./measure-rates";
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
  const months = monthsIn(period).filter((month) => (parsePeriod(month)?.from ?? asOf) <= asOf);
  if (monthsIn(period).length < 2) return [];
  const whole = ratesOfMaterial(material, { asOf, month: period, by: "month" });
  const byName = new Map(whole.groups.slice(1).map((group) => [group.name, group.counts.matters]));
  return months.map((month) => ({
    month,
    report: ratesOfMaterial(material, { asOf, month }),
    closedByEnd: new Map(
      Array.from(byName.get(month) ?? [], ([kind, { closed }]) => [kind, closed]),
    ),
  }));
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

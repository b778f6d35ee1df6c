import type { MatterKind } from "../ledger/matters/states";
import type { Flow } from "./flow";
import type { MatterCounts } from "./matter-tally";
import type { RateGroup, RatesReport } from "./measure-rates";
import type { RateId } from "./rate";

/**
 * What must add up. `groups`: a rate's counts over all groups are those of the whole.
 * `states`: the states of the base are the base. `closings`: the ways of closing are the closed.
 * `flow`: 上期结转 + 本期排查 − 本期化解 = 期末在办. `flowGroups`: the flows of the groups are the whole's.
 * `found`: 本期排查 is the base of the period's rates. `months`: the months of a period are the period.
 */
export type IdentityId =
  "groups" | "states" | "closings" | "flow" | "flowGroups" | "found" | "months";

/** One identity with both its sides. */
export interface IdentityCheck {
  readonly id: IdentityId;
  /** Name of the group, "" for the whole. */
  readonly group: string;
  /** What is added: a rate (`resolution.numerator`), a kind (`dispute`) or one of its figures. */
  readonly of: string;
  readonly parts: number;
  readonly whole: number;
  readonly ok: boolean;
}

/** Points do not add up over groups. */
const NOT_ADDITIVE: ReadonlySet<RateId> = new Set<RateId>(["composite"]);

/** Proves that no matter was lost or counted twice: every identity of the report with its result. */
export function proveIdentities(report: RatesReport): IdentityCheck[] {
  const [whole, ...groups] = report.groups;
  return [
    ...report.groups.flatMap(proveStates),
    ...report.groups.flatMap(proveFlow),
    ...(report.by === null ? [] : proveGroups(whole, groups)),
  ];
}

function proveStates(group: RateGroup): IdentityCheck[] {
  return Array.from(group.counts.matters, ([kind, counts]) => [
    checkSum("states", group.name, kind, sumOfStates(counts), counts.base),
    checkSum("closings", group.name, kind, sumOfClosings(counts), counts.closed),
  ]).flat();
}

function sumOfStates(counts: MatterCounts): number {
  const { closed, open, progress, transferred, failed, blank, unknown } = counts;
  return closed + open + progress + transferred + failed + blank + unknown;
}

function sumOfClosings({ substantive, staged, procedural, unsaid }: MatterCounts): number {
  return substantive + staged + procedural + unsaid;
}

function proveFlow(group: RateGroup): IdentityCheck[] {
  return Array.from(group.flows, ([kind, flow]) => [
    checkSum("flow", group.name, kind, flow.carried + flow.found - flow.closed, flow.open),
    checkSum("found", group.name, kind, group.counts.matters.get(kind)?.base ?? 0, flow.found),
  ]).flat();
}

const FLOW_FIGURES: readonly (keyof Flow)[] = ["carried", "found", "closed", "open", "overdue"];

function proveGroups(whole: RateGroup, groups: readonly RateGroup[]): IdentityCheck[] {
  const sum = (of: (group: RateGroup) => number) =>
    groups.reduce((total, group) => total + of(group), 0);
  const rates = whole.rates
    .filter(({ id }) => !NOT_ADDITIVE.has(id))
    .filter(({ id }) => groups.some((group) => group.rates.some((rate) => rate.id === id)))
    .flatMap((rate) =>
      (["numerator", "denominator"] as const).map((side) =>
        checkSum(
          "groups",
          "",
          `${rate.id}.${side}`,
          sum((group) => group.rates.find(({ id }) => id === rate.id)?.[side] ?? 0),
          rate[side],
        ),
      ),
    );
  const flows = Array.from(whole.flows, ([kind, flow]) =>
    FLOW_FIGURES.map((figure) =>
      checkSum(
        "flowGroups",
        "",
        `${kind}.${figure}`,
        sum((group) => figureOf(group, kind, figure)),
        flow[figure],
      ),
    ),
  ).flat();
  return [...rates, ...flows];
}

function figureOf(group: RateGroup, kind: MatterKind, figure: keyof Flow): number {
  return group.flows.get(kind)?.[figure] ?? 0;
}

/** An identity with both its sides and whether they agree. */
export function checkSum(
  id: IdentityId,
  group: string,
  of: string,
  parts: number,
  whole: number,
): IdentityCheck {
  return { id, group, of, parts, whole, ok: parts === whole };
}

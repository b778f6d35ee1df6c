import { MATTER_KINDS, type MatterKind } from "../ledger/matters/states";
import type { Steps } from "../sheet/steps";
import { asksOn, gatherAnswers, type Answers } from "./answers";
import { asksAwareness, tallyAwareness } from "./awareness";
import { hasCoverage, tallyCoverage } from "./coverage";
import { tallyFlow, type Flow } from "./flow";
import { openGroups, UNKNOWN_GROUP, type By } from "./groups";
import type { Material } from "./material";
import { tallyMatters, type TallyInput } from "./matter-tally";
import type { GroupCounts } from "./rates";
import type { Window } from "./window";

/** Everything counted of one group. */
export interface MeasuredGroup {
  /** "" for the whole. */
  readonly name: string;
  readonly counts: GroupCounts;
  /** By kind of matter; empty without a period. */
  readonly flows: ReadonlyMap<MatterKind, Flow>;
}

export interface Measured {
  /** In order of appearance, months by date; the unknown group last. Without `by` the whole alone. */
  readonly groups: readonly MeasuredGroup[];
  readonly satisfaction: Answers | null;
  readonly safety: Answers | null;
}

/** Counts all that the window holds, group by group, in steps of one kind of figure. */
export function* measuringGroups(
  material: Material,
  window: Window,
  by: By | null,
): Steps<Measured> {
  const groups = openGroups(by, material.villageName);
  const inputs = material.matters.map((matters): TallyInput => {
    const { records, found } = matters;
    return {
      matters,
      groups: groups.ofRecords(records, found),
      revisitedFrom: material.revisits(records),
      answeredFrom: material.feedback(records),
    };
  });
  yield;
  const asks = (["satisfaction", "safety"] as const).some((scale) => asksOn(material, scale));
  if (asks || hasCoverage(material, groups)) yield* material.joining();
  yield;
  const answersOn = (scale: "satisfaction" | "safety"): Answers | null =>
    asksOn(material, scale) ? gatherAnswers(material, scale, window, groups) : null;
  const satisfaction = answersOn("satisfaction");
  yield;
  const safety = answersOn("safety");
  yield;
  const awareness = asksAwareness(material) ? tallyAwareness(material, window, groups) : null;
  const coverage = hasCoverage(material, groups) ? tallyCoverage(material, window, groups) : null;

  yield;
  // From here on no group is added.
  const size = groups.names.length;
  const tally = tallyMatters(inputs, size, window);
  yield;
  const kinds = MATTER_KINDS.filter((kind) => inputs.some(({ matters }) => matters.kind === kind));
  const { from, cut } = window;
  const flows = new Map(
    kinds.map((kind) => [
      kind,
      from === null
        ? []
        : tallyFlow(
            inputs.filter(({ matters }) => matters.kind === kind),
            size,
            { from, cut },
          ),
    ]),
  );
  const measured = groups.names.map((name, group): MeasuredGroup => ({
    name,
    counts: {
      matters: new Map(kinds.map((kind) => [kind, tally(kind, group)])),
      satisfaction: satisfaction?.tally.of(group) ?? null,
      safety: safety?.tally.of(group) ?? null,
      awareness: awareness === null ? null : (awareness.get(group) ?? { aware: 0, unaware: 0 }),
      coverage: coverage === null ? null : (coverage.get(group) ?? { visited: 0, households: 0 }),
      keepsRevisits: inputs.some((input) => input.revisitedFrom !== null),
      keepsFeedback: inputs.some((input) => input.answeredFrom !== null),
    },
    flows: new Map(
      kinds.flatMap((kind) => {
        const flow = flows.get(kind)?.[group];
        return flow === undefined ? [] : [[kind, flow] as const];
      }),
    ),
  }));
  return { groups: inOrder(measured, by), satisfaction, safety };
}

function inOrder(groups: readonly MeasuredGroup[], by: By | null): readonly MeasuredGroup[] {
  const known = groups.filter(({ name }) => name !== UNKNOWN_GROUP);
  if (by === "month") known.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...known, ...groups.filter(({ name }) => name === UNKNOWN_GROUP)];
}

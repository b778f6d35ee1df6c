import { monthStart, type Serial } from "../sheet/serial";
import type { Groups } from "./groups";
import type { Material } from "./material";
import type { Window } from "./window";

/** Distinct households visited in a stretch of days, of all households, by group. */
export interface CoverageCounts {
  readonly visited: number;
  readonly households: number;
}

/** Households have a village and a person in charge; by other columns there is no coverage. */
export function hasCoverage(material: Material, groups: Groups): boolean {
  if (groups.by !== null && groups.by !== "village" && groups.by !== "owner") return false;
  const kinds = material.opened.map((records) => records.ledger.kind);
  const hasVisits =
    kinds.includes("visit") ||
    material.opened.some(
      ({ ledger, columns }) => ledger.kind === "household" && columns("visitedOn").length > 0,
    );
  return kinds.includes("household") && hasVisits;
}

/**
 * Coverage by group number. Without a month: from the first of the as-of day's month
 * (CONTRACT “Visits”). A group is the household's own village and person in charge, not the visit's.
 */
export function tallyCoverage(
  material: Material,
  { from, cut }: Window,
  groups: Groups,
): ReadonlyMap<number, CoverageCounts> {
  const { sources, households, visits } = material.register();
  const start: Serial = from ?? monthStart(cut);
  const visited = new Set<number>();
  for (const { household, day } of visits)
    if (household >= 0 && day >= start && day <= cut) visited.add(household);
  const nameOf = sources.map((records) => groups.namesIn(records));
  const counts = new Map<number, { visited: number; households: number }>();
  households.list.forEach((household, index) => {
    const group = groups.indexOf(nameOf[household.source]?.(household.record, 0) ?? "");
    const count = counts.get(group) ?? { visited: 0, households: 0 };
    count.households++;
    if (visited.has(index)) count.visited++;
    counts.set(group, count);
  });
  return counts;
}

import type { Serial } from "../sheet/serial";
import { dueBy, type VisitReason } from "./cadence";
import type { HouseholdState } from "./household-states";
import type { VisitMaterial } from "./open-register";
import { rowRef, type RowRef } from "./row-ref";

/** A household to be visited, at its row in the household ledger (else where it was first met). */
export interface DueVisit extends RowRef {
  /** Number of the household in the register. */
  readonly household: number;
  readonly village: string;
  /** Householder, else the first person. */
  readonly person: string;
  readonly class: string;
  readonly rating: string;
  /** `null`: never. */
  readonly lastVisit: Serial | null;
  readonly dueOn: Serial;
  /** Days past `dueOn` on the as-of day, 0 for what is not yet due. */
  readonly overdueDays: number;
  readonly reason: VisitReason;
  readonly owner: string;
}

/** The visits due up to a day, the earliest due first, then in the order of the register. */
export function dueVisits(
  { register }: VisitMaterial,
  states: readonly HouseholdState[],
  asOf: Serial,
  through: Serial,
): DueVisit[] {
  const due = states.flatMap((state, household): DueVisit[] => {
    const next = dueBy(state, asOf, through);
    const home = register.households.list[household];
    if (next === null || home === undefined) return [];
    return [
      {
        ...rowRef(register.sources[home.source], home.record),
        household,
        village: home.village,
        person: home.name,
        class: state.classShown,
        rating: state.ratingShown,
        lastVisit: state.lastVisit === 0 ? null : state.lastVisit,
        dueOn: next.dueOn,
        overdueDays: Math.max(0, asOf - next.dueOn),
        reason: next.reason,
        owner: state.owner,
      },
    ];
  });
  return due.sort((a, b) => a.dueOn - b.dueOn);
}

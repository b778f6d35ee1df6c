import type { Ledger } from "../ledger/ledger";
import { dateOf, mondayOf, monthStart, type Serial } from "../sheet/serial";
import { runNow, type Steps } from "../sheet/steps";
import { coverageOf, type Coverage } from "./coverage";
import { cyclePositions, type CyclePosition } from "./cycle";
import { dueVisits, type DueVisit } from "./due-visits";
import { householdStates } from "./household-states";
import { openingVisitMaterial, type VisitMaterialOptions } from "./open-register";
import { quotaPaces, type QuotaPace } from "./quotas";
import { touchesOf } from "./touches";
import {
  undatedVisits,
  unmatchedVisits,
  type UndatedVisit,
  type UnmatchedVisit,
} from "./unjoined-visits";
import { planWeek, visitDays, type PlanDay } from "./week-plan";

export interface VisitOptions extends VisitMaterialOptions {
  /** “Today” as a day serial. */
  readonly asOf: Serial;
  /** Any day of the week to plan; none: the as-of day's week. */
  readonly week?: Serial;
  /** Days the coverage looks at; none: from the first of the as-of month to the as-of day. */
  readonly coverage?: { readonly from: Serial; readonly to: Serial };
}

/** Who to visit, who was never reached, how the quotas stand (CONTRACT `revisits`). */
export interface VisitPlan {
  readonly asOf: Serial;
  /** Sunday of the planned week: the list holds what is due by then. */
  readonly through: Serial;
  readonly due: readonly DueVisit[];
  readonly coverage: Coverage;
  readonly plan: readonly PlanDay[];
  /** Friday of the planned week: what was heard goes back to the office by then (DOMAIN §5). */
  readonly feedbackBy: Serial;
  readonly quotas: readonly QuotaPace[];
  readonly cycle: readonly CyclePosition[];
  /** Visits whose day cannot be read: listed, they count for nobody. */
  readonly undated: readonly UndatedVisit[];
  /** Visits to nobody in the register: listed, they count for no household. */
  readonly unmatched: readonly UnmatchedVisit[];
}

/**
 * Plans the visits of a week from household, visit, satisfaction, dispute and opinion ledgers of one
 * or several workbooks, joined by ID, then by name and village. Without a household ledger the people
 * known from visits and satisfaction sheets are the households. Nothing dated after the as-of day
 * counts.
 */
export function planVisits(ledgers: readonly Ledger[], options: VisitOptions): VisitPlan {
  return runNow(planningVisits(ledgers, options));
}

/** `planVisits` in steps of a ledger, some of its rows, or a part of the plan. */
export function* planningVisits(
  ledgers: readonly Ledger[],
  options: VisitOptions,
): Steps<VisitPlan> {
  const { asOf, week = asOf } = options;
  const year = dateOf(options.coverage?.to ?? asOf).year;
  const material = yield* openingVisitMaterial(ledgers, { asked: { asOf, year }, ...options });
  const { register, matters, profile } = material;
  const monday = mondayOf(week);
  const through = monday + 6;
  yield;
  const states = householdStates(material, asOf);
  yield;
  const due = dueVisits(material, states, asOf, through);
  yield;
  const touches = touchesOf(register);
  yield;
  const cycle = cyclePositions(matters.values(), asOf);
  yield;
  const { from, to } = options.coverage ?? { from: monthStart(asOf), to: asOf };
  return {
    asOf,
    through,
    due,
    coverage: coverageOf(register, from, to),
    plan: planWeek(due, visitDays(week, asOf, profile.visitWeekday)),
    feedbackBy: monday + 4,
    quotas: quotaPaces(touches, profile, asOf),
    cycle,
    undated: undatedVisits(register),
    unmatched: unmatchedVisits(register),
  };
}

export {
  dueBy,
  isBelowSatisfied,
  nextVisitDay,
  VISIT_REASONS,
  visitReasons,
  type NextVisit,
  type VisitReason,
  type VisitState,
} from "./cadence";
export type { Coverage } from "./coverage";
export { cycleWeek, type CyclePosition } from "./cycle";
export type { DueVisit } from "./due-visits";
export { planVisits, type VisitOptions, type VisitPlan } from "./plan-visits";
export type { QuotaPace } from "./quotas";
export type { RowRef } from "./row-ref";
export { termOf, yearOf } from "./terms";
export type { PlanDay } from "./week-plan";

export { dueBy, nextVisitDay, visitReasons, type VisitState } from "./cadence";
export type { Coverage } from "./coverage";
export { type CyclePosition } from "./cycle";
export type { DueVisit } from "./due-visits";
export { planningVisits, planVisits, type VisitOptions, type VisitPlan } from "./plan-visits";
export type { QuotaPace } from "./quotas";
export type { RowRef } from "./row-ref";
export { unreadVisits } from "./unread-visits";

import type { Serial } from "../../sheet/serial";
import type { DueVisit, VisitPlan } from "../../visit/index";

/** The day each due visit is planned for. */
export function plannedDays({ plan }: VisitPlan): (visit: DueVisit) => Serial | null {
  const days = new Map<DueVisit, Serial>();
  for (const { date, visits } of plan) for (const visit of visits) days.set(visit, date);
  return (visit) => days.get(visit) ?? null;
}

import { mondayOf, type Serial } from "../sheet/serial";
import type { DueVisit } from "./due-visits";

/** What one person visits on one day. */
export interface PlanDay {
  readonly owner: string;
  readonly date: Serial;
  readonly visits: readonly DueVisit[];
}

const WORKING_DAYS = 5;

/**
 * The days of a week on which visits are made: the visiting weekday where one is set; else Monday to
 * Friday from the as-of day on; at the weekend its remaining days; of a week gone by, all of it.
 */
export function visitDays(week: Serial, asOf: Serial, weekday: number | null): Serial[] {
  const monday = mondayOf(week);
  if (weekday !== null) return [monday + weekday - 1];
  const days = Array.from({ length: 7 }, (_, index) => monday + index);
  const working = days.slice(0, WORKING_DAYS);
  const left = working.filter((day) => day >= asOf);
  if (left.length > 0) return left;
  const weekend = days.filter((day) => day >= asOf);
  return weekend.length > 0 ? weekend : working;
}

/**
 * Every due visit once, under its person in charge, the earliest due on the earliest days, neighbours
 * of one village together where they are due alike. The days of a person differ by at most one visit.
 */
export function planWeek(due: readonly DueVisit[], days: readonly Serial[]): PlanDay[] {
  const byOwner = new Map<string, DueVisit[]>();
  for (const visit of due) {
    const visits = byOwner.get(visit.owner);
    if (visits === undefined) byOwner.set(visit.owner, [visit]);
    else visits.push(visit);
  }
  return Array.from(byOwner, ([owner, visits]) => {
    visits.sort((a, b) => a.dueOn - b.dueOn || compareText(a.village, b.village));
    return days
      .map((date, index) => ({
        owner,
        date,
        visits: visits.filter(
          (_, place) => Math.floor((place * days.length) / visits.length) === index,
        ),
      }))
      .filter((day) => day.visits.length > 0);
  }).flat();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Unread } from "../../ledger/account/unread";
import type { PeriodName } from "../../measure/index";
import { isoOf } from "../../sheet/serial";
import type { CyclePosition, DueVisit, RowRef, VisitPlan } from "../../visit/index";
import { periodJson } from "./period";
import { unreadJson } from "./unread";

/** JSON of `revisits` (CONTRACT §1): rows 1-based, dates ISO. */
export function revisitsJson(
  visits: VisitPlan,
  unread: readonly Unread[],
  period: PeriodName | null,
) {
  const { asOf, due, coverage, plan, quotas, cycle, undated, unmatched } = visits;
  return {
    asOf: isoOf(asOf),
    ...periodJson(period),
    due: due.map(dueJson),
    coverage: {
      from: isoOf(coverage.from),
      to: isoOf(coverage.to),
      visited: coverage.visited,
      households: coverage.households,
      value: coverage.value,
      unvisited: coverage.unvisited.map(personJson),
    },
    plan: plan.map(({ owner, date, visits }) => ({
      owner,
      date: isoOf(date),
      visits: visits.map(({ person, ...row }) => ({ ...place(row), person })),
    })),
    quotas: quotas.map(({ owner, role, measure, done, required, expectedByNow, onPace }) => ({
      owner,
      role,
      measure,
      done,
      required,
      expectedByNow,
      onPace,
    })),
    cycle: cycle.map(cycleJson),
    undated: undated.map(({ person, value, ...row }) => ({ ...place(row), person, value })),
    unmatched: unmatched.map(personJson),
    unread: unreadJson(unread),
  };
}

function dueJson(visit: DueVisit) {
  const { village, person, rating, lastVisit, dueOn, overdueDays, reason, owner } = visit;
  return {
    ...place(visit),
    village,
    person,
    class: visit.class,
    rating,
    lastVisit: lastVisit === null ? null : isoOf(lastVisit),
    dueOn: isoOf(dueOn),
    overdueDays,
    reason,
    owner,
  };
}

function cycleJson(position: CyclePosition) {
  const { kind, week, missing } = position;
  return { ...place(position), kind, week, missing };
}

function personJson(row: RowRef & { readonly village: string; readonly person: string }) {
  return { ...place(row), village: row.village, person: row.person };
}

function place({ book, sheet, row }: RowRef) {
  return { file: book, sheet, row: row + 1 };
}

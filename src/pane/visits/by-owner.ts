import type { DueVisit } from "../../visit/index";

/** What one person in charge has to visit. */
export interface OwnerVisits {
  readonly owner: string;
  readonly visits: readonly DueVisit[];
  readonly overdue: number;
}

/** Due visits by person in charge: most overdue first, within a person too; nobody's at the end. */
export function byOwner(due: readonly DueVisit[]): readonly OwnerVisits[] {
  const owners = new Map<string, DueVisit[]>();
  for (const visit of due) {
    const own = owners.get(visit.owner);
    if (own === undefined) owners.set(visit.owner, [visit]);
    else own.push(visit);
  }
  return Array.from(owners, ([owner, visits]) => ({
    owner,
    visits: visits.sort((a, b) => b.overdueDays - a.overdueDays || a.dueOn - b.dueOn),
    overdue: visits.filter(({ overdueDays }) => overdueDays > 0).length,
  })).sort(
    (a, b) =>
      Number(a.owner === "") - Number(b.owner === "") ||
      (b.visits[0]?.overdueDays ?? 0) - (a.visits[0]?.overdueDays ?? 0) ||
      b.visits.length - a.visits.length,
  );
}

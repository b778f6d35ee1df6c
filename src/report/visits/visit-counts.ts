import type { DueVisit } from "../../visit/index";

/** How many are due, and how many of them are overdue or have never been visited. */
export function visitCounts(due: readonly DueVisit[]): {
  readonly due: number;
  readonly overdue: number;
  readonly never: number;
} {
  return {
    due: due.length,
    overdue: due.filter(({ overdueDays }) => overdueDays > 0).length,
    never: due.filter(({ reason }) => reason === "never-visited").length,
  };
}

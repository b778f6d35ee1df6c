import { MostReviewed, type Review } from "../port";
import type { RestorePlan } from "./restore";

/** What a restore would do, for the clerk to look at. */
export function reviewOf({ backs, report }: RestorePlan): Review {
  const cells = backs.flatMap(({ shown }) => shown?.cells ?? []);
  return {
    cells: cells.slice(0, MostReviewed),
    count: cells.length,
    sheets: backs.flatMap(({ shown }) => shown?.sheets ?? []),
    marks: [...new Set(backs.flatMap(({ shown }) => shown?.marks ?? []))],
    left: report.refused,
  };
}

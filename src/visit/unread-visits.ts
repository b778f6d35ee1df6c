import type { UnreadReason } from "../ledger/account/reasons";
import type { Unread } from "../ledger/account/unread";
import type { CellValue } from "../sheet/grid";
import type { VisitPlan } from "./plan-visits";
import type { RowRef } from "./row-ref";

/** The visits of a plan that count for nobody, like everything else that is left out. */
export function unreadVisits({ undated, unmatched }: VisitPlan): readonly Unread[] {
  return [
    ...undated.map((visit) => unreadVisit(visit, "date-unreadable", visit.value)),
    ...unmatched.map((visit) => unreadVisit(visit, "unmatched", visit.person)),
  ];
}

function unreadVisit({ book, sheet, row }: RowRef, reason: UnreadReason, value: CellValue): Unread {
  return { book, sheet, row, column: null, reason, value };
}

import type { Records } from "../ledger/records";
import { daysOf } from "../ledger/matters/days";
import { isOpenOn, type Matters } from "../ledger/matters/matters";
import { isFollowedUp } from "../ledger/vocabulary/follow-up";
import { saysNothing } from "../ledger/vocabulary/word";
import type { CellValue } from "../sheet/grid";
import { dateOf, monthStart, type Serial } from "../sheet/serial";
import { rowRef, type RowRef } from "./row-ref";

/** Where an open matter stands in the 四个七 cycle: collect, solve, answer, report. */
export interface CyclePosition extends RowRef {
  readonly kind: "opinion" | "dispute";
  readonly week: 1 | 2 | 3 | 4;
  readonly missing: readonly ("measure" | "reply")[];
}

/** Week of a day of the month: min(4, ⌈d ÷ 7⌉); days 29–31 belong to week 4. */
export function cycleWeek(day: Serial): 1 | 2 | 3 | 4 {
  const week = Math.ceil(dateOf(day).day / 7);
  return week === 1 || week === 2 || week === 3 ? week : 4;
}

/**
 * Every open opinion and dispute with its week and what it lacks by then (CONTRACT “四个七”): the
 * as-of day's week, or 4 for a matter found in an earlier month; one without a day found counts as
 * found this month. A measure is due from week 3 on, a reply in week 4: its words and its day, each
 * where the ledger has a column for it (否 and 未反馈 are no reply).
 */
export function cyclePositions(matters: Iterable<Matters>, asOf: Serial): CyclePosition[] {
  const positions: CyclePosition[] = [];
  for (const one of matters) {
    if (one.kind !== "opinion" && one.kind !== "dispute") continue;
    const { records, kind, found } = one;
    const hasMeasure = told(records, "measure", (value) => !saysNothing(value));
    const hasWords = told(records, "feedback", isFollowedUp);
    const repliedOn = daysOf(records, "feedbackOn");
    for (let record = 0; record < one.count; record++) {
      if (!isOpenOn(one, record, asOf)) continue;
      const day = found[record] ?? 0;
      const week = day > 0 && day < monthStart(asOf) ? 4 : cycleWeek(asOf);
      const replied = repliedOn === null ? asOf : (repliedOn[record] ?? 0);
      const isReplied = (hasWords?.(record) ?? true) && replied > 0 && replied <= asOf;
      const missing: ("measure" | "reply")[] = [];
      if (week >= 3 && !(hasMeasure?.(record) ?? false)) missing.push("measure");
      if (week === 4 && !isReplied) missing.push("reply");
      const { book, sheet, row } = rowRef(records, record);
      positions.push({ book, sheet, row, kind, week, missing });
    }
  }
  return positions;
}

/** Whether a record tells it; `null`: the ledger has no such column. */
function told(
  records: Records,
  field: "measure" | "feedback",
  tells: (value: CellValue) => boolean,
): ((record: number) => boolean) | null {
  const column = records.column(field);
  if (column === null) return null;
  const told = column.distinct.map(tells);
  return (record) => told[column.codes[record] ?? 0] ?? false;
}

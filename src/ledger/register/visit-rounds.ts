import type { FieldId } from "../fields";
import type { RecordColumn, Records } from "../records";
import type { Serial } from "../../sheet/serial";
import { namesOf } from "./people";
import { daysOfVisit, visitDays } from "./visit-days";

/** One of the visits a row may hold (第二次走访, 3月走访): the days, and who went. */
export interface VisitRound {
  /** Days of a record; empty: the visit was not made or its day cannot be read. */
  readonly daysAt: (record: number) => readonly Serial[];
  /** `null`: no column of its own; whoever the row names. */
  readonly visitorsAt: ((record: number) => readonly string[]) | null;
}

const NONE: readonly Serial[] = [];

/**
 * The visits of a ledger's rows, round by round. A ledger that keeps one visit a row has one round: the
 * first readable day of `fields`.
 */
export function visitRounds(records: Records, fields: readonly FieldId[]): readonly VisitRound[] {
  const rounds = records.ledger.rounds.find(({ field }) => field === "visitedOn");
  if (rounds === undefined) {
    return [{ daysAt: visitDays(records, fields), visitorsAt: null }];
  }
  const columns = records.columns("visitedOn");
  const visitors = records.rounds("visitor");
  return rounds.columns.flatMap(({ index }, place): VisitRound[] => {
    const column = columns.find((one) => one.column.index === index);
    if (column === undefined) return [];
    const visitor = visitors.length === rounds.columns.length ? visitors[place] : undefined;
    return [
      { daysAt: daysIn(records, column), visitorsAt: visitor === undefined ? null : namesOf(visitor) },
    ];
  });
}

function daysIn(records: Records, column: RecordColumn): (record: number) => readonly Serial[] {
  const { readings, codes } = records.datesOf(column);
  const days = readings.map(daysOfVisit);
  return (record) => days[codes[record] ?? 0] ?? NONE;
}

import { isUndone, wholeMonth } from "../days-in-period";
import { dayOf } from "../matters/days";
import type { FieldId } from "../fields";
import type { RecordColumn, Records } from "../records";
import { serialOf, type Serial } from "../../sheet/serial";
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

/** A visit's day: 走访日期, else the day it was noted down. */
export const VISIT_DAYS: readonly FieldId[] = [
  "visitedOn",
  "registeredOn",
  "occurredOn",
  "foundOn",
];
export const HOUSEHOLD_DAYS: readonly FieldId[] = ["visitedOn"];

/**
 * The visits of a ledger's rows, round by round. A ledger that keeps one visit a row has one round: the
 * first readable day of `fields`; a visit ledger without any column of days counts for the month of its
 * title.
 */
export function visitRounds(records: Records, fields: readonly FieldId[]): readonly VisitRound[] {
  const of = (wanted: FieldId) => records.ledger.rounds.find(({ field }) => field === wanted);
  const rounds = of("visitedOn");
  if (rounds === undefined) {
    const told = of("visitResult");
    if (told !== undefined && records.column("visitedOn") === null)
      return told.columns.flatMap(({ index }) => toldIn(records, index));
    const isDated = fields.some((field) => records.column(field) !== null);
    const month = isDated || records.ledger.kind !== "visit" ? NONE : oneDay(monthOf(records));
    return [{ daysAt: isDated ? visitDays(records, fields) : () => month, visitorsAt: null }];
  }
  const columns = records.columns("visitedOn");
  const visitors = records.rounds("visitor");
  return rounds.columns.flatMap(({ index }, place): VisitRound[] => {
    const column = columns.find((one) => one.column.index === index);
    if (column === undefined) return [];
    const visitor = visitors.length === rounds.columns.length ? visitors[place] : undefined;
    return [
      {
        daysAt: daysIn(records, column),
        visitorsAt: visitor === undefined ? null : namesOf(visitor),
      },
    ];
  });
}

/** What was found on a visit, told under a month: the visit was in that month. */
function toldIn(records: Records, index: number): VisitRound[] {
  const column = records.columns("visitResult").find((one) => one.column.index === index);
  const period = column?.periodAt?.(0) ?? null;
  if (column === undefined || period === null) return [];
  const days = column.distinct.map((value) =>
    oneDay(isUndone(value) ? 0 : dayOf(wholeMonth(period, period.year ?? records.ledger.year))),
  );
  return [{ daysAt: (record) => days[column.codes[record] ?? 0] ?? NONE, visitorsAt: null }];
}

/** First day of the month that title, sheet or file names, 0: they name none. */
function monthOf({ ledger }: Records): Serial {
  const { year, month } = ledger;
  return year === null || month === undefined || month === null ? 0 : serialOf(year, month, 1);
}

function oneDay(day: Serial): readonly Serial[] {
  return day === 0 ? NONE : [day];
}

function daysIn(records: Records, column: RecordColumn): (record: number) => readonly Serial[] {
  const { readings, codes } = records.datesOf(column);
  const days = readings.map(daysOfVisit);
  return (record) => days[codes[record] ?? 0] ?? NONE;
}

import { wholeMonth } from "../days-in-period";
import type { FieldId } from "../fields";
import { dayOf } from "../matters/days";
import type { RecordColumn, Records } from "../records";
import type { Serial } from "../../sheet/serial";
import type { RatingColumn } from "./rating-columns";

/** Rating columns that were answered on one day. */
export interface RatingRound {
  readonly columns: readonly RatingColumn[];
  /** Day of a record's answer, 0: unknown; `null`: the row's own day. */
  readonly dayAt: ((record: number) => Serial) | null;
}

/**
 * The rating columns of a ledger by the day of their answers: each round by itself where a column of
 * days goes with it or its heading names a month, else all together.
 */
export function ratingRounds(
  records: Records,
  columns: readonly RatingColumn[],
  dayFields: readonly FieldId[],
): readonly RatingRound[] {
  const rounds = records.rounds("rating");
  const days = dayFields
    .map((field) => records.rounds(field))
    .find((found) => found.length === rounds.length && found.length > 0);
  const dated = columns.map((column): RatingRound => {
    const place = rounds.indexOf(column.column);
    const day = place < 0 ? undefined : days?.[place];
    return { columns: [column], dayAt: dayReader(records, column.column, day) };
  });
  const others = dated.filter(({ dayAt }) => dayAt === null).flatMap((round) => round.columns);
  const own = dated.filter(({ dayAt }) => dayAt !== null);
  return others.length === 0 ? own : [{ columns: others, dayAt: null }, ...own];
}

function dayReader(
  records: Records,
  column: RecordColumn,
  day: RecordColumn | undefined,
): ((record: number) => Serial) | null {
  if (day !== undefined) {
    const { readings, codes } = records.datesOf(day);
    const days = readings.map(dayOf);
    return (record) => days[codes[record] ?? 0] ?? 0;
  }
  const period = column.periodAt?.(0) ?? null;
  if (period === null) return null;
  const first = dayOf(wholeMonth(period, period.year ?? records.ledger.year));
  return () => first;
}

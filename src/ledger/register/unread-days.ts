import type { CellValue } from "../../sheet/grid";
import { tidyText } from "../../sheet/text";
import type { RecordColumn, Records } from "../records";
import { saysNothing } from "../vocabulary/word";
import { HOUSEHOLD_DAYS, VISIT_DAYS, visitRounds } from "./visit-rounds";

/** What stands for the day of a record; `null`: nothing, or a word such as 未走访, a plan. */
type Saying = (record: number) => CellValue;

/**
 * What stands for the day of a record of a visit or household ledger where no day can be read (CONTRACT
 * “Visit days”); "" where a visit ledger has no column of days at all and no title tells its month.
 */
export function unreadDays(records: Records): Saying {
  const isVisit = records.ledger.kind === "visit";
  const fields = isVisit ? VISIT_DAYS : HOUSEHOLD_DAYS;
  const rounds = visitRounds(records, fields);
  const sayings = fields.flatMap((field) => records.columns(field)).map(sayingOf);
  const hasDay = (record: number): boolean =>
    rounds.some(({ daysAt }) => daysAt(record).length > 0);
  if (sayings.length === 0 && isVisit) return (record) => (hasDay(record) ? null : "");
  const unreadRounds = rounds.length > 1 ? roundSayings(records) : [];
  return (record) => firstOf(hasDay(record) ? unreadRounds : sayings, record);
}

function firstOf(sayings: readonly Saying[], record: number): CellValue {
  for (const saying of sayings) {
    const value = saying(record);
    if (value !== null) return value;
  }
  return null;
}

/** Of several columns of visits each is a visit of its own: what one cannot tell another does not. */
function roundSayings(records: Records): readonly Saying[] {
  return records.columns("visitedOn").map((column) => {
    const { days } = records.datesOf(column);
    const saying = sayingOf(column);
    return (record) => (days[record] === UNREADABLE ? saying(record) : null);
  });
}

/** A day column's value for what names no day. */
const UNREADABLE = -1;

/** 未走访, 待定, 计划下周去 */
const PLAN =
  /^(?:(?:尚|还|暂)?(?:未|没有?)(?:走访|入户|去过?|到|开展|进行|安排|家访|联系|完成)?|[待拟].*|计划.*)$/;
const LONGEST_PLAN = 40;

function sayingOf(column: RecordColumn): Saying {
  const says = column.distinct.map((value) =>
    saysNothing(value) ||
    (typeof value === "string" && PLAN.test(tidyText(value).slice(0, LONGEST_PLAN)))
      ? null
      : value,
  );
  return (record) => says[column.codes[record] ?? 0] ?? null;
}

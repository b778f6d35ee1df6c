import { serialOf, type Serial } from "../../sheet/serial";
import { tidyText } from "../../sheet/text";
import type { FieldId } from "../fields";
import type { CellValue } from "../../sheet/grid";
import type { Ledger } from "../ledger";
import { firstDays } from "../matters/days";
import type { RecordColumn, Records } from "../records";
import { saysNothing } from "../vocabulary/word";

/** When the rows of a visit or household ledger were visits. */
export interface VisitDays {
  /** A day serial a record, 0: none can be read. */
  readonly days: Int32Array;
  /** What stands for the day of a record without one that was no plan; `null`: nothing. */
  readonly unreadable: (record: number) => CellValue;
}

/** A visit's day: 走访日期, else the day it was noted down. */
const VISIT_DAYS: readonly FieldId[] = ["visitedOn", "registeredOn", "occurredOn", "foundOn"];
const HOUSEHOLD_DAYS: readonly FieldId[] = ["visitedOn"];

/**
 * The days of visits (CONTRACT “Visit days”). A visit ledger without any column of days counts for the
 * first day of the month its title, sheet or file names; without one its rows have no day, and "" stands
 * for it. An empty cell or a word such as 未走访 is a plan.
 */
export function visitDays(records: Records): VisitDays {
  const isVisit = records.ledger.kind === "visit";
  const fields = isVisit ? VISIT_DAYS : HOUSEHOLD_DAYS;
  const days = firstDays(records, fields);
  const columns = fields.flatMap((field) => records.columns(field));
  if (columns.length > 0 || !isVisit)
    return { days, unreadable: unreadableIn(columns.map(saying), days) };
  const month = monthOfLedger(records.ledger);
  if (month > 0) return { days: days.fill(month), unreadable: () => null };
  return { days, unreadable: () => "" };
}

/** 未走访, 待定, 计划下周去 */
const PLAN =
  /^(?:(?:尚|还|暂)?(?:未|没有?)(?:走访|入户|去过?|到|开展|进行|安排|家访|联系|完成)?|[待拟].*|计划.*)$/;

type Saying = (record: number) => CellValue;

function saying(column: RecordColumn): Saying {
  const says = column.distinct.map((value) =>
    saysNothing(value) || (typeof value === "string" && PLAN.test(tidyText(value).slice(0, 40)))
      ? null
      : value,
  );
  return (record) => says[column.codes[record] ?? 0] ?? null;
}

function unreadableIn(columns: readonly Saying[], days: Int32Array): Saying {
  return (record) => {
    if ((days[record] ?? 0) > 0) return null;
    for (const says of columns) {
      const value = says(record);
      if (value !== null) return value;
    }
    return null;
  };
}

const MONTH = /(?<![0-9])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月/g;
const NUMBERS = "一二三四五六七八九";

/** First day of the only month named by the title, sheet or file of a ledger whose year is known. */
function monthOfLedger({ grid, title, year }: Ledger): Serial {
  if (year === null) return 0;
  for (const text of [title, grid.sheet, grid.book.split(/[\\/]/).at(-1) ?? ""]) {
    const months = monthsIn(tidyText(text.slice(0, 120)));
    if (months.length === 1) return serialOf(year, months[0] ?? 1, 1);
    if (months.length > 1) return 0;
  }
  return 0;
}

/** 2024年5月, 2024.05, 五月; 1-3月 and 1月至3月 are several. */
function monthsIn(text: string): number[] {
  if (/[0-9]月?[-—–~～至到][0-9]{1,2}月/.test(text)) return [0, 0];
  const months = [...text.matchAll(MONTH)].map(([, month = ""]) => monthNumber(month));
  const dotted = /20[0-4][0-9][.\-/年](1[0-2]|0?[1-9])(?![0-9])/.exec(text)?.[1];
  if (months.length === 0 && dotted !== undefined) return [Number(dotted)];
  return months;
}

function monthNumber(text: string): number {
  if (/^[0-9]/.test(text)) return Number(text);
  if (text.startsWith("十")) return 10 + 1 + NUMBERS.indexOf(text.charAt(1) || "0");
  return NUMBERS.indexOf(text) + 1;
}

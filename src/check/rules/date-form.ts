import { dateFields } from "../../ledger/field-types";
import type { FieldId } from "../../ledger/fields";
import { CellFlag, type CellValue } from "../../sheet/grid";
import type { RecordColumn } from "../../ledger/record-column";
import { isErrorText } from "../../sheet/error-text";
import { readDate, type DateReading, type ReadDate } from "../../sheet/date-text";
import { dateOf, serialOf } from "../../sheet/serial";
import { isMasked } from "../../sheet/text";
import { readTimeLimit } from "../../sheet/time-limit";
import type { CellFix } from "../place";
import { cellRule, code } from "../rule";
import type { View } from "../view";

const NONE = {};
const DAY = "yyyy-mm-dd";
const DAY_AND_TIME = "yyyy-mm-dd hh:mm";
/** Serials below are years nobody keeps a ledger of; the number is something else. */
const FIRST_SERIAL = serialOf(1950, 1, 1);

/** How dates are written: impossible and unreadable ones, texts, missing years and days. */
export const dateForm = cellRule({
  id: "date-form",
  scope: "cell",
  fields: [...dateFields],
  codes: {
    "date-impossible": code("error", "doubt"),
    "date-unreadable": code("warning", "doubt"),
    "date-text": code("hint", "form"),
    "date-yearless": code("hint", "form"),
    "date-two-digit-year": code("hint", "form"),
    "date-month-only": code("hint", "form"),
    "date-unformatted": code("hint", "form"),
  },
  check(view, column, report) {
    const { field, index } = column.column;
    if (field === null) return;
    const { readings, codes, distinct } = view.records.datesOf(column);
    const says = readings.map((reading, at) => {
      const value = distinct[at] ?? "";
      const own = at === 0 ? null : writtenDate(column, at, reading);
      return own === null ? null : judge(view, field, own, value);
    });
    const extras = says.map((said) =>
      said?.mild === true ? { fix: said.fix, severity: "hint" as const } : { fix: said?.fix },
    );
    const bare = distinct.map((value, at) => says[at] === null && isLedgerDay(value));
    const isBare = bareTest(view, index);
    for (let i = 0; i < codes.length; i++) {
      const at = codes[i] as number;
      const said = says[at] ?? null;
      if (said !== null) report(said.code, view.at(column, i), NONE, extras[at]);
      else if (bare[at] === true && isBare(column.rowAt(i))) {
        const fix = { to: distinct[at] as number, format: DAY };
        report("date-unformatted", view.at(column, i), NONE, { fix });
      }
    }
  },
});

/**
 * What is to be judged of a cell: `null` where its heading or the cells beside it make it a day (10日 under
 * 5月, √, 年│月│日) and its own writing is all right.
 */
function writtenDate(column: RecordColumn, at: number, reading: DateReading): DateReading | null {
  const completed = column.composed === true || (column.periodAt?.(at) ?? null) !== null;
  if (!completed || reading.kind === "impossible" || reading.kind === "other") return reading;
  const alone = readDate(column.distinct[at] ?? "", null);
  const isWhole = column.composed !== true && alone.kind === "date" && alone.precision === "day";
  return isWhole && alone.serial >= FIRST_SERIAL ? alone : null;
}

interface Said {
  readonly code:
    | "date-impossible"
    | "date-unreadable"
    | "date-text"
    | "date-yearless"
    | "date-two-digit-year"
    | "date-month-only";
  readonly fix?: CellFix | undefined;
  readonly mild?: boolean;
}

function judge(view: View, field: FieldId, reading: DateReading, value: CellValue): Said | null {
  switch (reading.kind) {
    case "blank":
      return null;
    case "impossible":
      return { code: "date-impossible" };
    case "yearless":
      return { code: "date-yearless" };
    case "open":
    case "other":
      return judgeOther(field, value);
    case "date":
      return judgeDate(view, field, reading, value);
  }
}

function judgeOther(field: FieldId, value: CellValue): Said | null {
  if (typeof value === "string" && (isMasked(value) || isErrorText(value))) return null;
  if (field === "deadline" && isDayLimit(value)) return null;
  // 长期, 立即整改, 待定: no date, but no slip either.
  return { code: "date-unreadable", mild: typeof value === "string" && !/\d/.test(value) };
}

function judgeDate(view: View, field: FieldId, reading: ReadDate, value: CellValue): Said | null {
  const { form, precision, serial } = reading;
  if (form === "serial") {
    if (serial >= FIRST_SERIAL || field === "birthDate") return null;
    return field === "deadline" && isDayLimit(value) ? null : { code: "date-unreadable" };
  }
  if (reading.yearless) return { code: "date-yearless", fix: yearFix(view, field, reading) };
  if (reading.twoDigitYear)
    return { code: "date-two-digit-year", fix: yearFix(view, field, reading) };
  if (precision !== "day") return field === "birthDate" ? null : { code: "date-month-only" };
  return { code: "date-text", fix: fixOf(reading) };
}

function fixOf({ serial, time, doubtful }: ReadDate): CellFix | undefined {
  if (doubtful === true) return undefined;
  return { to: serial + time, format: time === 0 ? DAY : DAY_AND_TIME };
}

/**
 * A year the cell does not write in full is only written in when the ledger's own year makes it
 * certain: the day lies in that year (or beside it, where two digits are given) and is past. A year
 * merely assumed, another sheet's, or a month from the title is never written.
 */
function yearFix(view: View, field: FieldId, reading: ReadDate): CellFix | undefined {
  const { year, yearFrom } = view.ledger;
  if (year === null || reading.precision !== "day") return undefined;
  if (reading.assumed === true || reading.monthless === true) return undefined;
  if (reading.yearless && yearFrom === "workbook") return undefined;
  if (field === "birthDate" || field === "deadline" || reading.serial > view.asOf) return undefined;
  return Math.abs(dateOf(reading.serial).year - year) <= 1 ? fixOf(reading) : undefined;
}

function isDayLimit(value: CellValue): boolean {
  if (readTimeLimit(value) !== null) return true;
  return typeof value === "string" && /^\s*\d{1,3}\s*个?工作日内?\s*$/.test(value);
}

function isLedgerDay(value: CellValue): boolean {
  return typeof value === "number" && value >= FIRST_SERIAL;
}

/** Whether the column's cell in a row shows a date serial as a number. */
function bareTest({ ledger: { grid } }: View, column: number): (row: number) => boolean {
  const { flags, columnCount } = grid;
  if (flags === null) return () => true;
  return (row) => ((flags[row * columnCount + column] ?? 0) & CellFlag.date) === 0;
}

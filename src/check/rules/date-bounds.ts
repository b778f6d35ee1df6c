import { dateFields } from "../../ledger/field-types";
import type { FieldId } from "../../ledger/fields";
import type { DateColumn } from "../../ledger/record-column";
import { dayOf } from "../../ledger/record-dates";
import { BLANK } from "../../sheet/date-reading";
import { dateOf, serialOf, type Serial } from "../../sheet/serial";
import type { Severity } from "../../sheet/severity";
import { isPlanned } from "../names";
import { cellRule, code, type Report } from "../rule";
import { countCodes } from "../scan";
import type { View } from "../view";
import { greatest } from "../../sheet/lists";

const codes = {
  "date-future": code("error", "doubt", "day", "asOf"),
  "date-out-of-period": code("warning", "doubt", "day"),
};

/** Days that lie in the future, or far from all others of their column. */
export const dateBounds = cellRule({
  id: "date-bounds",
  scope: "cell",
  fields: [...dateFields],
  codes,
  check(view, column, report) {
    const { field } = column.column;
    if (field === null) return;
    const dates = view.records.datesOf(column);
    if (field !== "deadline" && !isPlanned(column)) checkFuture(view, dates, report);
    if (field === "birthDate") checkBirth(view, dates, report);
    else checkPeriod(view, dates, field, report);
  },
});

function checkFuture(view: View, dates: DateColumn, report: Report<typeof codes>): void {
  const { days, readings, codes } = dates;
  const { asOf } = view;
  if (!readings.some((reading) => dayOf(reading) > asOf)) return;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day <= asOf) continue;
    const reading = readings[codes[i] as number];
    // A year that was not written may be the one before.
    if (reading?.kind === "date" && reading.yearless) continue;
    report("date-future", view.at(dates, i), { day: view.iso(day), asOf: view.iso(asOf) });
  }
}

const OLDEST_AGE = 120;

function checkBirth(view: View, dates: DateColumn, report: Report<typeof codes>): void {
  const earliest = serialOf(Math.max(1900, dateOf(view.asOf).year - OLDEST_AGE), 1, 1);
  reportOutside(view, dates, earliest, view.asOf, report);
}

/** A year belongs to the ledger's period when this share of the column's dates lies in it. */
const SHARE = 0.05;
/** More than this share outside is no slip but the way the ledger is. */
const FEW = 0.03;

/**
 * A day is out of period when its year is more than one away from every year that is usual in its
 * column. Disputes may have begun (发生) long ago and households been entered at any time, so there it
 * is only a hint.
 */
function checkPeriod(
  view: View,
  dates: DateColumn,
  field: FieldId,
  report: Report<typeof codes>,
): void {
  const loose = field === "occurredOn" || view.kind === "household";
  const years = countYears(dates);
  let total = 0;
  for (const count of years.values()) total += count;
  const usual = [...years].filter(([, count]) => count >= Math.max(2, total * SHARE));
  if (usual.length === 0) return;
  const known = usual.map(([year]) => year);
  if (view.ledger.year !== null) known.push(view.ledger.year);
  const [first, last] = [-greatest(known.map((year) => -year)) - 1, greatest(known) + 1];
  let outside = 0;
  for (const [year, count] of years) if (year < first || year > last) outside += count;
  if (outside === 0 || outside > Math.max(2, total * FEW)) return;
  const [from, to] = [serialOf(first, 1, 1), serialOf(last, 12, 31)];
  reportOutside(view, dates, from, to, report, loose ? "hint" : "warning");
}

function reportOutside(
  view: View,
  dates: DateColumn,
  first: Serial,
  last: Serial,
  report: Report<typeof codes>,
  severity: Severity = "warning",
): void {
  const { days, readings } = dates;
  const { asOf } = view;
  const isOutside = (day: number): boolean => day > 0 && (day < first || day > last) && day <= asOf;
  if (!readings.some((reading) => isOutside(dayOf(reading)))) return;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (!isOutside(day)) continue;
    report("date-out-of-period", view.at(dates, i), { day: view.iso(day) }, { severity });
  }
}

/** How many days lie in each year. */
function countYears(dates: DateColumn): Map<number, number> {
  const counts = new Int32Array(LAST_YEAR - FIRST_YEAR + 1);
  countCodes(dates).forEach((count, code) => {
    const day = dayOf(dates.readings[code] ?? BLANK);
    if (day <= 0) return;
    const year = Math.min(LAST_YEAR, dateOf(day).year);
    counts[year - FIRST_YEAR] = (counts[year - FIRST_YEAR] ?? 0) + count;
  });
  const years = new Map<number, number>();
  counts.forEach((count, index) => {
    if (count > 0) years.set(FIRST_YEAR + index, count);
  });
  return years;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

import { readDate, type DateReading } from "../sheet/date-text";
import { coarseReading, yearlessReading } from "../sheet/date-reading";
import type { CellValue } from "../sheet/grid";
import { squeeze, tidyText } from "../sheet/text";
import type { Period } from "./period";
import { readYesNo } from "./vocabulary/yes-no";

const SEPARATORS = /[、，,;；\n]+|和|及/;
/** A line break inside a day: 5月↵10日. */
const BROKEN_DAY = /(?<=年)\n|(?<=月)\n(?=[0-9]{1,2}(?![0-9月]))|\n(?=[年月日号])/g;
/** 10日, 10号, 10, 5月10日, 10-12日, 4月30日-5月2日; of a range the last day counts. */
const DAY =
  /^(?:([0-9]{1,2})月)?(?:[0-9]{1,2}[日号]?[-—–~～至到](?:([0-9]{1,2})月)?)?([0-9]{1,2})[日号]?$/;
const DONE = /^已.{0,6}$/;
const UNDONE = /^(?:未|没|不|外出|待|拟|计划)/;

/**
 * What a cell under a heading of months says: a day for each day written in it (10日, 5.9, 11日、25日),
 * the month itself where it is only ticked (day unknown), nothing where it is blank or says no.
 */
export function readInPeriod(
  value: CellValue,
  period: Period,
  ledgerYear: number | null,
): readonly DateReading[] {
  const year = period.year ?? ledgerYear;
  if (typeof value === "number" && !isDay(value)) return known(readDate(value, year));
  const parts = tidyText(String(value ?? ""))
    .replace(BROKEN_DAY, "")
    .split(SEPARATORS)
    .map(squeeze)
    .filter((part) => part !== "");
  const days = parts.map((part) => dayIn(part, period, year));
  if (days.length > 0 && days.every(({ kind }) => kind !== "other")) return days.flatMap(known);
  return isDone(value)
    ? [wholeMonth(period, year)]
    : isUndone(value)
      ? []
      : known(readDate(value, year));
}

function isDay(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

function dayIn(part: string, period: Period, year: number | null): DateReading {
  const found = DAY.exec(part);
  if (found === null) return readDate(part, year);
  const [, first, last, day] = found;
  const month = last ?? first;
  if (month === undefined && period.months > 1) return readDate(part, year);
  return yearlessReading(Number(month ?? period.month), Number(day), year);
}

/** The first month of the period, its day unknown; the day where the heading is one. */
export function wholeMonth({ month, day }: Period, year: number | null): DateReading {
  if (day !== undefined) return yearlessReading(month, day, year);
  if (year === null) return { kind: "yearless", month, day: 1 };
  return coarseReading(year, month);
}

function isDone(value: CellValue): boolean {
  return readYesNo(value) === "yes" || (typeof value === "string" && DONE.test(value.trim()));
}

/** Whether a cell says that nothing happened: empty, —, ×, 否, 未走访, 外出. */
export function isUndone(value: CellValue): boolean {
  const answer = readYesNo(value);
  if (answer === "no" || answer === "blank") return true;
  return typeof value === "string" && UNDONE.test(value.trim());
}

function known(reading: DateReading): readonly DateReading[] {
  return reading.kind === "blank" ? [] : [reading];
}

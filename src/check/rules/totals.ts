import type { FieldId } from "../../ledger/fields";
import type { LedgerColumn } from "../../ledger/ledger";
import { readNumber } from "../../sheet/number-text";
import { code, ledgerRule } from "../rule";
import { isSummable, labelsOf, NO_SUM } from "../summable";
import { SURE, type View } from "../view";

const SUMMED: readonly FieldId[] = ["count", "peopleCount", "population", "amount", "rating"];
/** 其中 rows are part of another, averages and rates are no sums. */
const PART = /^其中|^#/;

/** 合计 and 小计 rows are the sums of the rows they close. */
export const totals = ledgerRule({
  id: "totals",
  scope: "ledger",
  fields: SUMMED,
  codes: { "total-mismatch": code("error", "doubt", "expected") },
  check(view, report) {
    const columns = summedColumns(view);
    if (columns.length === 0 || totalRows(view).length === 0) return;
    const lines = totalLines(view, columns);
    const subtotals = lines.filter(({ text }) => /小计/.test(text));
    const finals = lines.filter(({ text }) => !/小计/.test(text));
    const parted = usualReading(subtotals, null);
    // Where no figure is right, a single total can only mean the records above it.
    const plain = finals.length === 1 && !view.ledger.unsure;
    const onTop = (finals[0]?.row ?? 0) < (view.ledger.records[0] ?? 0);
    const usual = onTop ? BELOW : ABOVE;
    const above = subtotals.length === 0 || parted !== null ? usual : null;
    const whole = usualReading(finals, plain ? above : null);
    for (const [alike, reading, meanings] of [
      [subtotals, parted, OF_RECORDS],
      [finals, whole, READINGS],
    ] as const) {
      if (reading === null) continue;
      for (const { row, readings, stated } of alike)
        for (const [column, value] of stated) {
          const sum = readings[reading]?.(column) ?? null;
          const right = readings.slice(0, meanings).some((one) => fits(one(column), value));
          if (sum === null || right) continue;
          if (isNoSum(view, column, value)) continue;
          report("total-mismatch", view.cell(row, column), { expected: round(sum.all) });
        }
    }
  },
});

const TOLERANCE = 0.006;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Columns of figures that may be added up: of a field that is, or of none and holding nothing else. */
function summedColumns(view: View): LedgerColumn[] {
  return view.ledger.columns.filter((column) => {
    const { field, confidence } = column;
    if (NO_SUM.test(labelsOf(column))) return false;
    if (field !== null && confidence >= SURE) return SUMMED.includes(field);
    return isSummable(view, column);
  });
}

/**
 * Whether what stands under a column of no field counts its lines or is their mean rather than their
 * sum: both are right there.
 */
function isNoSum(view: View, column: number, stated: number): boolean {
  const known = view.ledger.columns.find(({ index }) => index === column)?.field ?? null;
  if (known !== null) return false;
  const figures = [...view.ledger.records].flatMap((row) => exact(view, row, column) ?? []);
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
  return (
    stated === figures.length ||
    stated === view.count ||
    Math.abs(stated - mean) <= Math.max(0.06, Math.abs(mean) * 0.001)
  );
}

const TOTAL = /^(?:合计|总计|共计|全[乡镇村县]合计)[:：]?$/;

/** Rows of totals in order, one between the header and the first record among them. */
function totalRows(view: View): readonly number[] {
  const { totalRows: known, headerRows, dataRows } = view.ledger;
  const textOf = rowTexts(view);
  const rows = new Set(known);
  const [start, end] = [(headerRows?.[1] ?? 0) + 1, dataRows?.[0] ?? 0];
  if (headerRows !== null)
    for (let row = start; row < end; row++) if (TOTAL.test(textOf(row))) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** The text at the left of a row. */
function rowTexts(view: View): (row: number) => string {
  return (row) => {
    for (const value of view.ledger.grid.values[row] ?? [])
      if (typeof value === "string" && value.trim() !== "") return value.replace(/\s/g, "");
    return "";
  };
}

/** A figure that can be added; a blank is none, about so many cannot be added. */
function exact(view: View, row: number, column: number): number | null {
  const reading = readNumber(view.ledger.grid.values[row]?.[column] ?? "");
  return reading.kind === "number" ? reading.value : null;
}

type Sum = (column: number) => Sums | null;

/** A row of totals: what it states by column, and the sums it may mean. */
interface TotalLine {
  readonly row: number;
  readonly text: string;
  readonly stated: readonly (readonly [column: number, value: number])[];
  /** The records since the last total, all above, all, all below, the subtotals, those above. */
  readonly readings: readonly Sum[];
}

function totalLines(view: View, columns: readonly LedgerColumn[]): TotalLine[] {
  const textOf = rowTexts(view);
  const rows = totalRows(view);
  const records = [...view.ledger.records].filter((row) => !PART.test(textOf(row)));
  const subtotals = rows.filter((row) => /小计/.test(textOf(row)));
  return rows
    .filter((row) => !NO_SUM.test(textOf(row)))
    .map((row) => {
      const since = rows.findLast((one) => one < row) ?? -1;
      const others = subtotals.filter((one) => one !== row);
      return {
        row,
        text: textOf(row),
        stated: columns.flatMap(({ index }) => {
          const value = exact(view, row, index);
          return value === null ? [] : [[index, value] as const];
        }),
        readings: [
          records.filter((one) => one > since && one < row),
          records.filter((one) => one < row),
          records,
          records.filter((one) => one > row),
          others,
          others.filter((one) => one < row),
        ].map((added) => sumOf(view, added)),
      };
    });
}

/**
 * Which of the readings rows of totals of one sort mean, as most of their figures tell, of two as good the
 * one that gives more of them a sum (nothing stands between a 合计 and its 总计); `fallback` where none of
 * a few figures is right.
 */
function usualReading(lines: readonly TotalLine[], fallback: number | null): number | null {
  const figures = lines.reduce((sum, { stated }) => sum + stated.length, 0);
  let [best, most, widest] = [0, 0, 0];
  for (let reading = 0; reading < READINGS; reading++) {
    let [right, summed] = [0, 0];
    for (const { readings, stated } of lines)
      for (const [column, value] of stated) {
        const sum = readings[reading]?.(column) ?? null;
        if (sum !== null) summed++;
        if (fits(sum, value)) right++;
      }
    if (right > most || (right === most && right > 0 && summed > widest))
      [best, most, widest] = [reading, right, summed];
  }
  if (most === 0) return figures <= 2 ? fallback : null;
  return most * 2 >= figures ? best : null;
}

/** All records above; all below, where the total stands right under the header. */
const ABOVE = 1;
const BELOW = 3;
/** Of records alone: a 小计 is never the sum of others. */
const OF_RECORDS = 4;
const READINGS = 6;

/** A column's sum with and without the figures that are texts: Excel's SUM leaves those out. */
interface Sums {
  readonly all: number;
  readonly numbers: number;
}

function fits(sum: Sums | null, stated: number): boolean {
  if (sum === null) return false;
  return Math.abs(sum.all - stated) <= TOLERANCE || Math.abs(sum.numbers - stated) <= TOLERANCE;
}

/** Sums over rows; null without rows and where a figure is not exact. */
function sumOf(view: View, rows: readonly number[]): Sum {
  return (column) => {
    if (rows.length === 0) return null;
    let [all, numbers] = [0, 0];
    for (const row of rows) {
      const reading = readNumber(view.ledger.grid.values[row]?.[column] ?? "");
      if (reading.kind === "number") {
        all += reading.value;
        if (reading.form === "number") numbers += reading.value;
      } else if (reading.kind !== "blank") return null;
    }
    return { all, numbers };
  };
}

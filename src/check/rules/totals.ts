import type { FieldId } from "../../ledger/fields";
import type { LedgerColumn } from "../../ledger/ledger";
import { readNumber } from "../../sheet/number-text";
import { code, ledgerRule } from "../rule";
import { SURE, type View } from "../view";

const SUMMED: readonly FieldId[] = ["count", "peopleCount", "population", "amount", "rating"];
/** 其中 rows are part of another, averages and rates are no sums. */
const PART = /^其中|^#/;
const NO_SUM = /平均|人均|均值|比例|占比|率/;

/** 合计 and 小计 rows are the sums of the rows they close. */
export const totals = ledgerRule({
  id: "totals",
  scope: "ledger",
  fields: SUMMED,
  codes: { "total-mismatch": code("error", "doubt", "expected") },
  check(view, report) {
    if (view.ledger.totalRows.length === 0) return;
    const columns = summedColumns(view);
    if (columns.length === 0) return;
    const rows = [...view.ledger.totalRows].sort((a, b) => a - b);
    const parts = rowTexts(view);
    for (const row of rows) {
      if (NO_SUM.test(parts(row))) continue;
      const told = columns.flatMap((column) => {
        const stated = exact(view, row, column.index);
        return stated === null ? [] : [{ column, stated }];
      });
      const best = bestReading(view, row, rows, told, parts);
      if (best === null) continue;
      for (const { column, stated } of told) {
        const sum = best(column.index);
        if (sum !== null && !fits(sum, stated))
          report("total-mismatch", view.cell(row, column.index), { expected: round(sum.all) });
      }
    }
  },
});

const TOLERANCE = 0.006;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Columns of figures that may be added up. */
function summedColumns(view: View): LedgerColumn[] {
  return view.ledger.columns.filter(
    ({ field, label, parents, confidence }) =>
      field !== null &&
      SUMMED.includes(field) &&
      confidence >= SURE &&
      !NO_SUM.test([...parents, label].join("")),
  );
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

/**
 * What the row adds up: the records since the last total, all records above, all of them, or the
 * subtotals. The sheet does not say, so the reading under which most of the row's figures are right
 * is taken; when none is right, the row's place tells, unless several readings differ.
 */
function bestReading(
  view: View,
  row: number,
  totalRows: readonly number[],
  told: readonly { readonly column: LedgerColumn; readonly stated: number }[],
  texts: (row: number) => string,
): Sum | null {
  if (told.length === 0) return null;
  const records = [...view.ledger.records].filter((one) => !PART.test(texts(one)));
  const before = totalRows.filter((one) => one < row);
  const since = before[before.length - 1] ?? -1;
  const subtotals = totalRows.filter((one) => one !== row && /小计/.test(texts(one)));
  const readings = [
    records.filter((one) => one > since && one < row),
    records.filter((one) => one < row),
    records,
    records.filter((one) => one > row),
    subtotals,
    subtotals.filter((one) => one < row),
  ].filter((rows, i) => rows.length > (i === 0 ? 0 : 1));
  let best: Sum | null = null;
  let most = 0;
  for (const rows of readings) {
    const sum = sumOf(view, rows);
    const right = told.filter(({ column, stated }) => fits(sum(column.index), stated)).length;
    if (right > most) [best, most] = [sum, right];
  }
  if (best !== null) return most * 2 >= told.length || told.length - most === 1 ? best : null;
  const [only] = readings;
  const plain = totalRows.length === 1 && !view.ledger.unsure && told.length <= 2;
  return plain && only !== undefined ? sumOf(view, only) : null;
}

/** A column's sum with and without the figures that are texts: Excel's SUM leaves those out. */
interface Sums {
  readonly all: number;
  readonly numbers: number;
}

function fits(sum: Sums | null, stated: number): boolean {
  if (sum === null) return false;
  return Math.abs(sum.all - stated) <= TOLERANCE || Math.abs(sum.numbers - stated) <= TOLERANCE;
}

/** Sums over rows; null where a figure is not exact. */
function sumOf(view: View, rows: readonly number[]): Sum {
  return (column) => {
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

import type { LedgerColumn } from "../../ledger/ledger";
import { readNumber } from "../../sheet/number-text";
import { code, ledgerRule, type Report } from "../rule";
import { SURE, type View } from "../view";

const codes = {
  "part-exceeds-whole": code("error", "doubt", "whole", "wholeValue"),
  "row-total-mismatch": code("error", "doubt", "expected"),
  "rate-over-whole": code("error", "doubt"),
};

/** Figures of one row: 其中 parts within their whole, 合计 columns their parts' sum, rates ≤ 100 %. */
export const parts = ledgerRule({
  id: "parts",
  scope: "row",
  fields: ["count", "rate", "rating"],
  codes,
  check(view, report) {
    const counts = view.ledger.columns.filter(
      ({ field, confidence }) => field === "count" && confidence >= SURE,
    );
    if (counts.length > 1) {
      for (const [part, whole] of pairsOf(counts)) checkPart(view, part, whole, report);
      checkSum(view, counts, report);
    }
    for (const column of view.columns("rate")) checkRate(view, column.column, report);
  },
});

const SUM_LABEL = /^(?:合计|总计|小计|总数|合计数|总数量)(?:[(（].*)?$/;
const PART_LABEL = /^其中/;
/** A part and its whole by what they are called. */
const PAIRS: readonly (readonly [part: RegExp, whole: RegExp])[] = [
  [/(?:调处|调解|化解)成功/, /^(?!.*成功).*(?:调处|调解)数?/],
  [/收回|回收/, /发出|发放/],
  [/有效票|有效问卷/, /收回|回收/],
  [/有效票|有效问卷/, /发出|发放/],
  [/超期办结/, /^(?!.*超期).*办结/],
];

function pairsOf(columns: readonly LedgerColumn[]): [LedgerColumn, LedgerColumn][] {
  const pairs: [LedgerColumn, LedgerColumn][] = [];
  columns.forEach((column, i) => {
    const isPart =
      PART_LABEL.test(column.label) || column.parents.some((one) => PART_LABEL.test(one));
    if (isPart) {
      const whole = columns
        .slice(0, i)
        .reverse()
        .find((one) => ![one.label, ...one.parents].some((label) => PART_LABEL.test(label)));
      if (whole !== undefined) pairs.push([column, whole]);
      return;
    }
    for (const [part, wholeLabel] of PAIRS) {
      if (!part.test(column.label)) continue;
      const stem = periodOf(column.label);
      const whole = columns.find(
        (one) =>
          one !== column &&
          wholeLabel.test(one.label) &&
          periodOf(one.label) === stem &&
          one.parents.join() === column.parents.join(),
      );
      if (whole === undefined) continue;
      pairs.push([column, whole]);
      return;
    }
  });
  return pairs;
}

/** 本月, 本年累计 …: figures of different periods are not compared. */
function periodOf(label: string): string {
  return /^(?:本年累计|本月|本年|本期|上期|累计|年度|当月|当年)?/.exec(label)?.[0] ?? "";
}

function figure(view: View, row: number, column: number): number | null {
  const reading = readNumber(view.ledger.grid.values[row]?.[column] ?? "");
  return reading.kind === "number" ? reading.value : null;
}

function checkPart(
  view: View,
  part: LedgerColumn,
  whole: LedgerColumn,
  report: Report<typeof codes>,
): void {
  const over: { row: number; wholeValue: number }[] = [];
  let compared = 0;
  for (const row of view.ledger.records) {
    const value = figure(view, row, part.index);
    const wholeValue = figure(view, row, whole.index);
    if (value === null || wholeValue === null) continue;
    compared++;
    if (value > wholeValue) over.push({ row, wholeValue });
  }
  // Where it is not rare, the columns are not part and whole after all.
  const severity = over.length <= Math.max(1, compared * RARE) ? "error" : "hint";
  for (const { row, wholeValue } of over)
    report(
      "part-exceeds-whole",
      view.cell(row, part.index),
      { whole: whole.label, wholeValue },
      { severity },
    );
}

const RARE = 0.15;
const MOSTLY = 0.8;
const FEWEST = 4;

/** A column called 合计 is checked when it is the sum of its neighbours in nearly all rows. */
function checkSum(
  view: View,
  columns: readonly LedgerColumn[],
  report: Report<typeof codes>,
): void {
  for (const total of columns) {
    if (!SUM_LABEL.test(total.label)) continue;
    const others = columns.filter(
      (one) =>
        one !== total &&
        !SUM_LABEL.test(one.label) &&
        !PART_LABEL.test(one.label) &&
        one.parents.join() === total.parents.join(),
    );
    if (others.length < 2) continue;
    const wrong: { row: number; expected: number }[] = [];
    let right = 0;
    for (const row of view.ledger.records) {
      const stated = figure(view, row, total.index);
      if (stated === null) continue;
      const expected = others.reduce((sum, { index }) => sum + (figure(view, row, index) ?? 0), 0);
      if (Math.abs(expected - stated) < 0.006) right++;
      else wrong.push({ row, expected: Math.round(expected * 100) / 100 });
    }
    if (right < FEWEST || right < (right + wrong.length) * MOSTLY) continue;
    for (const { row, expected } of wrong)
      report("row-total-mismatch", view.cell(row, total.index), { expected });
  }
}

/** Rates that are shares of a whole: not growth, which may be more than all. */
function checkRate(view: View, column: LedgerColumn, report: Report<typeof codes>): void {
  if (/增|减|同比|环比|比上/.test(column.label)) return;
  for (const row of view.ledger.records) {
    const value = view.ledger.grid.values[row]?.[column.index] ?? "";
    const reading = readNumber(value);
    const percent =
      reading.kind === "percent"
        ? reading.value * 100
        : reading.kind === "number"
          ? reading.value
          : 0;
    if (percent > 100) report("rate-over-whole", view.cell(row, column.index), {});
  }
}

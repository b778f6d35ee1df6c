import type { RecordColumn } from "../../ledger/record-column";
import { serialAt } from "../serial-column";
import { code, ledgerRule, type Report } from "../rule";
import type { View } from "../view";

const codes = {
  "serial-gap": code("hint", "form", "expected"),
  "serial-duplicate": code("hint", "form", "first"),
};

/** 序号 counts on from record to record; it may begin anew, as under each village. */
export const serials = ledgerRule({
  id: "serials",
  scope: "ledger",
  fields: ["serial"],
  codes,
  check(view, report) {
    const serials = view.serials();
    if (serials === null) return;
    const { source, numbers, others } = serials;
    if (others * 20 > view.count || isPerfect(numbers) || !counts(numbers)) return;
    follow(view, source, numbers, report);
  },
});

/** The usual case: the serial counts on without a break. */
function isPerfect(numbers: Int32Array): boolean {
  for (let i = 1; i < numbers.length; i++)
    if (numbers[i] !== (numbers[i - 1] as number) + 1) return false;
  return numbers[0] === 1;
}

/** More steps than this share (or two) that are not +1, and the column is no count at all. */
const IRREGULAR = 0.2;

function counts(numbers: Int32Array): boolean {
  let steps = 0;
  let ones = 0;
  let before = 0;
  for (const number of numbers) {
    if (number === 0) continue;
    if (before > 0) {
      steps++;
      if (number === before + 1 || number === 1) ones++;
    }
    before = number;
  }
  return ones > 0 && steps - ones <= Math.max(2, steps * IRREGULAR);
}

/**
 * A gap is where the count jumps; a number that stands again is a repeat. Asked to renumber, every
 * cell whose number would change is told with its right one.
 */
function follow(
  view: View,
  column: RecordColumn,
  numbers: Int32Array,
  report: Report<typeof codes>,
): void {
  const seen = new Map<number, number>();
  const between = numberedBetween(view, column);
  let expected = 0;
  let right = 0;
  let blanks = 0;
  for (let i = 0; i < view.count; i++) {
    const number = numbers[i] ?? 0;
    const others = between.get(i) ?? 0;
    right += 1 + others;
    if (expected > 0) expected += others;
    if (number === 0) {
      blanks++;
      continue;
    }
    if (expected === 0 || (number === 1 && begins(numbers, i))) {
      seen.clear();
      expected = number;
      right = number;
    }
    const first = seen.get(number);
    const fix = view.renumber === true && number !== right ? { fix: { to: right } } : undefined;
    if (first !== undefined) {
      const other = view.at(column, first);
      report("serial-duplicate", view.at(column, i), { first: other.row + 1 }, { ...fix, other });
    } else if (fix !== undefined)
      report("serial-gap", view.at(column, i), { expected: right }, fix);
    else if (view.renumber !== true && number !== expected && number !== expected + blanks)
      report("serial-gap", view.at(column, i), { expected });
    seen.set(number, i);
    expected = number + 1;
    blanks = 0;
  }
}

/** By record: rows right above it that are no records and carry a serial all the same (零报告, prepared lines). */
function numberedBetween(view: View, column: RecordColumn): ReadonlyMap<number, number> {
  const { left, records, grid } = view.ledger;
  const found = new Map<number, number>();
  let i = 0;
  for (const { row } of left) {
    if (serialAt(grid.values[row]?.[column.column.index] ?? "") === 0) continue;
    while (i < records.length && (records[i] as number) < row) i++;
    found.set(i, (found.get(i) ?? 0) + 1);
  }
  return found;
}

/** Whether the count begins anew here: the next serial, if there is one, is 2. */
function begins(numbers: Int32Array, at: number): boolean {
  for (let i = at + 1; i < numbers.length; i++) if (numbers[i] !== 0) return numbers[i] === 2;
  return true;
}

import type { RecordColumn } from "../ledger/record-column";
import type { CellValue } from "../sheet/grid";
import type { View } from "./view";

/**
 * Tests the filled cells of a column and visits those of which the test says something. Every
 * distinct value is tested once, or every cell where nearly all differ; `test` should answer null
 * without making anything for the usual, right value.
 */
export function scan<T extends object | string>(
  view: View,
  column: RecordColumn,
  test: (value: CellValue) => T | null,
  visit: (record: number, said: T) => void,
): void {
  if (!column.varied) {
    const { distinct } = column;
    scanCodes(column, (at) => test(distinct[at] ?? ""), visit);
    return;
  }
  const { count } = view;
  for (let i = 0; i < count; i++) {
    const value = column.valueAt(i);
    const said = value === "" ? null : test(value);
    if (said !== null) visit(i, said);
  }
}

/** `scan` of the texts that have a trait (bits of `Trait`); others are passed over unread. */
export function scanTexts<T extends object | string>(
  view: View,
  column: RecordColumn,
  trait: number,
  test: (text: string) => T | null,
  visit: (record: number, said: T) => void,
): void {
  const { bits, all } = view.traits(column);
  if ((all & trait) === 0) return;
  const testText = (value: CellValue): T | null => (typeof value === "string" ? test(value) : null);
  if (!column.varied) {
    const { distinct } = column;
    const testCode = (at: number): T | null =>
      ((bits[at] ?? 0) & trait) === 0 ? null : testText(distinct[at] ?? "");
    scanCodes(column, testCode, visit);
    return;
  }
  for (let i = 0; i < bits.length; i++) {
    if (((bits[i] as number) & trait) === 0) continue;
    const said = testText(column.valueAt(i));
    if (said !== null) visit(i, said);
  }
}

function scanCodes<T extends object | string>(
  column: RecordColumn,
  test: (at: number) => T | null,
  visit: (record: number, said: T) => void,
): void {
  const { codes, distinct } = column;
  const says: (T | null)[] = [null];
  let any = false;
  for (let at = 1; at < distinct.length; at++) {
    const said = test(at);
    if (said !== null) any = true;
    says.push(said);
  }
  if (!any) return;
  for (let i = 0; i < codes.length; i++) {
    const said = says[codes[i] as number] as T | null;
    if (said !== null) visit(i, said);
  }
}

/** How many records hold each distinct value. */
export function countCodes({ codes, distinct }: RecordColumn): Int32Array {
  const counts = new Int32Array(distinct.length);
  for (const at of codes) counts[at] = (counts[at] as number) + 1;
  return counts;
}

import type { RecordColumn } from "../ledger/record-column";
import type { CellValue } from "../sheet/grid";

/**
 * Tests the filled cells of a column and visits those of which the test says something. Every
 * distinct value is tested once, or every cell where nearly all differ; `test` should answer null
 * without making anything for the usual, right value.
 */
export function scan<T extends object | string>(
  column: RecordColumn,
  count: number,
  test: (value: CellValue) => T | null,
  visit: (record: number, said: T) => void,
): void {
  if (column.varied) {
    for (let i = 0; i < count; i++) {
      const value = column.valueAt(i);
      const said = value === "" ? null : test(value);
      if (said !== null) visit(i, said);
    }
    return;
  }
  const { codes, distinct } = column;
  const says: (T | null)[] = [null];
  let any = false;
  for (let code = 1; code < distinct.length; code++) {
    const said = test(distinct[code] ?? "");
    if (said !== null) any = true;
    says.push(said);
  }
  if (!any) return;
  for (let i = 0; i < count; i++) {
    const said = says[codes[i] ?? 0] ?? null;
    if (said !== null) visit(i, said);
  }
}

/** Number of filled cells of a column. */
export function filledCells(column: RecordColumn, count: number): number {
  let filled = 0;
  if (column.varied) {
    for (let i = 0; i < count; i++) if (column.valueAt(i) !== "") filled++;
  } else {
    const { codes } = column;
    for (let i = 0; i < count; i++) if (codes[i] !== 0) filled++;
  }
  return filled;
}

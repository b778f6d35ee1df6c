import type { Records } from "../ledger/records";

/** Where a row stands; `row` is the 0-based row of the sheet. */
export interface RowRef {
  readonly book: string;
  readonly sheet: string;
  readonly row: number;
}

export function rowRef(records: Records | undefined, record: number): RowRef {
  const grid = records?.ledger.grid;
  return {
    book: grid?.book ?? "",
    sheet: grid?.sheet ?? "",
    row: records?.rowOf(record) ?? -1,
  };
}

import type { CellValue } from "../sheet/grid";

/** How a column is kept: `day` as a serial, `integer` a whole number. */
export type ColumnType = "text" | "number" | "integer" | "day" | "flag";

/** A value of a table; `null`: nothing, or nothing that can be told. */
export type TableValue = string | number | boolean | null;

/** A column of the exported table. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** The records of one ledger: a reader a column of the table, `null` where the ledger has nothing for it. */
export interface TablePart {
  readonly count: number;
  readonly readers: readonly (((record: number) => TableValue) | null)[];
}

/** Records of any number of ledgers as one table, read column by column and never held as rows. */
export interface RecordTable {
  readonly columns: readonly TableColumn[];
  readonly parts: readonly TablePart[];
  readonly count: number;
}

/** A stretch of a table: values of each column, in the table's order. */
export type Batch = readonly (readonly TableValue[])[];

/** The table in stretches of at most `size` records, across ledgers. */
export function* batchesOf({ columns, parts }: RecordTable, size: number): Generator<Batch> {
  let batch: TableValue[][] = columns.map(() => []);
  let filled = 0;
  for (const { count, readers } of parts)
    for (let from = 0; from < count;) {
      const to = Math.min(count, from + size - filled);
      readers.forEach((read, at) => {
        const values = batch[at];
        for (let record = from; record < to; record++) values?.push(read?.(record) ?? null);
      });
      filled += to - from;
      from = to;
      if (filled < size) continue;
      yield batch;
      batch = columns.map(() => []);
      filled = 0;
    }
  if (filled > 0) yield batch;
}

/** A cell as text, "" for nothing. */
export function textOf(value: CellValue): string {
  return value === null ? "" : String(value);
}

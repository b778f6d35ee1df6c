import type { View } from "./view";

/** Columns by which records are told apart whatever they say: numbers given to each line. */
const NUMBERING = new Set(["serial", "code"]);

/** Grid columns of what a record says, without 序号 and 编号. */
export function sayingColumns({ ledger }: View): number[] {
  return ledger.columns
    .filter(({ field }) => field === null || !NUMBERING.has(field))
    .map(({ index }) => index);
}

/** All that a record says as one text, equal for records that are the same but for their numbers. */
export function sayingOf(view: View, columns: readonly number[], record: number): string {
  const values = view.ledger.grid.values[view.records.rowOf(record)] ?? [];
  let saying = "";
  for (const index of columns) {
    const value = values[index] ?? "";
    saying += `${typeof value === "string" ? value.trim() : `${typeof value} ${String(value)}`}\u0000`;
  }
  return saying;
}

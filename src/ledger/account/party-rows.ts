import type { Ledger } from "../ledger";

/** The rows (0-based, ascending) that name a further party, by the index of the record above them. */
export function partyRows({ records, left }: Ledger): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let record = -1;
  for (const { row, reason } of left) {
    if (reason !== "second-party") continue;
    while (record + 1 < records.length && (records[record + 1] ?? Infinity) < row) record++;
    const rows = found.get(record);
    if (rows === undefined) found.set(record, [row]);
    else rows.push(row);
  }
  return found;
}

import type { FieldId } from "../ledger/fields";
import type { View } from "./view";

const FRAME: ReadonlySet<FieldId> = new Set<FieldId>([
  "serial",
  "code",
  "village",
  "grid",
  "group",
]);

/** Records with nothing but a serial, a code or a place, lines kept free: 1, others 0. */
export function emptyRecords(view: View): Uint8Array {
  const empty = new Uint8Array(view.count);
  const { columns, records, grid } = view.ledger;
  const own = columns.filter(({ field }) => field === null || !FRAME.has(field));
  for (let i = 0; i < view.count; i++) {
    const values = grid.values[records[i] ?? -1] ?? [];
    if (!own.some(({ index }) => (values[index] ?? "") !== "")) empty[i] = 1;
  }
  return empty;
}

import type { FieldId } from "../ledger/fields";
import { silentRecords } from "./silence";
import type { View } from "./view";

const FRAME: ReadonlySet<FieldId> = new Set<FieldId>([
  "serial",
  "code",
  "village",
  "grid",
  "group",
]);
const MAIN: readonly FieldId[] = ["summary", "name", "person", "householder", "status", "rating"];

/** Records with nothing but a serial, a code or a place, lines kept free: 1, others 0. */
export function emptyRecords(view: View): Uint8Array {
  const empty = new Uint8Array(view.count);
  const { columns, records, grid } = view.ledger;
  const own = columns.filter(({ field }) => field === null || !FRAME.has(field));
  const [main] = MAIN.flatMap((field) => view.column(field) ?? []);
  for (const i of main === undefined ? records.keys() : silentRecords(view, main)) {
    const values = grid.values[records[i] ?? -1] ?? [];
    if (!own.some(({ index }) => (values[index] ?? "") !== "")) empty[i] = 1;
  }
  return empty;
}

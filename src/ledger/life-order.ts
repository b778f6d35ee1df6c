import type { FieldId } from "./fields";
import { isMatterKind } from "./matters/states";
import type { DateColumn } from "./record-column";
import { dayOf, isIncomplete } from "./record-dates";
import type { KindId } from "./kind-ids";
import type { Neighbours } from "./place-dates";

/** When a matter came to light; the first a ledger has is where its days begin. */
const BEGINNINGS: readonly FieldId[] = ["foundOn", "registeredOn", "startedOn"];
/** What follows the beginning, and what each is not before. */
const FOLLOWS: ReadonlyMap<FieldId, readonly FieldId[]> = new Map([
  ["registeredOn", []],
  ["startedOn", ["registeredOn"]],
  ["deadline", ["registeredOn", "startedOn"]],
  ["closedOn", ["registeredOn", "startedOn"]],
  ["feedbackOn", ["registeredOn", "startedOn"]],
  ["visitedOn", []],
  ["inspectedOn", ["registeredOn", "startedOn", "closedOn"]],
  ["recheckedOn", ["registeredOn", "startedOn", "closedOn"]],
  ["revisitedOn", ["registeredOn", "startedOn", "closedOn"]],
]);
/** A visit is followed by what came of it. */
const AFTER_VISIT: ReadonlySet<FieldId> = new Set<FieldId>(["revisitedOn", "feedbackOn"]);

/** The columns of a ledger by field: as placed row by row, and as the cells alone tell. */
export interface DateColumns {
  readonly count: number;
  readonly placed: (field: FieldId) => DateColumn | null;
  readonly written: (field: FieldId) => DateColumn | null;
}

/**
 * The days of a record between which a date of the field belongs, in the order of a matter's life:
 * 发生 ≤ 排查 ≤ 受理 ≤ 交办 ≤ 时限, 化解 ≤ 验收, 复查, 回访. Kinds whose rows are no matters have no such order.
 */
export function neighboursOf(
  kind: KindId | null,
  field: FieldId,
  columns: DateColumns,
): Neighbours {
  if (kind === "visit" || kind === "contact")
    return { low: AFTER_VISIT.has(field) ? latest(columns, ["visitedOn"]) : null, high: null };
  if (!isMatterKind(kind)) return { low: null, high: null };
  const main = BEGINNINGS.find((one) => columns.written(one) !== null) ?? "occurredOn";
  if (field === "occurredOn" && main !== "occurredOn")
    return { low: null, high: columns.placed(main)?.days ?? null };
  if (field === main) return { low: null, high: earliestWritten(columns, main) };
  const preceding = [main, ...(FOLLOWS.get(field) ?? [])].filter((one) => one !== field);
  return { low: latest(columns, preceding), high: null };
}

function latest({ count, placed }: DateColumns, fields: readonly FieldId[]): Int32Array {
  const days = new Int32Array(count);
  for (const field of fields) {
    const own = placed(field)?.days;
    if (own === undefined) continue;
    for (let i = 0; i < count; i++)
      if ((own[i] as number) > (days[i] as number)) days[i] = own[i] as number;
  }
  return days;
}

/** The earliest day written in full of what follows the beginning. */
function earliestWritten({ count, written }: DateColumns, main: FieldId): Int32Array {
  const days = new Int32Array(count);
  for (const field of FOLLOWS.keys()) {
    const column = field === main || field === "deadline" ? null : written(field);
    if (column === null) continue;
    const byCode = Int32Array.from(column.readings, (reading) =>
      isIncomplete(reading) ? 0 : Math.max(0, dayOf(reading)),
    );
    for (let i = 0; i < count; i++) {
      const day = byCode[column.codes[i] as number] as number;
      if (day > 0 && (days[i] === 0 || day < (days[i] as number))) days[i] = day;
    }
  }
  return days;
}

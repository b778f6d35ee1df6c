import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { LedgerColumn } from "../ledger";
import type { AccountedTable } from "./accounted-table";
import { hasContent, typedAt } from "./cells";
import type { UnreadReason } from "./reasons";
import { FRAME, isTelling } from "./telling";
import { append } from "../../sheet/lists";
import { restsAfter, type Steps } from "../../sheet/steps";

/** A column that is filled in so many of the records belongs to every one. */
const USUAL = 0.6;
/** What every record of its kind has, whatever the others hold. */
const WHO_OR_WHAT: ReadonlySet<FieldId | null> = new Set<FieldId | null>([
  "person",
  "householder",
  "summary",
  "name",
]);
const BETWEEN = "\u0000";

/**
 * Rows that a form has ready and nobody has filled in: nothing but a serial, a place or a formula, or
 * besides these only words of a drop-down and names of whoever is always in charge. What stands in a
 * column of unknown meaning is such a word when other such rows have it too.
 */
export function* preparedRows(
  { grid, columns, rows }: AccountedTable,
  kind: KindId,
  known: ReadonlyMap<number, UnreadReason>,
): Steps<readonly number[]> {
  const telling = columns.filter(({ field }) => isTelling(field, kind));
  const defaults = columns.filter(
    ({ field }) => !isTelling(field, kind) && !(field !== null && FRAME.has(field)),
  );
  if (telling.length === 0) return [];
  const unknown = defaults.filter(({ field }) => field === null);
  const free = new Map<string, { readonly rows: number[]; readonly isKnown: boolean }>();
  const filled = new Int32Array(telling.length);
  let records = 0;
  for (const row of rows) {
    if (restsAfter(row)) yield;
    if (known.has(row)) continue;
    const first = telling.findIndex(({ index }) => hasContent(typedAt(grid, row, index)));
    if (first >= 0) {
      records++;
      filled[first] = (filled[first] ?? 0) + 1;
      continue;
    }
    const words = defaults.map(({ index }) => typedAt(grid, row, index)).join(BETWEEN);
    const same = free.get(words);
    if (same !== undefined) same.rows.push(row);
    else {
      const isKnown = unknown.every(({ index }) => !hasContent(typedAt(grid, row, index)));
      free.set(words, { rows: [row], isKnown });
    }
  }
  const isForm = isUsual(telling, filled, records);
  const prepared: number[] = [];
  for (const [words, { rows: same, isKnown }] of free)
    if (!hasWords(words) || (isForm && (isKnown || same.length > 1))) append(prepared, same);
  return prepared;
}

/** Whether a record of this table always tells of itself; `filled`: records by the first column that does. */
function isUsual(telling: readonly LedgerColumn[], filled: Int32Array, records: number): boolean {
  if (records === 0) return telling.some(({ field }) => WHO_OR_WHAT.has(field));
  return telling.some(
    ({ field }, at) => WHO_OR_WHAT.has(field) || (filled[at] ?? 0) >= records * USUAL,
  );
}

function hasWords(words: string): boolean {
  return words.split(BETWEEN).some(hasContent);
}

import type { RecordColumn } from "../ledger/record-column";
import { namesIn } from "../ledger/register/names";
import { cellName } from "../sheet/address";
import type { IdColumn } from "./id-column";
import { idNameColumn } from "./names";
import type { Place } from "./place";
import type { View } from "./view";

/** A ledger that gives names with ID numbers. Records of all holders are numbered through. */
export interface IdHolder {
  readonly view: View;
  readonly ids: IdColumn;
  readonly names: RecordColumn;
  /** Number of its first record. */
  readonly start: number;
}

/** One record of a holder. */
export interface IdRecord {
  readonly holder: IdHolder;
  readonly record: number;
}

/** The ledgers that have both columns, and the number of their records. */
export function idHolders(views: readonly View[]): { holders: readonly IdHolder[]; count: number } {
  const holders: IdHolder[] = [];
  let count = 0;
  for (const view of views) {
    const ids = view.ids();
    const names = idNameColumn(view);
    if (ids === null || names === null) continue;
    holders.push({ view, ids, names, start: count });
    count += view.count;
  }
  return { holders, count };
}

/** The record with a number counted through. */
export function recordAt(holders: readonly IdHolder[], number: number): IdRecord {
  const holder = holders.findLast((one) => one.start <= number) ?? holders[0];
  if (holder === undefined) throw new Error("no holder of ID numbers");
  return { holder, record: number - holder.start };
}

/** The people a record names. */
export function namesAt({ holder, record }: IdRecord): readonly string[] {
  return namesIn(holder.names.valueAt(record));
}

/** The cell of a record's ID number. */
export function idPlace({ holder, record }: IdRecord): Place {
  return holder.view.at(holder.ids.source, record);
}

/** How one record tells where another stands: its cell, with the sheet when it is another one. */
export function whereIs(other: IdRecord, from: IdRecord): string {
  const { row, column, ledger } = idPlace(other);
  const cell = cellName(row, column);
  return other.holder.view === from.holder.view ? cell : `${ledger.grid.sheet}!${cell}`;
}

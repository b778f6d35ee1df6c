import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import { mattersOf, type Matters } from "../ledger/matters/matters";
import { openRecords, type DateColumn, type RecordColumn, type Records } from "../ledger/records";
import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import { openIds, type IdColumn } from "./id-column";
import type { Place } from "./place";

/** What a check is told from outside. */
export interface CheckContext {
  readonly profile: Profile;
  /** The day counted as today. */
  readonly asOf: Serial;
  /** Offer a fix for serials with gaps or repeats; otherwise they are only reported. */
  readonly renumber?: boolean;
}

/** A ledger as rules see it: only columns whose meaning is sure enough. */
export interface View extends CheckContext {
  readonly ledger: Ledger;
  readonly kind: KindId;
  readonly records: Records;
  readonly count: number;
  /** Columns of the field, left to right. */
  readonly columns: (field: FieldId) => readonly RecordColumn[];
  /** The most certain column of the field. */
  readonly column: (field: FieldId) => RecordColumn | null;
  readonly dates: (field: FieldId) => DateColumn | null;
  /** The ID numbers, read once. */
  readonly ids: () => IdColumn | null;
  /** The records as matters; null for kinds that hold none. */
  readonly matters: () => Matters | null;
  /** A record's cell of the column. */
  readonly at: (column: RecordColumn, record: number) => Place;
  /** Any cell of the grid. */
  readonly cell: (row: number, column: number) => Place;
}

/** Below this a column's meaning is a guess, and no rule speaks about it. */
export const SURE = 0.5;

/** A ledger for the rules; null when the sheet is none or has no records. */
export function openView(ledger: Ledger, context: CheckContext): View | null {
  const { kind } = ledger;
  if (kind === null || ledger.records.length === 0) return null;
  const records = openRecords(ledger, context.profile);
  const sure = (column: RecordColumn): boolean => column.column.confidence >= SURE;
  const column = (field: FieldId): RecordColumn | null => {
    const found = records.column(field);
    return found !== null && sure(found) ? found : null;
  };
  let ids: IdColumn | null | undefined;
  let matters: Matters | null | undefined;
  return {
    ...context,
    ledger,
    kind,
    records,
    count: records.count,
    columns: (field) => records.columns(field).filter(sure),
    column,
    dates: (field) => {
      const found = column(field);
      return found === null ? null : records.datesOf(found);
    },
    ids: () => {
      if (ids === undefined) {
        const found = column("idNumber");
        ids = found === null ? null : openIds(found, records.count);
      }
      return ids;
    },
    matters: () =>
      matters === undefined ? (matters = mattersOf(records, context.profile)) : matters,
    at: (found, record) => ({
      ledger,
      row: found.rowAt(record),
      column: found.columnAt(record),
      field: found.column.field,
      label: found.column.label,
    }),
    cell: (row, index) => {
      const found = ledger.columns.find((one) => one.index === index);
      return {
        ledger,
        row,
        column: index,
        field: found?.field ?? null,
        label: found?.label ?? "",
      };
    },
  };
}

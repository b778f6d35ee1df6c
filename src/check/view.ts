import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import type { Matters } from "../ledger/matters/matters";
import type { DateColumn, RecordColumn, Records } from "../ledger/records";
import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import type { IdColumn } from "./id-column";
import type { PhoneColumn } from "./phone-column";
import type { Place } from "./place";
import type { SerialColumn } from "./serial-column";
import type { Traits } from "./traits";

/** What a check is told from outside. */
export interface CheckContext {
  readonly profile: Profile;
  /** The day counted as today. */
  readonly asOf: Serial;
  /** Offer a fix for serials with gaps or repeats; otherwise they are only reported. */
  readonly renumber?: boolean;
}

/**
 * A ledger as rules see it: only columns whose meaning is sure enough. What several rules need is
 * worked out once, when first asked for.
 */
export interface View extends CheckContext {
  readonly ledger: Ledger;
  readonly kind: KindId;
  readonly records: Records;
  readonly count: number;
  /** Columns that are likely the field's, left to right: sure enough to judge how they are written. */
  readonly columns: (field: FieldId) => readonly RecordColumn[];
  /** The most certain column of the field, if it is sure. */
  readonly column: (field: FieldId) => RecordColumn | null;
  readonly dates: (field: FieldId) => DateColumn | null;
  /**
   * Reads records up to (not including) `to` in all columns at once, a short stretch of rows at a time;
   * what is not read this way is read when first asked for, at the cost of one way through memory each.
   */
  readonly read: (to: number) => void;
  /** The ID numbers. */
  readonly ids: () => IdColumn | null;
  /** A column's phone numbers. */
  readonly phones: (column: RecordColumn) => PhoneColumn;
  /** The most certain 序号 column. */
  readonly serials: () => SerialColumn | null;
  /** The records as matters; null for kinds that hold none. */
  readonly matters: () => Matters | null;
  /** What the characters of a column's cells give away. */
  readonly traits: (column: RecordColumn) => Traits;
  /** Records whose cell of the column says nothing (empty, — or 无), ascending. */
  readonly silent: (column: RecordColumn) => readonly number[];
  /** A number for each record's text of the column, equal for equal texts but for blanks; 0: empty. */
  readonly hashes: (column: RecordColumn) => Int32Array;
  /** A day as 2024-05-06. */
  readonly iso: (day: Serial) => string;
  /** A record's cell of the column. */
  readonly at: (column: RecordColumn, record: number) => Place;
  /** Any cell of the grid. */
  readonly cell: (row: number, column: number) => Place;
}

/** Below this a column's meaning is a guess, and no rule speaks about it. */
export const LIKELY = 0.5;
/** From here on it is sure enough to be compared with other columns. */
export const SURE = 0.7;

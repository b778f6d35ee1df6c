import type { DateFrame } from "../sheet/date-frame";
import type { DateReading } from "../sheet/date-text";
import type { CellValue } from "../sheet/grid";
import type { LedgerColumn } from "./ledger";
import type { Period } from "./period";

/** A column of records, interned: each distinct value is stored (and later parsed) once. */
export interface RecordColumn {
  readonly column: LedgerColumn;
  /** Index into `distinct`, one a record; 0 is the empty cell. Interned when first asked for. */
  readonly codes: Int32Array;
  /** Each distinct value once; `distinct[0]` is "". Interned when first asked for. */
  readonly distinct: readonly CellValue[];
  /**
   * Values hardly repeat (ID numbers, phones, free text): cheaper read cell by cell with `valueAt`
   * than interned. Judged by a sample.
   */
  readonly varied: boolean;
  /**
   * Interns up to (not including) this record already. Reading many columns a stretch of rows at a
   * time keeps the rows at hand; without it the first look at `codes` interns all.
   */
  readonly intern: (to: number) => void;
  /** A record's value as it stands, `""` when empty; merged cells give their area's value. */
  readonly valueAt: (record: number) => CellValue;
  /** Grid column of a record's cell; differs from `column.index` only in tick groups and rounds. */
  readonly columnAt: (record: number) => number;
  /** Grid row of a record's cell: another than the record's in areas merged downwards and for 同上. */
  readonly rowAt: (record: number) => number;
  /** The time the heading over a value names, by code. Absent: no heading names any. */
  readonly periodAt?: (code: number) => Period | null;
  /** Its values are put together from several cells, none of which could be rewritten by itself. */
  readonly composed?: true;
}

/**
 * A date column: a day serial a record. Its `codes` and `distinct` are its own: a value whose year the
 * rows complete differently (1月4日) stands there once for each year.
 */
export interface DateColumn extends RecordColumn {
  /** What completed the cells. */
  readonly frame: DateFrame;
  /** Day serial; 0 = blank, -1 = no readable date. A month or year stands for its first day. */
  readonly days: Int32Array;
  /** Last day the date can mean: the month's or year's end where the day is not given. */
  readonly ends: Int32Array;
  /** What each distinct value reads as, by code. */
  readonly readings: readonly DateReading[];
}

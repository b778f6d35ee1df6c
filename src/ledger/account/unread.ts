import type { CellValue } from "../../sheet/grid";
import type { UnreadReason } from "./reasons";

/** Something that stands in a sheet and is in no figure. Rows and columns are 0-based. */
export interface Unread {
  readonly book: string;
  readonly sheet: string;
  /** `null`: the column, sheet or ledger as a whole. */
  readonly row: number | null;
  readonly column: number | null;
  readonly reason: UnreadReason;
  /** What stands there, as it is; of a row its first telling cell. */
  readonly value: CellValue;
}

import type { UnreadReason } from "./reasons";

/** A filled row that is no record, 0-based. */
export interface LeftRow {
  readonly row: number;
  readonly reason: UnreadReason;
}

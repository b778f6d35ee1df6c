import type { CellValue } from "../../../sheet/grid";
import type { UnreadReason } from "../../account/reasons";

/** Why the shape of a row under a header tells that it is no record. */
export type RowReason = Extract<
  UnreadReason,
  | "total"
  | "example"
  | "format-hint"
  | "signature"
  | "note"
  | "section-line"
  | "other-table"
  | "prefilled"
  | "repeated-header"
>;

/** What a row under a header is. */
export type RowSort = "record" | "blank" | "header" | "number-row" | RowReason;

/** What rows below a header usually hold. */
export interface Measures {
  /** Cells a record usually has. */
  readonly usual: number;
  /** Cells of a row that is taken for a record without a second look. */
  readonly sure: number;
  /** By row: cells that vertical merges from above fill. */
  readonly covered: ReadonlyMap<number, number>;
}

/** A cell that holds nothing but blanks. */
export function isNothing(value: CellValue | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "string" && value.charCodeAt(0) <= 0x20 && value.trim() === "";
}

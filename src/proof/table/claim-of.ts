import { cellName } from "../../sheet/address";
import type { Claim } from "../claim";
import type { FigureTable } from "./figures";

/** A claim of a table before it knows the labels of its cell; row and column are 0-based. */
export type TableClaim = Pick<
  Claim,
  "kind" | "topic" | "stated" | "computed" | "ok" | "note" | "params"
> & { readonly row: number; readonly column: number };

/** The claim with its cell, and the labels of line and column as its text. */
export function claimOf(table: FigureTable, { row, column, ...claim }: TableClaim): Claim {
  const labels = [...(table.rowLabels.get(row) ?? []), ...(table.columnLabels.get(column) ?? [])];
  return {
    ...claim,
    line: row + 1,
    text: [...new Set(labels)].join(" · "),
    sheet: table.grid.sheet,
    cell: cellName(row, column),
  };
}

import { cellName } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { Claim } from "../claim";
import type { Strip, Table } from "./read-table";

/** A claim about the cell of a row and a column of the sheet, both 0-based. */
export type TableClaim = Pick<
  Claim,
  "kind" | "topic" | "stated" | "computed" | "ok" | "note" | "params"
> & { readonly row: number; readonly column: number };

/** The claim with its cell, and the labels of row and column as its text. */
export function claimOf(grid: Grid, table: Table, { row, column, ...claim }: TableClaim): Claim {
  const labels = [...labelsOf(table.rows, row), ...labelsOf(table.columns, column)];
  return {
    ...claim,
    line: row + 1,
    text: [...new Set(labels)].join(" · "),
    sheet: grid.sheet,
    cell: cellName(row, column),
  };
}

function labelsOf(strips: readonly Strip[], index: number): string[] {
  const strip = strips.find((one) => one.index === index);
  return strip === undefined ? [] : [...strip.above, strip.label].filter((label) => label !== "");
}

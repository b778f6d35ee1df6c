import { cellName } from "../../sheet/address";
import type { Claim } from "../claim";
import type { TableColumn, TableRow } from "./read-table";

/** A claim about one cell of a table; the caller names kind, topic and figures. */
export function tableClaim(
  sheet: string,
  row: TableRow,
  column: TableColumn,
  claim: Pick<Claim, "kind" | "topic" | "stated" | "computed" | "ok" | "params"> & Pick<Partial<Claim>, "note">,
): Claim {
  return {
    ...claim,
    line: row.index + 1,
    text: [row.label, ...column.above, column.label].filter((label) => label !== "").join(" "),
    sheet,
    cell: cellName(row.index, column.index),
  };
}

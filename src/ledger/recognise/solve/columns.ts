import type { Grid } from "../../../sheet/grid";
import { readLabel } from "../label/read";
import type { Table } from "../table";
import { headerLabels } from "../table/header-labels";
import { profileColumn, sampleRows } from "../values/column-values";
import type { Column } from "./column";

/** The columns of a table with what label and values say of each. */
export function readColumns(grid: Grid, table: Table): readonly Column[] {
  const rows = sampleRows(table.body.records);
  return headerLabels(grid, table.merges, table.header).map(({ index, leaf, parents }) => ({
    index,
    leaf,
    parents,
    reading: readLabel(leaf, parents),
    values: profileColumn(grid, index, rows),
    text: [...parents, leaf].join(" ").replace(/\s+/g, ""),
  }));
}

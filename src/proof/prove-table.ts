import type { Grid } from "../sheet/grid";
import type { Claim } from "./claim";
import { columnSumClaims } from "./table/column-relations";
import { partColumnClaims } from "./table/part-columns";
import { rateColumnClaims } from "./table/rate-columns";
import { readTable } from "./table/read-table";
import { totalRowClaims } from "./table/row-totals";

/**
 * Checks a summary table: 合计 and 小计 rows and columns, 化解率 and other rates by the labels of their
 * columns, 占比 columns, parts that exceed their whole, 上期结转 + 新增 − 办结 = 在办. Claims name sheet and
 * cell (A1) and stand in the order of the cells; `line` is the sheet's row. A relation is taken for one
 * only when its labels say so and most rows bear it out. A sheet without a table of figures gives none.
 */
export function proveTable(grid: Grid): Claim[] {
  const table = readTable(grid);
  if (table === null) return [];
  return [
    ...totalRowClaims(grid.sheet, table),
    ...columnSumClaims(grid.sheet, table),
    ...rateColumnClaims(grid.sheet, table),
    ...partColumnClaims(grid.sheet, table),
  ].sort((a, b) => a.line - b.line || columnOf(a) - columnOf(b));
}

function columnOf(claim: Claim): number {
  const letters = /^[A-Z]+/.exec(claim.cell ?? "")?.[0] ?? "";
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0);
}

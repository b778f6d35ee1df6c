import type { Grid } from "../../sheet/grid";
import type { Claim } from "../claim";
import { columnSumClaims } from "./column-relations";
import { partColumnClaims } from "./part-columns";
import { pointClaims, pointColumns } from "./points-columns";
import { rateColumnClaims } from "./rate-columns";
import { readTable, turned } from "./read-table";
import { totalRowClaims } from "./row-totals";
import { claimOf, type TableClaim } from "./table-claim";

/**
 * Checks a summary table: 合计 and 小计 rows and columns, points against their total, 化解率 and other rates by
 * the labels of their columns (or rows), 占比 columns, parts that exceed their whole, 上期结转 + 新增 − 办结 = 在办. Claims
 * name sheet and cell (A1) and stand in the order of the cells; `line` is the sheet's row. A relation is
 * taken for one only when its labels say so and the other rows bear it out. A sheet without a table of
 * figures gives none.
 */
export function proveTable(grid: Grid): Claim[] {
  const table = readTable(grid);
  if (table === null) return [];
  const across = turned(table);
  const points = pointColumns(table);
  const scored = points === null ? [] : pointClaims(table, points);
  const isScored = ({ column }: TableClaim) => scored.length > 0 && points?.whole.index === column;
  const claims = [
    ...scored,
    ...totalRowClaims(table),
    ...columnSumClaims(table).filter((claim) => !isScored(claim)),
    ...rateColumnClaims(table),
    ...partColumnClaims(table),
    ...rateColumnClaims(across),
    ...columnSumClaims(across, "identities"),
  ];
  claims.sort((a, b) => a.row - b.row || a.column - b.column || Number(a.ok) - Number(b.ok));
  const seen = new Set<string>();
  return claims.flatMap((claim) => {
    const key = [claim.row, claim.column, claim.kind, claim.computed].join(" ");
    if (seen.has(key)) return [];
    seen.add(key);
    return [claimOf(grid, table, claim)];
  });
}

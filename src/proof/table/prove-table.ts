import type { Grid } from "../../sheet/grid";
import type { Claim } from "../claim";
import { claimOf } from "./claim-of";
import { readFigureTable } from "./figures";
import { rateClaims } from "./rates";
import { totalClaims } from "./totals";

/**
 * Checks the figures of a summary table: 合计 and 小计 lines and columns against their parts, rates
 * against the counts beside them. Claims in the order of the cells, right ones too; a relation that the
 * labels leave open gives none.
 */
export function proveTable(grid: Grid): Claim[] {
  const table = readFigureTable(grid);
  if (table === null) return [];
  return [...totalClaims(table), ...rateClaims(table)]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((claim) => claimOf(table, claim));
}

import { cellName } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { Claim } from "../claim";
import type { LedgerPeriods } from "../ledger/facts";
import { proveAgainst } from "../ledger/prove-against";
import { proveText } from "../prove-text";
import { proveTable } from "../table/prove-table";
import type { Told } from "../told";
import { sheetProse } from "./sheet-prose";

/**
 * Checks what a sheet states: its summary table and the sentences in its cells, these also against
 * a ledger. `records`: 0-based rows of a ledger, inclusive; what its records tell is no report.
 * Claims name sheet and cell and stand in the order of the rows; `line` is the sheet's row. `before`: shared by
 * the sheets of a workbook. Throws `Problem` with `report-too-long`.
 */
export function proveSheet(
  grid: Grid,
  ledger: LedgerPeriods | null,
  records: readonly [number, number] | null,
  before?: Told,
): Claim[] {
  const prose = sheetProse(
    grid,
    (row) => records !== null && row >= records[0] && row <= records[1],
    before,
  );
  const told = [
    ...proveText(prose.text),
    ...(ledger === null ? [] : proveAgainst(prose.text, ledger)),
  ].flatMap((claim): Claim[] => {
    const place = prose.places[claim.line - 1];
    if (place === undefined) return [];
    return [
      { ...claim, line: place.row + 1, sheet: grid.sheet, cell: cellName(place.row, place.column) },
    ];
  });
  return [...proveTable(grid), ...told].sort((a, b) => a.line - b.line);
}

import { CellFlag } from "../../src/sheet/grid";
import { formatKind } from "../../src/workbook/number-format";
import type { PlannedFix } from "../../src/check/fixes";
import type { Ledger } from "../../src/ledger/ledger";
import type { CellValue } from "../../src/sheet/grid";

/** The ledger with the fixes written into its cells; formats are left out of account. */
export function applied(ledger: Ledger, fixes: readonly PlannedFix[]): Ledger {
  const values: CellValue[][] = ledger.grid.values.map((row) => [...row]);
  for (const { row, column, to } of fixes) (values[row] as CellValue[])[column] = to;
  const { rowCount, columnCount } = ledger.grid;
  const flags = ledger.grid.flags?.slice() ?? new Uint8Array(rowCount * columnCount);
  for (const { row, column, format } of fixes)
    if (format !== undefined && formatKind(format) === "date")
      flags[row * columnCount + column] = CellFlag.date;
  return { ...ledger, grid: { ...ledger.grid, values, flags } };
}

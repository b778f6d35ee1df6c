import type { KindId } from "../../src/ledger/kind-ids";
import type { Ledger } from "../../src/ledger/ledger";
import type { Grid } from "../../src/sheet/grid";
import type { Truth } from "../samples/truth";

/** The ledger a sample sheet really is, as recognition should give it; not recognised, so that only checking is tested. */
export function truthLedger(grid: Grid, truth: Truth, kind: KindId): Ledger {
  const [top, bottom] = truth.headerRows;
  const labelAt = (row: number, column: number): string =>
    String(grid.values[row]?.[column] ?? "").replace(/[\s*＊]/g, "");
  return {
    grid,
    kind,
    confidence: 1,
    unsure: false,
    title: "",
    headerRows: truth.headerRows,
    dataRows: truth.dataRows,
    records: Int32Array.from(truth.rowOf),
    totalRows: truth.totalRows,
    columns: truth.columns.map((field, index) => {
      const labels = Array.from({ length: bottom - top + 1 }, (_, i) => labelAt(top + i, index));
      const own = labels.filter((label) => label !== "");
      return {
        index,
        label: own.at(-1) ?? "",
        parents: own.slice(0, -1),
        field,
        confidence: 0.9,
        evidence: [],
      };
    }),
    tickGroups: [],
    rounds: [],
    dayParts: [],
    year: truth.year,
    kindScores: [],
  };
}

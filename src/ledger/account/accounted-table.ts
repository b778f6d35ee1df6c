import type { Grid } from "../../sheet/grid";
import type { KindId } from "../kind-ids";
import type { LedgerColumn } from "../ledger";
import type { LeftRow } from "./left-row";

/** A table whose columns are known: what its rows are is decided from it alone. */
export interface AccountedTable {
  readonly grid: Grid;
  readonly kind: KindId | null;
  readonly columns: readonly LedgerColumn[];
  /** Rows that look like records. */
  readonly rows: Int32Array;
  /** Rows that do not, by their shape. */
  readonly left: readonly LeftRow[];
}

import type { FieldId } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { CellValue } from "../sheet/grid";

/** A cell of a ledger's grid; row and column are 0-based. */
export interface Place {
  readonly ledger: Ledger;
  readonly row: number;
  readonly column: number;
  readonly field: FieldId | null;
  /** Label of its column as the sheet shows it. */
  readonly label: string;
}

/** A safe change of the cell. */
export interface CellFix {
  readonly to: CellValue;
  readonly format?: string;
}

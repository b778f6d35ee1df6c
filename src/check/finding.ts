import type { FieldId } from "../ledger/fields";
import type { CellValue } from "../sheet/grid";
import type { Severity } from "../sheet/severity";
import type { FindingCode } from "./codes";

/** A safe change of the finding's own cell: it loses no meaning and can be undone. */
export interface Fix {
  readonly to: CellValue;
  /** Number format that goes with it, e.g. `yyyy-mm-dd`. */
  readonly format?: string;
}

/** A row of a ledger; 0-based. */
export interface FindingRow {
  readonly book: string;
  readonly sheet: string;
  readonly row: number;
}

/** One of several cells with the same cause. */
export interface FindingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly fix?: Fix;
  /** The other record it is compared with. */
  readonly other?: FindingRow;
}

/** By what a person knows a record; `""` where the ledger does not tell. */
export interface RecordName {
  readonly village: string;
  readonly person: string;
}

/** Something wrong in a workbook, as data; its text is in `locale/`. Rows and columns are 0-based. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly book: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: FieldId | null;
  readonly value: CellValue;
  /** Fillers of the text's placeholders; `label` (of the column) is always among them. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  /** The other record the params name (a duplicate's first); absent: they name none. */
  readonly other?: FindingRow;
  /** Whose record it is in; absent: nobody's, or the ledger names neither village nor person. */
  readonly record?: RecordName;
  /** One cause in many cells is one finding: all of them, this one first; absent: this cell only. */
  readonly cells?: readonly FindingCell[];
}

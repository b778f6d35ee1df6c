import type { FieldId } from "../../src/ledger/fields";
import type { SampledKind } from "./sampled-kinds";
import type { CellValue } from "../../src/sheet/grid";
import type { DefectFamily } from "./defects/families";
import type { SampleRecord } from "./records/record";

/** A defect put into a clean sheet. Rows and columns are 0-based. */
export interface Injected {
  readonly family: DefectFamily;
  readonly row: number;
  readonly column: number;
  readonly field: FieldId | null;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Other cells a finding may rightly stand at, e.g. the second date of a wrong pair. */
  readonly also?: readonly { readonly row: number; readonly column: number }[];
}

/** What a sample sheet really is. Rows and columns are 0-based and inclusive. */
export interface Truth {
  /** Acceptable kinds, best first; `null`: no ledger. */
  readonly kinds: readonly (SampledKind | null)[];
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number] | null;
  /** Row of each record, in the order of `records`. */
  readonly rowOf: readonly number[];
  readonly totalRows: readonly number[];
  /** The field whose values a column shows. */
  readonly columns: readonly (FieldId | null)[];
  readonly acceptable: readonly (readonly FieldId[])[];
  readonly dontCare: readonly number[];
  /** The records before any defect, in canonical form; empty for counting sheets. */
  readonly records: readonly SampleRecord[];
  readonly defects: readonly Injected[];
  readonly asOf: number;
  /** Year of the yearless dates, when the sheet says one. */
  readonly year: number | null;
}

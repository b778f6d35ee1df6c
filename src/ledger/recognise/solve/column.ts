import type { LabelReading } from "../label/read";
import type { ColumnValues } from "../values/column-values";

/** A column as the solver sees it. */
export interface Column {
  readonly index: number;
  readonly leaf: string;
  readonly parents: readonly string[];
  readonly reading: LabelReading;
  readonly values: ColumnValues;
  /** Everything the header says over this column, for kind words. */
  readonly text: string;
}

import type { FieldId } from "../../fields";
import type { Evidence } from "../../ledger";

/** A field a column may carry in a kind. */
export interface Candidate {
  readonly field: FieldId;
  /** 0..1 */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

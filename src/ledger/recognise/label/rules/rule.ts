import type { FieldId } from "../../../fields";
import type { KindId } from "../../../kind-ids";
import type { Tag } from "../tags";

/** A field a label may mean, how well (0..1), and in which kinds only; no kinds: in all. */
export type Given = readonly [field: FieldId, score: number, ...kinds: KindId[]];

/**
 * How labels of one shape read. The first rule that fits speaks, the others are silent.
 * A label fits when its head carries one of `head`, the words before it carry all of `all`, one of `any` and
 * none of `not`; `bare`: only matters and colouring words stand before the head.
 */
export interface LabelRule {
  readonly head: readonly Tag[];
  readonly all?: readonly Tag[];
  readonly any?: readonly Tag[];
  readonly not?: readonly Tag[];
  readonly bare?: true;
  /** Empty: such a column surely has no field. */
  readonly gives: readonly Given[];
}

/** Kinds whose rows are matters raised and closed. */
export const MATTERS: readonly KindId[] = ["dispute", "opinion", "hazard", "petition"];
/** Kinds whose rows are meetings with people. */
export const MEETINGS: readonly KindId[] = ["visit", "contact"];
/** Kinds whose rows have a course of their own. */
export const LIVING: readonly KindId[] = [...MATTERS, ...MEETINGS];
/** Kinds whose rows are people. */
export const PEOPLE: readonly KindId[] = ["household", "tenhouse"];
/** Kinds whose rows are counted. */
export const COUNTS: readonly KindId[] = ["report", "satisfaction"];

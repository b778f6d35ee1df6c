import type { FieldId } from "../../fields";
import type { KindId } from "../../kind-ids";
import { assign } from "./assign";
import { candidatesOf, type Candidate } from "./candidates";
import type { Column } from "./column";
import {
  ALL_KINDS,
  captionScore,
  fieldScore,
  figureScore,
  labelScore,
  type Captions,
} from "./kind";

/** A sheet read as one kind. */
export interface Solution {
  readonly kind: KindId;
  readonly score: number;
  /** One a column. */
  readonly chosen: readonly (Candidate | null)[];
}

/** A column the clerk has settled: a field, or none. */
export type Pinned = ReadonlyMap<number, FieldId | null>;

function solveAs(
  kind: KindId,
  columns: readonly Column[],
  captions: Captions,
  pinned: Pinned,
): Solution {
  const taken = new Set(pinned.values());
  const candidates = columns.map((column) => {
    const pin = pinned.get(column.index);
    if (pin !== undefined) return [];
    return candidatesOf(column, kind).filter((candidate) => !taken.has(candidate.field));
  });
  const solved = assign(candidates);
  const chosen = columns.map((column, at): Candidate | null => {
    const pin = pinned.get(column.index);
    if (pin === undefined) return solved[at] ?? null;
    if (pin === null) return null;
    return { field: pin, score: 1, evidence: [{ kind: "clerk", what: pin, weight: 1 }] };
  });
  const score =
    captionScore(kind, captions) +
    labelScore(kind, columns) +
    fieldScore(kind, chosen) +
    figureScore(kind, columns);
  return { kind, score, chosen };
}

/** The sheet read as every kind, best first. */
export function solve(
  columns: readonly Column[],
  captions: Captions,
  pinned: Pinned,
): readonly Solution[] {
  return ALL_KINDS.map((kind) => solveAs(kind, columns, captions, pinned)).sort(
    (a, b) => b.score - a.score,
  );
}

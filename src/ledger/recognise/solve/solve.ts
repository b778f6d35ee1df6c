import type { FieldId } from "../../fields";
import { KIND_IDS, type KindId } from "../../kind-ids";
import { KINDS } from "../../kinds";
import { assign } from "./assign";
import { rolesBeside } from "./beside";
import { apartFromFirst } from "./parties";
import type { Candidate } from "./candidate";
import { candidatesOf } from "./candidates";
import type { Column } from "./column";
import { captionScore, fieldScore, figureScore, labelScore, type Captions } from "./kind";
import { greatest } from "../../../sheet/lists";

/** A sheet read as one kind. */
export interface Solution {
  readonly kind: KindId;
  readonly score: number;
  /** What labels, fields and values say. */
  readonly evidence: number;
  /** What title and sheet name say. */
  readonly caption: number;
  /** One a column. */
  readonly chosen: readonly (Candidate | null)[];
}

/** Kinds whose columns of figures speak as loud as others. */
const COUNTING: ReadonlySet<KindId> = new Set<KindId>(["report", "satisfaction", "household"]);
const FULL_TRUST = 2;
const NO_TRUST = 4;

/** A column the clerk has settled: a field, or none. */
export type Pinned = ReadonlyMap<number, FieldId | null>;

function solveAs(
  kind: KindId,
  columns: readonly Column[],
  captions: Captions,
  pinned: Pinned,
): Omit<Solution, "score"> {
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
  const evidence =
    labelScore(KINDS[kind], columns, COUNTING.has(kind)) +
    fieldScore(kind, chosen) +
    figureScore(kind, columns);
  return { kind, evidence, caption: captionScore(KINDS[kind], captions), chosen };
}

/**
 * How far a title is believed whose kind the sheet itself speaks for less than for another by `behind`:
 * it decides between near kinds, and counts for nothing against a sheet that is clearly another.
 */
function trust(behind: number): number {
  return Math.max(0, Math.min(1, 1 - (behind - FULL_TRUST) / (NO_TRUST - FULL_TRUST)));
}

/** The sheet read as every kind, best first. */
export function solve(
  columns: readonly Column[],
  captions: Captions,
  pinned: Pinned,
): readonly Solution[] {
  const apart = rolesBeside(apartFromFirst(columns));
  const read = KIND_IDS.map((kind) => solveAs(kind, apart, captions, pinned));
  const best = greatest(read.map((one) => one.evidence));
  return read
    .map((one) => ({ ...one, score: one.evidence + one.caption * trust(best - one.evidence) }))
    .sort((a, b) => b.score - a.score);
}

import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { LedgerColumn, TickGroup } from "../ledger";
import type { Candidate } from "./solve/candidate";
import type { Column } from "./solve/column";
import type { Solution } from "./solve/solve";

const TICK_CONFIDENCE = 0.9;
/** Share of a label's characters that are known words, from which it is understood. */
const UNDERSTOOD = 0.9;

/** A solved column as the ledger shows it. */
export function ledgerColumn(
  column: Column,
  chosen: Candidate | null,
  groups: readonly TickGroup[],
): LedgerColumn {
  const { index, parents } = column;
  const label = column.reading.label.shown;
  const { refused, gives, known: share } = column.reading;
  const known = refused || gives.length > 0 || share > UNDERSTOOD;
  const group = groups.find((one) => one.columns.includes(index));
  if (group === undefined)
    return {
      index,
      label,
      parents,
      known,
      field: chosen?.field ?? null,
      confidence: round(chosen?.score ?? 0),
      evidence: chosen?.evidence ?? [],
    };
  return {
    index,
    label,
    parents,
    known,
    field: group.field,
    confidence: TICK_CONFIDENCE,
    evidence: [{ kind: "neighbour", what: "tick", weight: TICK_CONFIDENCE }],
  };
}

/** Lead over the next kind and weight of the evidence as one number between 0 and 1. */
export function kindConfidence(kind: KindId | null, solution: Solution, margin: number): number {
  if (kind === null) return 0;
  const lead = 1 / (1 + Math.exp(-1.6 * (margin - 0.3)));
  const weight = Math.max(0, Math.min(1, solution.score / 5));
  return round(0.25 * weight + 0.75 * lead * (0.5 + 0.5 * weight));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Columns of the given fields. */
export function indexesOf(
  columns: readonly LedgerColumn[],
  wanted: (field: FieldId) => boolean,
): readonly number[] {
  return columns
    .filter((column) => column.field !== null && wanted(column.field))
    .map((column) => column.index);
}

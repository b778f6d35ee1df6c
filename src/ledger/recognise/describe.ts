import type { KindId } from "../kind-ids";
import type { DayParts, LedgerColumn, Rounds, TickGroup } from "../ledger";
import { cleanLabel } from "./label/clean";
import { ROUND_FIELDS } from "./rounds";
import type { Candidate } from "./solve/candidate";
import { isSeries, type Column } from "./solve/column";
import type { Solution } from "./solve/solve";

const TICK_CONFIDENCE = 0.9;

/** The solved columns as the ledger shows them, one a column of the grid, left to right. */
export function ledgerColumns(
  columns: readonly Column[],
  chosen: readonly (Candidate | null)[],
  groups: readonly TickGroup[],
): readonly LedgerColumn[] {
  return columns
    .flatMap((column, at) => shownMembers(column, chosen[at] ?? null, groups))
    .sort((a, b) => a.index - b.index);
}

function shownMembers(
  column: Column,
  chosen: Candidate | null,
  groups: readonly TickGroup[],
): readonly LedgerColumn[] {
  const all = chosen === null || !isSeries(column) || ROUND_FIELDS.has(chosen.field);
  return column.members.flatMap(({ columns, leaf, parents, parts }) =>
    columns.map((index) => {
      const own = all || columns.includes(column.index) ? chosen : null;
      const shown = { index, parents, label: cleanLabel(leaf).shown };
      return parts === null ? ledgerColumn(shown, own, groups) : partColumn(shown, parts, own);
    }),
  );
}

type Shown = Pick<LedgerColumn, "index" | "label" | "parents">;

/** 年, 月 or 日 of a day, under the label of the day. */
function partColumn(shown: Shown, parts: DayParts, chosen: Candidate | null): LedgerColumn {
  const { index, parents, label } = shown;
  const part = index === parts.year ? "年" : index === parts.month ? "月" : "日";
  return ledgerColumn({ index, label: part, parents: [...parents, label] }, chosen, []);
}

/** A solved column as the ledger shows it. */
function ledgerColumn(
  shown: Shown,
  chosen: Candidate | null,
  groups: readonly TickGroup[],
): LedgerColumn {
  const { index } = shown;
  const group = groups.find((one) => one.columns.includes(index));
  if (group === undefined)
    return {
      ...shown,
      field: chosen?.field ?? null,
      confidence: round(chosen?.score ?? 0),
      evidence: chosen?.evidence ?? [],
    };
  return {
    ...shown,
    field: group.field,
    confidence: TICK_CONFIDENCE,
    evidence: [{ kind: "neighbour", what: "tick", weight: TICK_CONFIDENCE }],
  };
}

/** The solved columns that are rounds of one field. */
export function roundsOf(
  columns: readonly Column[],
  chosen: readonly (Candidate | null)[],
): readonly Rounds[] {
  return columns.flatMap((column, at): Rounds[] => {
    const field = chosen[at]?.field ?? null;
    if (field === null || !isSeries(column) || !ROUND_FIELDS.has(field)) return [];
    const rounds = column.members.map(({ columns: [index = -1], period }) => ({ index, period }));
    return [{ field, columns: rounds }];
  });
}

/** The days written in several columns. */
export function dayPartsOf(
  columns: readonly Column[],
  chosen: readonly (Candidate | null)[],
): readonly DayParts[] {
  return columns.flatMap((column, at) =>
    chosen[at] === null ? [] : column.members.flatMap(({ parts }) => parts ?? []),
  );
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

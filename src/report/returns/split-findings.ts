import type { Finding, FindingCell, FindingRow } from "../../check/finding";
import type { RecordVillages } from "../../ledger/register/record-villages";

/** The part of a finding that is a village's. */
export interface VillageFinding {
  readonly finding: Finding;
  /** The other record it names is another village's: nothing of it may be told. */
  readonly foreign: boolean;
  /** The params are those of another cell, maybe of another village: they may not be told. */
  readonly general: boolean;
}

/** Params that hold for every cell of a gathered finding. */
const SHARED: ReadonlySet<string> = new Set(["label", "word", "words", "canonical", "usual"]);

/**
 * Shares findings out to the villages of their cells, in their order; "" for what belongs to none. One
 * gathered over several villages is told to each with its own cells alone.
 */
export function splitFindings(
  findings: readonly Finding[],
  villages: RecordVillages,
): ReadonlyMap<string, readonly VillageFinding[]> {
  const shared = new Map<string, VillageFinding[]>();
  const villageOf = (place: FindingRow): string => villages.homeOf(place)?.village ?? "";
  for (const finding of findings)
    for (const [village, cells] of cellsByVillage(finding, villageOf)) {
      const own = shared.get(village) ?? [];
      shared.set(village, own);
      own.push(partOf(finding, cells, (other) => villageOf(other) === village));
    }
  return shared;
}

function cellsByVillage(
  finding: Finding,
  villageOf: (place: FindingRow) => string,
): ReadonlyMap<string, readonly FindingCell[]> {
  const { book, sheet } = finding;
  const cells: readonly FindingCell[] = finding.cells ?? [finding];
  const byVillage = new Map<string, FindingCell[]>();
  for (const cell of cells) {
    const village = villageOf({ book, sheet, row: cell.row });
    const known = byVillage.get(village);
    if (known === undefined) byVillage.set(village, [cell]);
    else known.push(cell);
  }
  return byVillage;
}

function partOf(
  finding: Finding,
  cells: readonly FindingCell[],
  isOwn: (other: FindingRow) => boolean,
): VillageFinding {
  const { code, severity, book, sheet, field, params, cells: all } = finding;
  const [first] = cells;
  if (first === undefined) throw new Error("a part without cells");
  const isWhole = all === undefined || all.length === cells.length;
  const leads = first.row === finding.row && first.column === finding.column;
  const { row, column, value } = first;
  return {
    // Whose record it is stands in a column of its own.
    finding: {
      ...{ code, severity, book, sheet, field, params },
      ...{ row, column, value },
      ...(cells.length > 1 ? { cells } : {}),
    },
    foreign: cells.some(({ other }) => other !== undefined && !isOwn(other)),
    general: !(isWhole && leads) && !Object.keys(params).every((name) => SHARED.has(name)),
  };
}

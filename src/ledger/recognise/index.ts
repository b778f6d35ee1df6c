import { columnIndex } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { dateFields } from "../field-types";
import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { Ledger, LedgerColumn, TickGroup } from "../ledger";
import { readLabel } from "./label/read";
import { candidatesOf, type Candidate } from "./solve/candidates";
import type { Column } from "./solve/column";
import { looksLikeLedger } from "./solve/plausible";
import { solve, type Pinned, type Solution } from "./solve/solve";
import { findTable, type Table } from "./table";
import { headerLabels } from "./table/header-labels";
import { findTickGroups } from "./tick-groups";
import { titleOf } from "./title";
import { profileColumn, sampleRows } from "./values/column-values";
import { yearOf } from "./year";

/** What the clerk has settled: fields by column letter (null: no field), and the kind. */
export interface RecogniseOptions {
  readonly columns?: Readonly<Record<string, FieldId | null>>;
  readonly kind?: KindId;
}

/** Kinds whose scores are nearer than this are told apart by the clerk. */
const SURE_MARGIN = 0.7;
const KINDS_SHOWN = 4;

/**
 * Understands a sheet as a ledger. Always answers; `kind: null` when it is none. Header and data rows
 * are 0-based and inclusive. The clerk's corrections win and the rest is solved around them.
 */
export function recognise(grid: Grid, options: RecogniseOptions = {}): Ledger {
  const table = findTable(grid);
  if (table === null) return nothing(grid);
  const { header, body } = table;
  const columns = readColumns(grid, table);
  const title = titleOf(grid, header.top);
  const pinned = pinnedColumns(options);
  const solutions = solve(columns, { title, sheet: grid.sheet }, pinned);
  const solution = solutions.find((one) => one.kind === options.kind) ?? solutions[0];
  if (solution === undefined) return nothing(grid);
  const isLedger =
    options.kind !== undefined || pinned.size > 0 || looksLikeLedger(columns, solution, body);
  const kind = isLedger ? solution.kind : null;
  const groups = kind === null ? [] : tickGroupsOf(columns, solution, pinned);
  const shown = columns.map((column, at) =>
    ledgerColumn(column, kind === null ? null : (solution.chosen[at] ?? null), groups),
  );
  const dateColumns = shown
    .filter(
      (column) =>
        column.field !== null && column.field !== "birthDate" && dateFields.has(column.field),
    )
    .map((column) => column.index);
  const margin = solution.score - (solutions.find((one) => one !== solution)?.score ?? 0);
  return {
    grid,
    kind,
    confidence: confidenceOf(solution, margin, kind),
    unsure: kind !== null && options.kind === undefined && margin < SURE_MARGIN,
    title,
    headerRows: [header.top, header.bottom],
    dataRows: dataRowsOf(body.records),
    records: body.records,
    totalRows: body.totals,
    columns: shown,
    tickGroups: groups,
    year: yearOf(grid, header.top, dateColumns, sampleRows(body.records)),
    kindScores: solutions
      .slice(0, KINDS_SHOWN)
      .map((one) => ({ kind: one.kind, score: Math.round(one.score * 1000) / 1000 })),
  };
}

function nothing(grid: Grid): Ledger {
  return {
    grid,
    kind: null,
    confidence: 0,
    unsure: false,
    title: titleOf(grid, Math.min(grid.rowCount, 6)),
    headerRows: null,
    dataRows: null,
    records: new Int32Array(0),
    totalRows: [],
    columns: [],
    tickGroups: [],
    year: null,
    kindScores: [],
  };
}

function readColumns(grid: Grid, table: Table): readonly Column[] {
  const rows = sampleRows(table.body.records);
  return headerLabels(grid, table.merges, table.header).map(({ index, leaf, parents }) => ({
    index,
    leaf,
    parents,
    reading: readLabel(leaf, parents),
    values: profileColumn(grid, index, rows),
    text: [...parents, leaf].join(" ").replace(/\s+/g, ""),
  }));
}

function pinnedColumns(options: RecogniseOptions): Pinned {
  return new Map(
    Object.entries(options.columns ?? {}).map(([letter, field]) => [columnIndex(letter), field]),
  );
}

function tickGroupsOf(
  columns: readonly Column[],
  solution: Solution,
  pinned: Pinned,
): readonly TickGroup[] {
  const parentField = (parent: string): FieldId | null => {
    const reading = readLabel(parent, []);
    const first = columns[0];
    if (first === undefined) return null;
    const candidates = candidatesOf(
      {
        ...first,
        leaf: parent,
        parents: [],
        reading,
        values: profileColumn(EMPTY, 0, new Int32Array(0)),
      },
      solution.kind,
    );
    return (
      candidates.reduce<Candidate | null>(
        (best, one) => (best === null || one.score > best.score ? one : best),
        null,
      )?.field ?? null
    );
  };
  return findTickGroups(columns, parentField).filter(
    (group) => !group.columns.some((index) => pinned.has(index)),
  );
}

const EMPTY: Grid = {
  book: "",
  sheet: "",
  hidden: false,
  rowCount: 0,
  columnCount: 0,
  values: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  flags: null,
};

function ledgerColumn(
  column: Column,
  chosen: Candidate | null,
  groups: readonly TickGroup[],
): LedgerColumn {
  const group = groups.find((one) => one.columns.includes(column.index));
  const { index, parents } = column;
  const label = column.reading.label.shown;
  if (group !== undefined)
    return {
      index,
      label,
      parents,
      field: group.field,
      confidence: 0.9,
      evidence: [{ kind: "neighbour", what: "tick", weight: 0.9 }],
    };
  return {
    index,
    label,
    parents,
    field: chosen?.field ?? null,
    confidence: chosen?.score ?? 0,
    evidence: chosen?.evidence ?? [],
  };
}

function dataRowsOf(records: Int32Array): readonly [number, number] | null {
  const first = records[0];
  const last = records[records.length - 1];
  return first === undefined || last === undefined ? null : [first, last];
}

/** Margin and weight of the winner as a number between 0 and 1. */
function confidenceOf(solution: Solution, margin: number, kind: KindId | null): number {
  if (kind === null) return 0;
  const lead = 1 / (1 + Math.exp(-(margin - 0.3) * 1.6));
  const weight = Math.min(1, solution.score / 5);
  return (
    Math.round(Math.max(0, Math.min(1, 0.25 * weight + 0.75 * lead * (0.5 + 0.5 * weight))) * 100) /
    100
  );
}

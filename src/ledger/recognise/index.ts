import { columnIndex } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { dateFields } from "../field-types";
import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { Ledger, TickGroup } from "../ledger";
import { indexesOf, kindConfidence, ledgerColumn } from "./describe";
import { readColumns } from "./solve/columns";
import type { Column } from "./solve/column";
import { isForeign, type Foreign } from "./solve/none-of-ours";
import { looksLikeLedger } from "./solve/plausible";
import { solve, type Pinned, type Solution } from "./solve/solve";
import { findTable, type Table } from "./table";
import { findTickGroups } from "./tick-groups";
import { titleOf } from "./title";
import { sampleRows } from "./values/column-values";
import { yearOf } from "./year";

/** What the clerk has settled: fields by column letter (null: no field), and the kind. */
export interface RecogniseOptions {
  readonly columns?: Readonly<Record<string, FieldId | null>>;
  readonly kind?: KindId;
}

/** Kinds whose scores are nearer than this are told apart by the clerk. */
const SURE_MARGIN = 0.7;
/** A title of this weight names the kind. */
const NAMED = 1.5;
const KINDS_SHOWN = 4;
/** Labelled columns looked at; no ledger has as many, and solving takes their cube. */
const WIDEST = 256;
/** Rows a title is looked for in when there is no table under it. */
const TITLE_ROWS = 6;

/**
 * Understands a sheet as a ledger. Always answers; `kind: null` when it is none. Header and data rows
 * are 0-based and inclusive. The clerk's corrections win and the rest is solved around them.
 */
export function recognise(grid: Grid, options: RecogniseOptions = {}): Ledger {
  const table = findTable(grid);
  if (table === null) return nothing(grid);
  const columns = readColumns(grid, table).slice(0, WIDEST);
  const title = titleOf(grid, table.header.top);
  const pinned = pinnedColumns(options);
  const solutions = solve(columns, { title, sheet: grid.sheet }, pinned);
  const solution = solutions.find((one) => one.kind === options.kind) ?? solutions[0];
  if (solution === undefined) return nothing(grid);
  const settled = options.kind !== undefined || pinned.size > 0;
  const captions = { title, sheet: grid.sheet };
  const foreign = settled ? "no" : isForeign(columns, solution, captions);
  const isOurs = foreign !== "none" && looksLikeLedger(columns, solution, table.body);
  const kind = settled || isOurs ? solution.kind : null;
  const groups = kind === null ? [] : tickGroupsOf(columns, solution, pinned);
  return {
    ...ledgerOf(grid, table, columns, solution, kind, groups),
    title,
    ...rankOf(solutions, solution, kind, options, foreign),
  };
}

function ledgerOf(
  grid: Grid,
  table: Table,
  columns: readonly Column[],
  solution: Solution,
  kind: KindId | null,
  groups: readonly TickGroup[],
): Omit<Ledger, "title" | "confidence" | "unsure" | "kindScores"> {
  const { header, body } = table;
  const { records } = body;
  const shown = columns.map((column, at) =>
    ledgerColumn(column, kind === null ? null : (solution.chosen[at] ?? null), groups),
  );
  const days = indexesOf(shown, (field) => field !== "birthDate" && dateFields.has(field));
  const [first, last] = [records[0], records[records.length - 1]];
  return {
    grid,
    kind,
    headerRows: [header.top, header.bottom],
    dataRows: first === undefined || last === undefined ? null : [first, last],
    records,
    totalRows: body.totals,
    columns: shown,
    tickGroups: groups,
    year: yearOf(grid, header.top, days, sampleRows(records)),
  };
}

function rankOf(
  solutions: readonly Solution[],
  solution: Solution,
  kind: KindId | null,
  options: RecogniseOptions,
  foreign: Foreign,
): Pick<Ledger, "confidence" | "unsure" | "kindScores"> {
  const next = solutions.find((one) => one !== solution);
  const margin = solution.score - (next?.score ?? 0);
  const isSettled = options.kind !== undefined;
  return {
    confidence: isSettled ? 1 : kindConfidence(kind, solution, margin),
    unsure: kind !== null && !isSettled && (foreign !== "no" || margin < sureMargin(solution)),
    kindScores: solutions
      .slice(0, KINDS_SHOWN)
      .map((one) => ({ kind: one.kind, score: Math.round(one.score * 1000) / 1000 })),
  };
}

/** A title that names the kind tells near kinds apart. */
function sureMargin({ caption }: Solution): number {
  return caption >= NAMED ? SURE_MARGIN / 2 : SURE_MARGIN;
}

function nothing(grid: Grid): Ledger {
  return {
    grid,
    kind: null,
    confidence: 0,
    unsure: false,
    title: titleOf(grid, Math.min(grid.rowCount, TITLE_ROWS)),
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
  return findTickGroups(columns, solution.kind).filter(
    (group) => !group.columns.some((index) => pinned.has(index)),
  );
}

import { columnIndex } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { dateFields } from "../field-types";
import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { Ledger, LedgerColumn, TickGroup } from "../ledger";
import { dayPartsOf, kindConfidence, ledgerColumns, roundsOf } from "./describe";
import { readColumns } from "./solve/columns";
import { isSeries, type Column } from "./solve/column";
import { looksLikeLedger } from "./solve/plausible";
import { solve, type Pinned, type Solution } from "./solve/solve";
import { findTable, type Table } from "./table";
import { findTickGroups } from "./tick-groups";
import { titleOf } from "./title";
import { sampleRows } from "./values/column-values";
import { monthOf } from "./month";
import { yearOf } from "./year";

/** What the clerk has settled: fields by column letter (null: no field), and the kind. */
export interface RecogniseOptions {
  readonly columns?: Readonly<Record<string, FieldId | null>>;
  readonly kind?: KindId;
}

/** Kinds whose scores are nearer than this are told apart by the clerk. */
const SURE_MARGIN = 0.7;
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
  const title = titleOf(grid, table.header.top);
  const captions = { title, sheet: grid.sheet };
  const pinned = pinnedColumns(options);
  const columns = readColumns(grid, table, captions, pinned).slice(0, WIDEST);
  const solutions = solve(columns, captions, pinned);
  const solution = solutions.find((one) => one.kind === options.kind) ?? solutions[0];
  if (solution === undefined) return nothing(grid);
  const settled = options.kind !== undefined || pinned.size > 0;
  const kind = settled || looksLikeLedger(columns, solution, table.body) ? solution.kind : null;
  const groups = kind === null ? [] : tickGroupsOf(columns, solution, pinned);
  return {
    ...ledgerOf(grid, table, columns, solution, kind, groups),
    title,
    ...rankOf(solutions, solution, kind, options),
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
  const chosen = kind === null ? columns.map(() => null) : solution.chosen;
  const shown = ledgerColumns(columns, chosen, groups);
  const rounds = roundsOf(columns, chosen);
  const dayParts = dayPartsOf(columns, chosen);
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
    rounds,
    dayParts,
    ...yearOf(grid, header.top, wholeDays(shown, rounds, dayParts), sampleRows(records)),
    month: monthOf(grid, header.top),
  };
}

/** Columns whose cells write whole dates: no parts of a day, no days under a month. */
function wholeDays(
  shown: readonly LedgerColumn[],
  rounds: Ledger["rounds"],
  dayParts: Ledger["dayParts"],
): readonly number[] {
  const others = new Set(dayParts.flatMap(({ year, month, day }) => [year ?? month, month, day]));
  for (const { columns } of rounds)
    for (const { index, period } of columns) if (period !== null) others.add(index);
  return shown
    .filter(({ field }) => field !== null && field !== "birthDate" && dateFields.has(field))
    .map(({ index }) => index)
    .filter((index) => !others.has(index));
}

function rankOf(
  solutions: readonly Solution[],
  solution: Solution,
  kind: KindId | null,
  options: RecogniseOptions,
): Pick<Ledger, "confidence" | "unsure" | "kindScores"> {
  const next = solutions.find((one) => one !== solution);
  const margin = solution.score - (next?.score ?? 0);
  const isSettled = options.kind !== undefined;
  return {
    confidence: isSettled ? 1 : kindConfidence(kind, solution, margin),
    unsure: kind !== null && !isSettled && margin < SURE_MARGIN,
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
    title: titleOf(grid, Math.min(grid.rowCount, TITLE_ROWS)),
    headerRows: null,
    dataRows: null,
    records: new Int32Array(0),
    totalRows: [],
    columns: [],
    tickGroups: [],
    rounds: [],
    dayParts: [],
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
  return findTickGroups(
    columns.filter((column) => !isSeries(column)),
    solution.kind,
  ).filter((group) => !group.columns.some((index) => pinned.has(index)));
}

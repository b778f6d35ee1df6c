import { columnIndex } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { runNow, type Steps } from "../../sheet/steps";
import { dateFields } from "../field-types";
import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { Ledger, LedgerColumn, TickGroup } from "../ledger";
import { dayPartsOf, kindConfidence, ledgerColumns, roundsOf } from "./describe";
import { readColumns } from "./solve/columns";
import { isSeries, type Column } from "./solve/column";
import { isForeign, type Foreign } from "./solve/none-of-ours";
import { looksLikeLedger } from "./solve/plausible";
import { solve, type Pinned, type Solution } from "./solve/solve";
import { accounting } from "../account/account";
import type { LeftRow } from "../account/left-row";
import { UNREAD_REASONS, type ReasonDeclaration, type UnreadReason } from "../account/reasons";
import { kindNamed } from "./solve/kind";
import { sectionParts } from "./table/section-parts";
import { findingTables, largestTable, type Table } from "./table";
import { findTickGroups } from "./tick-groups";
import { captionsOf, titleOf } from "./title";
import { sampleRows } from "./values/column-values";
import { monthOf } from "./month";
import { yearOf } from "./year";

/** What the clerk has settled: fields by column letter (null: no field), and the kind. */
export interface RecogniseOptions {
  readonly columns?: Readonly<Record<string, FieldId | null>>;
  readonly kind?: KindId;
}

/** Kinds whose scores are nearer than this are told apart by the clerk: below it four of ten are wrong. */
const SURE_MARGIN = 0.5;
/** A title of this weight names the kind. */
const NAMED = 1.5;
const KINDS_SHOWN = 4;
/** Labelled columns looked at; no ledger has as many, and solving takes their cube. */
const WIDEST = 256;
/** Rows a title is looked for in when there is no table under it. */
const TITLE_ROWS = 6;

/** A sheet with all its tables. */
export interface SheetLedgers {
  /** The largest table; `kind: null` when the sheet is no ledger. */
  readonly main: Ledger;
  /** Further tables that are ledgers of their own: side by side, or one below the other. */
  readonly more: readonly Ledger[];
  /** First header rows of the tables that are none. */
  readonly others: readonly number[];
}

/**
 * Understands a sheet as a ledger. Always answers; `kind: null` when it is none. Header and data rows
 * are 0-based and inclusive. The clerk's corrections win and the rest is solved around them.
 */
export function recognise(grid: Grid, options: RecogniseOptions = {}): Ledger {
  return recogniseTables(grid, options).main;
}

/** Understands every table of a sheet; the clerk’s kind is that of the main one. */
export function recogniseTables(grid: Grid, options: RecogniseOptions = {}): SheetLedgers {
  return runNow(recognising(grid, options));
}

/** `recogniseTables` in steps of a few rows or columns. */
export function* recognising(grid: Grid, options: RecogniseOptions = {}): Steps<SheetLedgers> {
  const tables = (yield* findingTables(grid)).flatMap((table) =>
    sectionParts(grid, table, kindNamed),
  );
  const main = largestTable(tables);
  if (main === null) return { main: nothing(grid), more: [], others: [] };
  const { columns } = options;
  const rest: { readonly table: Table; readonly ledger: Ledger }[] = [];
  for (const table of tables)
    if (table !== main) {
      const given = columns === undefined ? {} : { columns };
      rest.push({ table, ledger: yield* readingTable(grid, table, given) });
    }
  const isLedger = ({ ledger }: (typeof rest)[number]): boolean =>
    ledger.kind !== null && ledger.kind !== "report" && !ledger.unsure;
  return {
    main: yield* readingTable(grid, main, options),
    more: rest.filter(isLedger).map(({ ledger }) => ledger),
    others: rest.filter((one) => !isLedger(one)).map(({ table }) => table.header.top),
  };
}

function* readingTable(grid: Grid, table: Table, options: RecogniseOptions): Steps<Ledger> {
  const { title, own } = captionsOf(grid, table);
  const captions = { title: own, sheet: grid.sheet };
  const pinned = pinnedColumns(options);
  const columns = readColumns(grid, table, captions, pinned).slice(0, WIDEST);
  yield;
  const solutions = solve(columns, captions, pinned);
  yield;
  const solution = solutions.find((one) => one.kind === options.kind) ?? solutions[0];
  if (solution === undefined) return nothing(grid);
  const settled = options.kind !== undefined || pinned.size > 0;
  const foreign = settled ? "no" : isForeign(columns, solution, captions);
  const isOurs = foreign !== "none" && looksLikeLedger(columns, solution, table.body);
  const kind = settled || isOurs ? solution.kind : null;
  const groups = kind === null ? [] : tickGroupsOf(columns, solution, pinned);
  return {
    ...(yield* ledgerOf(grid, table, columns, solution, kind, groups)),
    title,
    ...rankOf(solutions, solution, kind, options, foreign),
  };
}

function* ledgerOf(
  grid: Grid,
  table: Table,
  columns: readonly Column[],
  solution: Solution,
  kind: KindId | null,
  groups: readonly TickGroup[],
): Steps<Omit<Ledger, "title" | "confidence" | "unsure" | "kindScores">> {
  const { header, body } = table;
  const chosen = kind === null ? columns.map(() => null) : solution.chosen;
  const shown = ledgerColumns(columns, chosen, groups);
  const rounds = roundsOf(columns, chosen);
  const dayParts = dayPartsOf(columns, chosen);
  const { records, left } = yield* accounting({
    grid,
    kind,
    columns: shown,
    rows: body.records,
    left: body.left,
  });
  return {
    grid,
    kind,
    headerRows: [header.top, header.bottom],
    dataRows: dataRowsOf(records, left),
    records,
    left,
    totalRows: body.totals,
    columns: shown,
    tickGroups: groups,
    rounds,
    dayParts,
    ...yearOf(grid, header.top, wholeDays(shown, rounds, dayParts), sampleRows(records)),
    month: monthOf(grid, header.top),
  };
}

/** First and last row that tells of something: a record, a report of nothing, a further party. */
function dataRowsOf(records: Int32Array, left: readonly LeftRow[]): Ledger["dataRows"] {
  let [first, last] = [records[0] ?? Infinity, records[records.length - 1] ?? -1];
  for (const { row, reason } of left) {
    if (!isOfData(reason)) continue;
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return last < 0 ? null : [first, last];
}

function isOfData(reason: UnreadReason): boolean {
  const declared: ReasonDeclaration = UNREAD_REASONS[reason];
  return declared.reported === true || reason === "second-party";
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
    left: [],
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

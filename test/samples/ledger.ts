import type { Grid } from "../../src/sheet/grid";
import { writeBody, type Body, type BodyInput } from "./body";
import { cellMakers } from "./cells";
import { planColumns, type ColumnPlan } from "./columns";
import type { Rates } from "./defects/families";
import { injectDefects } from "./defects/inject";
import { writeFooter, writeFrame } from "./frame";
import type { LabelledLayout } from "./layout";
import { OWN_LAYOUTS } from "./layouts/index";
import type { SampledKind } from "./sampled-kinds";
import { messOf, type Mess, type MessChoice } from "./mess";
import { makePopulation, type Population } from "./people";
import { periodOf, titleYear } from "./period";
import { makeRandom, type Random } from "./random";
import { ROW_MAKERS } from "./records/index";
import { plainRows } from "./records/plain";
import type { Row, Scene, Scheduled } from "./records/record";
import { wholeGroups } from "./records/tenhouse";
import { writeReport } from "./report-body";
import { sheetBuilder } from "./sheet-builder";
import type { Truth } from "./truth";
import { VILLAGES } from "./words";

/** What sheet to make. Days are serials; the same options give the same sheet. */
export interface LedgerOptions {
  /** `null`: a sheet that is no ledger. */
  readonly kind: SampledKind | null;
  /** An own layout of the kind when absent; `variant` picks one of them. */
  readonly layout?: LabelledLayout;
  readonly variant?: number;
  /** Records; ten-household sheets come in whole groups of ten. */
  readonly rows: number;
  readonly seed: number;
  readonly mess?: MessChoice;
  /** Share of the records (0..1) that get a defect of the family, at least one. */
  readonly defects?: Rates;
  /** Records found on this day or later get none. */
  readonly spareFrom?: number;
  readonly from?: number;
  readonly asOf?: number;
  readonly villages?: readonly string[];
  readonly population?: Population;
  readonly schedule?: readonly Scheduled[];
  readonly title?: string;
  readonly sheet?: string;
  readonly book?: string;
}

export interface SampleLedger {
  readonly grid: Grid;
  readonly truth: Truth;
  /** Whether the sheet is formatted far beyond its data (seen in files only). */
  readonly formattedEmptiness: boolean;
}

/** A sheet and the truth about it. Without defects a sheet in an own layout is clean. */
export function makeLedger(options: LedgerOptions): SampleLedger {
  const { kind } = options;
  const random = makeRandom(options.seed);
  const own: readonly LabelledLayout[] = OWN_LAYOUTS[kind ?? "report"];
  const labelled = options.layout ?? own[(options.variant ?? 0) % own.length]!;
  const mess = messOf(options.mess);
  const period = periodOf(labelled.layout, options.from, options.asOf);
  const title = options.title ?? titleOf(labelled, options, period.from, period.asOf);
  const year = titleYear(labelled.layout, title);
  const plans = planColumns(labelled);
  const rows = rowsOf(options, plans, mess, random, period);
  const width = plans.length + (mess.hiddenColumn ? 1 : 0);
  const builder = sheetBuilder(width);
  const headerRows = writeFrame(builder, labelled.layout, title, mess, period.asOf);
  if (mess.hiddenColumn) builder.values[headerRows[0]]![width - 1] = "行标识";
  const first = builder.next();
  const input: BodyInput = {
    rows,
    plans,
    makers: cellMakers(plans, random.fork("cells")),
    mess,
    random: random.fork("mess"),
    year,
  };
  const body = writeReport(builder, labelled, input) ?? writeBody(builder, input);
  if (mess.hiddenColumn)
    for (const row of body.rowOf) builder.values[row]![width - 1] = 10000 + row;
  writeFooter(builder, labelled.layout, mess);
  const grid = builder.finish(
    options.book ?? "样例.xlsx",
    options.sheet ?? labelled.layout.sheet_name ?? "Sheet1",
    mess.hiddenColumn ? [width - 1] : [],
  );
  const dataRows = dataRowsOf(body, first);
  const clean: Truth = {
    kinds: labelled.labels.kinds,
    headerRows,
    dataRows,
    rowOf: body.rowOf,
    totalRows: body.totalRows,
    columns: [...plans.map((plan) => plan.field), ...(mess.hiddenColumn ? [null] : [])],
    acceptable: [...labelled.labels.columns, ...(mess.hiddenColumn ? [[]] : [])],
    dontCare: [...labelled.labels.dontCare, ...(mess.hiddenColumn ? [width - 1] : [])],
    records: rows.map((row) => row.record),
    defects: [],
    asOf: period.asOf,
    year,
  };
  const truth =
    options.defects === undefined
      ? clean
      : injectDefects(grid, clean, options.defects, random.fork("defects"), options.spareFrom);
  return { grid, truth, formattedEmptiness: mess.formattedEmptiness };
}

function dataRowsOf(body: Body, first: number): [number, number] | null {
  const last = body.rowOf.at(-1);
  return last === undefined ? null : [first, last];
}

/** Own titles name the year when the sheet stays in one. */
function titleOf(
  { layout }: LabelledLayout,
  options: LedgerOptions,
  from: number,
  asOf: number,
): string {
  if (options.layout !== undefined) return layout.title;
  const [start, end] = [periodYear(from), periodYear(asOf)];
  return start === end ? `${start}年${layout.title}` : layout.title;
}

const periodYear = (day: number): number => new Date(Date.UTC(1899, 11, 30 + day)).getUTCFullYear();

function rowsOf(
  options: LedgerOptions,
  plans: readonly ColumnPlan[],
  mess: Mess,
  random: Random,
  period: { from: number; asOf: number },
): Row[] {
  const { kind, layout } = options;
  const lines = layout?.layout.stub_rows?.length;
  const count = lines ?? (kind === "tenhouse" ? wholeGroups(options.rows) : options.rows);
  // Three groups of ten a village, so that neighbouring groups share theirs.
  const wanted = kind === "tenhouse" ? Math.ceil(count / 30) : 10;
  const villages = options.villages ?? VILLAGES.slice(0, wanted);
  const spare = kind === "tenhouse" ? villages.length * 10 : villages.length;
  const population =
    options.population ??
    makePopulation(random.fork("people"), villages, count + spare, kind === "household");
  const scene: Scene = {
    random,
    population,
    ...period,
    count,
    ...(options.schedule === undefined ? {} : { schedule: options.schedule }),
  };
  const maker = kind === null || kind === "report" ? plainRows : ROW_MAKERS[kind];
  const rows = maker(scene);
  if (!mess.mergedVillages && !mess.subtotals) return rows;
  if (!plans.some((plan) => plan.field === "village")) return rows;
  const place = new Map(villages.map((name, index) => [name, index]));
  const at = (row: Row): number => place.get(String(row.record.village)) ?? 0;
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => at(a.row) - at(b.row) || a.index - b.index)
    .map(({ row }) => row);
}

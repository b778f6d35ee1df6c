import type { CellValue } from "../../src/sheet/grid";
import type { ColumnPlan } from "./columns";
import { dress } from "./dress";
import type { Filler } from "./fillers";
import type { Mess } from "./mess";
import type { Random } from "./random";
import type { Row } from "./records/record";
import type { SheetBuilder } from "./sheet-builder";

/** Where the records went. Rows are 0-based. */
export interface Body {
  readonly rowOf: number[];
  readonly totalRows: number[];
}

export interface BodyInput {
  readonly rows: readonly Row[];
  readonly plans: readonly ColumnPlan[];
  readonly makers: readonly Filler[];
  readonly mess: Mess;
  readonly random: Random;
  /** The year of yearless dates, when the sheet says it. */
  readonly year: number | null;
}

const SUMMED = new Set<unknown>(["peopleCount", "amount", "count"]);

/** Writes the records, with the separators, merges and totals the mess asks for. */
export function writeBody(builder: SheetBuilder, input: BodyInput): Body {
  const { rows, plans, mess } = input;
  const body: Body = { rowOf: [], totalRows: [] };
  const village = plans.find((plan) => plan.field === "village")?.index ?? -1;
  const sums = plans.filter((plan) => SUMMED.has(plan.field)).map((plan) => plan.index);
  const label = totalColumn(plans);
  const all = sums.map(() => 0);
  const tidy = isTidy(mess);
  for (const block of blocksOf(rows, mess)) {
    const top = builder.next();
    const own = sums.map(() => 0);
    for (const index of block) {
      const clean = plans.map((_, column) => input.makers[column]!.cell(rows[index]!, index));
      sums.forEach((column, at) => (own[at]! += numberOf(clean[column])));
      body.rowOf.push(
        tidy ? builder.push(clean, dateMask(input)) : pushDressed(builder, clean, input),
      );
    }
    own.forEach((sum, at) => (all[at]! += sum));
    const bottom = builder.next() - 1;
    if (mess.mergedVillages && village >= 0 && bottom > top) {
      builder.merge(top, village, bottom, village);
      for (let row = top + 1; row <= bottom; row++) builder.values[row]![village] = "";
    }
    if (mess.subtotals && sums.length > 0)
      body.totalRows.push(builder.push(totalLine(builder.width, label, "小计", sums, own)));
    if (mess.separators) builder.push([]);
  }
  if (mess.separators && rows.length > 0) builder.values.pop();
  if (mess.total && sums.length > 0)
    body.totalRows.push(builder.push(totalLine(builder.width, label, "合计", sums, all)));
  return body;
}

const numberOf = (value: CellValue | undefined): number => (typeof value === "number" ? value : 0);

/** Runs of one village where the sheet is sorted by it, else one run. */
function* blocksOf(rows: readonly Row[], mess: Mess): Generator<number[]> {
  const byVillage = mess.mergedVillages || mess.subtotals;
  let block: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const last = block.at(-1);
    const turn = byVillage
      ? last !== undefined && rows[last]!.record.village !== rows[index]!.record.village
      : mess.separators && block.length === 15;
    if (turn) {
      yield block;
      block = [];
    }
    block.push(index);
  }
  if (block.length > 0) yield block;
}

const isTidy = (mess: Mess): boolean =>
  mess.textDates +
    mess.fullWidth +
    mess.strayBlanks +
    mess.blankWords +
    mess.synonyms +
    mess.idForms ===
  0;

const masks = new WeakMap<BodyInput, boolean[]>();

function dateMask(input: BodyInput): boolean[] {
  let mask = masks.get(input);
  if (mask === undefined) masks.set(input, (mask = input.makers.map((maker) => maker.date)));
  return mask;
}

function pushDressed(builder: SheetBuilder, clean: CellValue[], input: BodyInput): number {
  const { plans, mess, random, year } = input;
  const dates: boolean[] = [];
  const cells = clean.map((value, column) => {
    const plan = plans[column]!;
    const shown = dress(value, input.makers[column]!.date, plan, mess, random, year);
    dates.push(shown.date);
    return shown.value;
  });
  return builder.push(cells, dates);
}

/** The first column that holds no sum: where 合计 stands. */
function totalColumn(plans: readonly ColumnPlan[]): number {
  return plans.find((plan) => plan.field === "serial")?.index ?? 0;
}

function totalLine(
  width: number,
  labelAt: number,
  label: string,
  sums: readonly number[],
  totals: readonly number[],
): CellValue[] {
  const line: CellValue[] = Array<CellValue>(width).fill("");
  line[labelAt] = label;
  sums.forEach((column, at) => (line[column] = totals[at]!));
  return line;
}

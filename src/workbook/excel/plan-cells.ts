import { cellName } from "../../sheet/address";
import type { DraftArea } from "../../sheet/draft";
import type { CellEdit } from "../../sheet/edit";
import type { CellValue } from "../../sheet/grid";
import { restsAfter, type Steps } from "../../sheet/steps";
import { formatKind } from "../number-format";
import { inSlices } from "../slices";
import { areasAround } from "./cell-areas";
import { Days1904 } from "./date-system";
import type { CellChange, CellsPart } from "./image";
import { excelProblem } from "./problems";
import { readTables, type SheetArea, type Tables } from "./read-tables";
import type { Survey, SurveyedSheet } from "./survey";
import type { CellWrite } from "./write-cells";

/** Two tables a cell are read of what is about to change. */
const Budget = 100_000;

/** What an edit will do to the cells of a sheet, and what they hold before. */
export interface CellsPlan {
  readonly part: CellsPart;
  readonly writes: readonly CellWrite[];
}

/** A cell as it is now. */
export interface CellNow {
  /** The formula with its `=`, else the constant; `""` for nothing. */
  readonly entry: CellValue;
  readonly formula: boolean;
  readonly format: string;
}

/** What shall be written to the cells of a sheet. */
export interface SheetEdits {
  readonly sheet: SurveyedSheet;
  readonly items: readonly CellEdit[];
}

/**
 * Reads the cells edits name and says what changes, sheet by sheet. Throws `excel-formula-in-the-way` when one of
 * them holds a formula: nothing is written then.
 */
export async function planCells(
  context: Excel.RequestContext,
  survey: Survey,
  edits: readonly SheetEdits[],
): Promise<CellsPlan[]> {
  const wanted = edits.map(({ items }) => [
    ...new Map(items.map((edit) => [numberOf(edit), edit])).values(),
  ]);
  const read = await readCells(
    context,
    edits.map(({ sheet }, i) => ({ id: sheet.id, cells: wanted[i] ?? [] })),
  );
  const plans: CellsPlan[] = [];
  for (const [i, { sheet }] of edits.entries())
    plans.push(await inSlices(planSheet(survey, sheet, wanted[i] ?? [], read[i] ?? nothingThere)));
  return plans;
}

function* planSheet(
  survey: Survey,
  sheet: SurveyedSheet,
  wanted: readonly CellEdit[],
  now: CellsNow,
): Steps<CellsPlan> {
  const formats = createFormatList();
  const cells: CellChange[] = [];
  const writes: CellWrite[] = [];
  for (const [at, edit] of wanted.entries()) {
    if (restsAfter(at)) yield;
    const { row, column } = edit;
    const { entry, formula, format } = now(row, column);
    if (formula)
      throw excelProblem("excel-formula-in-the-way", {
        sheet: sheet.name,
        cell: cellName(row, column),
      });
    const newFormat = edit.format ?? format;
    const value = storedValue(edit.value, newFormat, survey.date1904);
    if (value === entry && newFormat === format) continue;
    const changed = newFormat !== format;
    cells.push([
      row,
      column,
      entry,
      value,
      changed ? formats.add(format) : -1,
      changed ? formats.add(newFormat) : -1,
    ]);
    const isFormula = edit.formula === true;
    writes.push({ row, column, value, formula: isFormula, format, wanted: newFormat });
  }
  const part: CellsPart = {
    kind: "cells",
    sheet: sheet.name,
    id: sheet.id,
    formats: formats.list,
    cells,
  };
  return { part, writes };
}

/** Cells as they are, asked by row and column. */
export type CellsNow = (row: number, column: number) => CellNow;

const nothingThere: CellsNow = () => ({ entry: "", formula: false, format: "General" });

interface Place {
  readonly row: number;
  readonly column: number;
}

const numberOf = ({ row, column }: Place): number => row * 16_384 + column;

/** What was read of areas: entry and format of a cell in one of them. */
type Found = (place: Place) => { readonly entry: CellValue; readonly format: string };

/** Reads cells of sheets, named by their ids, as they are now; all of them in the same requests. */
export async function readCells(
  context: Excel.RequestContext,
  asked: readonly { readonly id: string; readonly cells: readonly Place[] }[],
): Promise<CellsNow[]> {
  const places = asked.map(({ id, cells }) => placesOn(context, id, cells));
  const tables = await readTables(context, places.flat(), ["formulas", "numberFormat"], Budget);
  let piece = 0;
  const all = places.map((list) => finderIn(list.map(({ area }) => [area, tables[piece++]])));
  const doubtful = asked.map(({ id, cells }, i) => ({
    id,
    cells: cells.filter((place) => {
      const entry = all[i]?.(place).entry;
      return typeof entry === "string" && entry.startsWith("=");
    }),
  }));
  const formulas = await formulasAmong(context, doubtful, all);
  return all.map((found, i) => (row, column) => {
    const place = { row, column };
    return { ...found(place), formula: formulas[i]?.has(numberOf(place)) === true };
  });
}

/** Looks into what was read: in areas of which no two that share a column share a row, each column's in their order. */
function finderIn(blocks: readonly (readonly [DraftArea, Tables | undefined])[]): Found {
  const columns = new Map<number, (readonly [DraftArea, Tables | undefined])[]>();
  for (const block of blocks)
    for (let column = block[0].left; column <= block[0].right; column++) {
      const list = columns.get(column);
      if (list === undefined) columns.set(column, [block]);
      else list.push(block);
    }
  return ({ row, column }) => {
    const list = columns.get(column) ?? [];
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle]?.[0].top ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const [area, tables] = list[low] ?? [];
    const [r, c] = [row - (area?.top ?? 0), column - (area?.left ?? 0)];
    return {
      entry: tables?.formulas[r]?.[c] ?? "",
      format: String(tables?.numberFormat[r]?.[c] ?? "General"),
    };
  };
}

function placesOn(
  context: Excel.RequestContext,
  id: string,
  cells: readonly Place[],
): readonly SheetArea[] {
  const sheet = context.workbook.worksheets.getItem(id);
  return areasAround(cells).map((area) => ({ sheet, area }));
}

/** Cells that hold a formula: a text that begins with "=" is its own value, a formula is not. */
async function formulasAmong(
  context: Excel.RequestContext,
  doubtful: readonly { readonly id: string; readonly cells: readonly Place[] }[],
  all: readonly Found[],
): Promise<ReadonlySet<number>[]> {
  const places = doubtful.map(({ id, cells }) => placesOn(context, id, cells));
  const tables = await readTables(context, places.flat(), ["values"], Budget);
  let piece = 0;
  return doubtful.map(({ cells }, i) => {
    const formulas = new Set(cells.map(numberOf));
    for (const { area } of places[i] ?? [])
      tables[piece++]?.values.forEach((values, r) => {
        values.forEach((value, c) => {
          const place = { row: area.top + r, column: area.left + c };
          const at = numberOf(place);
          if (formulas.has(at) && all[i]?.(place).entry === value) formulas.delete(at);
        });
      });
    return formulas;
  });
}

/** The constant that stands in the cell: empty is `""`, and days count as the workbook counts them. */
function storedValue(value: CellValue, format: string, date1904: boolean): CellValue {
  if (value === null) return "";
  if (typeof value === "number" && date1904 && formatKind(format) === "date")
    return value - Days1904;
  return value;
}

function createFormatList() {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    add(format: string): number {
      const known = numbers.get(format);
      if (known !== undefined) return known;
      numbers.set(format, list.length);
      list.push(format);
      return list.length - 1;
    },
  };
}

import { cellName } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import type { CellValue } from "../../sheet/grid";
import { formatKind } from "../number-format";
import { areasAround } from "./cell-areas";
import { Days1904 } from "./date-system";
import type { CellChange, CellsPart } from "./image";
import { excelProblem } from "./problems";
import { readTables } from "./read-tables";
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

/**
 * Reads the cells an edit names and says what changes. Throws `excel-formula-in-the-way` when one of them
 * holds a formula: nothing is written then.
 */
export async function planCells(
  context: Excel.RequestContext,
  survey: Survey,
  sheet: SurveyedSheet,
  edits: readonly CellEdit[],
): Promise<CellsPlan> {
  const last = new Map(edits.map((edit) => [edit.row * 16_384 + edit.column, edit]));
  const wanted = [...last.values()];
  const now = await readCells(context, sheet.id, wanted);
  const formats = createFormatList();
  const cells: CellChange[] = [];
  const writes: CellWrite[] = [];
  for (const edit of wanted) {
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

/** Reads cells as they are now; the answer is asked by row and column. */
export async function readCells(
  context: Excel.RequestContext,
  sheetId: string,
  cells: readonly Place[],
): Promise<(row: number, column: number) => CellNow> {
  const areas = areasAround(cells);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const tables = await readTables(context, sheet, areas, ["formulas", "numberFormat"], Budget);
  const found = new Map<number, { entry: CellValue; format: string }>();
  const doubtful: Place[] = [];
  areas.forEach(({ top, left }, i) => {
    tables[i]?.formulas.forEach((entries, r) => {
      entries.forEach((entry, c) => {
        const place = { row: top + r, column: left + c };
        const format = tables[i]?.numberFormat[r]?.[c];
        found.set(numberOf(place), { entry, format: String(format ?? "General") });
        if (typeof entry === "string" && entry.startsWith("=")) doubtful.push(place);
      });
    });
  });
  const formulas = await formulasAmong(context, sheet, doubtful, found);
  return (row, column) => {
    const at = numberOf({ row, column });
    const { entry = "", format = "General" } = found.get(at) ?? {};
    return { entry, formula: formulas.has(at), format };
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const numberOf = ({ row, column }: Place): number => row * 16_384 + column;

/** Cells that hold a formula: a text that begins with "=" is its own value, a formula is not. */
async function formulasAmong(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  doubtful: readonly Place[],
  found: ReadonlyMap<number, { readonly entry: CellValue }>,
): Promise<ReadonlySet<number>> {
  const areas = areasAround(doubtful);
  const tables = await readTables(context, sheet, areas, ["values"], Budget);
  const formulas = new Set(doubtful.map(numberOf));
  areas.forEach(({ top, left }, i) => {
    tables[i]?.values.forEach((values, r) => {
      values.forEach((value, c) => {
        const at = numberOf({ row: top + r, column: left + c });
        if (found.get(at)?.entry === value) formulas.delete(at);
      });
    });
  });
  return formulas;
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

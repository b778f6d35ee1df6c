import { ICommandService, type ICellData, type IRange, type Worksheet } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { IsText } from "./html-texts";
import { cellOfText, textCell } from "./read-entry";
import { selectRange } from "./select";
import { patternOf } from "./typed-step";
import { unitId, type Unit } from "./unit";

/** Cells of this workbook that were copied or cut; rows and columns in their order, hidden ones left out. */
export interface Copied {
  readonly sheetId: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cut: boolean;
}

export type PasteResult =
  | { readonly kind: "pasted"; readonly rows: number; readonly columns: number }
  | { readonly kind: "nothing" | "merged" | "too-large" };

/** A sheet's bounds in the file. */
const MostRows = 1_048_576;
const MostColumns = 16_384;

/** Writes texts of another program from the selected cell on, read as if they were typed. */
export function pasteTexts(
  unit: Unit,
  rows: readonly (readonly string[])[],
  isText: IsText,
  yearOf: (sheet: string) => number,
): PasteResult {
  const sheet = unit.workbook.getActiveSheet();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (!sheet || width === 0) return { kind: "nothing" };
  const year = () => yearOf(sheet.getName());
  return pasteBlock(unit, sheet, { height: rows.length, width }, (row, column, at) => {
    const text = rows[row]?.[column] ?? "";
    if (isText(row, column)) return textCell(text);
    const pattern = patternOf(unit.workbook, sheet.getCellRaw(at.row, at.column));
    return cellOfText(text, pattern ?? "General", year);
  });
}

/** Writes cells of this workbook from the selected cell on: formulas move along, cut cells are emptied. */
export function pasteCopied(unit: Unit, copied: Copied): PasteResult {
  const sheet = unit.workbook.getActiveSheet();
  const source = unit.workbook.getSheetBySheetId(copied.sheetId);
  if (!sheet || !source) return { kind: "nothing" };
  // Read before anything is written: source and target may overlap.
  const cells = copied.rows.map((row) =>
    copied.columns.map((column) => copiedCell(unit, source, row, column)),
  );
  const size = { height: copied.rows.length, width: copied.columns.length };
  const written = new Set<string>();
  const cut = copied.cut;
  const result = pasteBlock(unit, sheet, size, (row, column, at) => {
    written.add(`${at.row}:${at.column}`);
    const cell = cells[row]?.[column] ?? {};
    const down = at.row - (copied.rows[row] ?? 0);
    const right = at.column - (copied.columns[column] ?? 0);
    return cut ? cell : movedCell(unit, cell, right, down);
  });
  if (cut && result.kind === "pasted") empty(unit, copied, source === sheet ? written : new Set());
  return result;
}

interface Size {
  readonly height: number;
  readonly width: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Fills the selection, or from its first cell on where it is no multiple of what is pasted. */
function pasteBlock(
  unit: Unit,
  sheet: Worksheet,
  size: Size,
  cellAt: (row: number, column: number, at: Place) => ICellData,
): PasteResult {
  const target = targetOf(unit, size);
  if (target === null) return { kind: "nothing" };
  const { startRow, startColumn, endRow, endColumn } = target;
  if (endRow >= MostRows || endColumn >= MostColumns) return { kind: "too-large" };
  const single = size.height === 1 && size.width === 1 && startRow === endRow;
  if (!single && sheet.getMergeData().some((merge) => meets(merge, target)))
    return { kind: "merged" };
  grow(unit, sheet, target);
  const value: Record<number, Record<number, ICellData>> = {};
  for (let row = startRow; row <= endRow; row++) {
    const line: Record<number, ICellData> = {};
    for (let column = startColumn; column <= endColumn; column++)
      line[column] = {
        ...bare,
        ...cellAt((row - startRow) % size.height, (column - startColumn) % size.width, {
          row,
          column,
        }),
      };
    value[row] = line;
  }
  const subUnitId = sheet.getSheetId();
  const params = { unitId, subUnitId, range: target, value };
  unit.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
  selectRange(unit, subUnitId, target);
  return { kind: "pasted", rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

const bare: ICellData = { f: null, si: null, p: null };

function targetOf({ injector }: Unit, { height, width }: Size): IRange | null {
  const selection = injector.get(SheetsSelectionsService).getCurrentLastSelection();
  const primary = selection?.primary;
  if (selection === null || selection === undefined || !primary) return null;
  const { startRow, startColumn, endRow, endColumn } = selection.range;
  const rows = endRow - startRow + 1;
  const columns = endColumn - startColumn + 1;
  const isMultiple = rows % height === 0 && columns % width === 0 && primary.isMerged !== true;
  const whole = Number.isNaN(rows) || Number.isNaN(columns);
  if (isMultiple && !whole) return { startRow, startColumn, endRow, endColumn };
  const top = Number.isNaN(startRow) ? 0 : startRow;
  const left = Number.isNaN(startColumn) ? 0 : startColumn;
  return {
    startRow: top,
    startColumn: left,
    endRow: top + height - 1,
    endColumn: left + width - 1,
  };
}

function meets(a: IRange, b: IRange): boolean {
  return (
    a.startRow <= b.endRow &&
    b.startRow <= a.endRow &&
    a.startColumn <= b.endColumn &&
    b.startColumn <= a.endColumn
  );
}

/** Makes room at the foot and the right of a sheet. */
function grow(unit: Unit, sheet: Worksheet, { endRow, endColumn }: IRange): void {
  const subUnitId = sheet.getSheetId();
  if (endRow >= sheet.getRowCount())
    unit.ourselves(SetWorksheetRowCountMutation.id, { unitId, subUnitId, rowCount: endRow + 20 });
  if (endColumn >= sheet.getColumnCount())
    unit.ourselves(SetWorksheetColumnCountMutation.id, {
      unitId,
      subUnitId,
      columnCount: endColumn + 3,
    });
}

/** What a copied cell gives away: its value or formula, and its number format. */
function copiedCell(unit: Unit, sheet: Worksheet, row: number, column: number): ICellData {
  const cell = sheet.getCellRaw(row, column);
  const formula = unit.injector
    .get(FormulaDataModel)
    .getFormulaStringByCell(row, column, sheet.getSheetId(), unitId);
  const pattern = patternOf(unit.workbook, cell);
  const style = pattern === undefined ? {} : { s: { n: { pattern } } };
  if (typeof formula === "string" && formula !== "") return { f: formula, v: null, ...style };
  const { v = "", t, p } = cell ?? {};
  return { v, ...(t ? { t } : {}), ...(p ? { p } : {}), ...style };
}

function movedCell(unit: Unit, cell: ICellData, right: number, down: number): ICellData {
  if (typeof cell.f !== "string") return cell;
  const f = unit.injector.get(LexerTreeBuilder).moveFormulaRefOffset(cell.f, right, down);
  return { ...cell, f };
}

function empty(unit: Unit, { sheetId, rows, columns }: Copied, written: ReadonlySet<string>): void {
  const value: Record<number, Record<number, ICellData>> = {};
  for (const row of rows)
    for (const column of columns)
      if (!written.has(`${row}:${column}`)) (value[row] ??= {})[column] = { ...bare, v: null };
  const params = { unitId, subUnitId: sheetId, value };
  unit.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
}

import {
  CellValueType,
  ICommandService,
  type ICellData,
  type Injector,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellValue } from "../../sheet/grid";
import type { EnteredCell } from "../../workbook/file/index";
import { formulaStored } from "./formula-text";

export type TypedListener = (sheet: string, cells: readonly EnteredCell[]) => void;

/** Tells what the clerk typed, pasted, deleted or took back, and what formulas came out as. */
export function followTyping(
  injector: Injector,
  workbook: Workbook,
  isOwn: () => boolean,
  listener: TypedListener,
): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id) return;
    const calculated = options?.["fromFormula"] === true;
    if (isOwn() && !calculated) return;
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const sheet = workbook.getSheetBySheetId(subUnitId);
    if (unitId !== workbook.getUnitId() || !sheet || cellValue === undefined) return;
    const formulaAt = (row: number, column: number) =>
      formulas.getFormulaStringByCell(row, column, subUnitId, unitId);
    const cells: EnteredCell[] = [];
    for (const [row, line] of Object.entries(cellValue))
      for (const [column, changed] of Object.entries(line ?? {})) {
        if (!saysValue(changed as ICellData | null)) continue;
        const place = { row: Number(row), column: Number(column) };
        const cell = calculated
          ? resultOf(sheet, place)
          : enteredCell(workbook, sheet, place, formulaAt(place.row, place.column));
        if (cell !== null) cells.push(cell);
      }
    if (cells.length > 0) listener(sheet.getName(), cells);
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Whether a change is more than one of looks. */
function saysValue(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return true;
  return "v" in cell || "f" in cell || "p" in cell || "si" in cell;
}

function enteredCell(
  workbook: Workbook,
  sheet: Worksheet,
  place: Place,
  formula: Nullable<string>,
): EnteredCell {
  const cell = sheet.getCellRaw(place.row, place.column);
  const value = valueOf(cell);
  const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
  return {
    ...place,
    value,
    ...(typeof formula === "string" && formula !== "" ? { formula: formulaStored(formula) } : {}),
    ...(typeof pattern === "string" && typeof value === "number" ? { format: pattern } : {}),
  };
}

/** What a formula came out as; errors the clerk's program may not share are kept out of the file. */
function resultOf(sheet: Worksheet, place: Place): EnteredCell | null {
  const cell = sheet.getCellRaw(place.row, place.column);
  if (cell?.f === undefined && cell?.si === undefined) return null;
  const value = valueOf(cell);
  if (typeof value === "string" && /^#(NAME\?|REF!|ERROR!|CYCLE!|SPILL!|CALC!)/.test(value))
    return null;
  return { ...place, value, calculated: true };
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  return value;
}

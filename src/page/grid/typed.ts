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
import { viewKey, type EnteredCell } from "../../workbook/file/index";
import { formulaStored } from "./formula-text";
import { patternOf, type CellsBefore, type StepRecorder } from "./typed-step";

export type TypedListener = (sheet: string, cells: readonly EnteredCell[]) => void;

interface Follower {
  readonly workbook: Workbook;
  readonly isOwn: () => boolean;
  readonly listener: TypedListener;
  readonly recorder: StepRecorder;
}

/** Tells what the clerk typed, pasted, deleted or took back, and what formulas came out as. */
export function followTyping(injector: Injector, follower: Follower): void {
  const { workbook, isOwn, listener, recorder } = follower;
  const formulas = injector.get(FormulaDataModel);
  const commands = injector.get(ICommandService);
  let before: CellsBefore = new Map();
  const typedOf = (params: object | undefined) => {
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const sheet = workbook.getSheetBySheetId(subUnitId);
    if (unitId !== workbook.getUnitId() || !sheet || cellValue === undefined) return null;
    return { sheet, subUnitId, places: placesOf(cellValue) };
  };
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || isOwn() || options?.["fromFormula"] === true) return;
    const typed = typedOf(params);
    before = typed === null ? new Map() : recorder.before(typed.sheet, typed.places);
  });
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id) return;
    const calculated = options?.["fromFormula"] === true;
    if (isOwn() && !calculated) return;
    const typed = typedOf(params);
    if (typed === null) return;
    const { sheet, subUnitId, places } = typed;
    const cells: EnteredCell[] = [];
    for (const place of places) {
      const { row, column } = place;
      const cell = calculated
        ? resultOf(sheet, place)
        : enteredCell(workbook, sheet, place, {
            formula: formulas.getFormulaStringByCell(row, column, subUnitId, workbook.getUnitId()),
            old: before.get(viewKey(row, column)) ?? null,
          });
      if (cell !== null) cells.push(cell);
    }
    if (!calculated) recorder.record(sheet, before);
    if (cells.length > 0) listener(sheet.getName(), cells);
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of a change whose value it says. */
function placesOf(cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): Place[] {
  const places: Place[] = [];
  for (const [row, line] of Object.entries(cellValue))
    for (const [column, changed] of Object.entries(line ?? {}))
      if (saysValue(changed as ICellData | null))
        places.push({ row: Number(row), column: Number(column) });
  return places;
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
  { formula, old }: { readonly formula: Nullable<string>; readonly old: ICellData | null },
): EnteredCell {
  const cell = sheet.getCellRaw(place.row, place.column);
  const value = valueOf(cell);
  const pattern = patternOf(workbook, cell);
  const was = patternOf(workbook, old);
  const changed = pattern !== was;
  const format = changed ? (pattern ?? "General") : typeof value === "number" ? pattern : undefined;
  return {
    ...place,
    value,
    ...(typeof formula === "string" && formula !== "" ? { formula: formulaStored(formula) } : {}),
    ...(format === undefined ? {} : { format }),
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

import {
  CellValueType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type Nullable,
} from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { SheetView } from "../../workbook/file/index";
import { showDropdowns } from "./dropdowns";
import { cellAt, sheetData } from "./sheet-data";
import type { SheetFacts } from "./sheet-facts";
import { unitId, type Unit } from "./unit";

/** Shows a sheet as `id`, in the place of the one of its name, or puts it in at `index`. */
export function putSheet(
  unit: Unit,
  facts: SheetFacts,
  id: string,
  { view, index, frozenRows }: { view: SheetView; index: number; frozenRows: number },
): void {
  const old = unit.idOf(view.grid.sheet);
  const active = unit.workbook.getActiveSheet()?.getSheetId() ?? null;
  const { data, styles } = sheetData(view, id, frozenRows);
  facts.learn(id, view);
  const sheet = mergeWorksheetSnapshotWithDefault(data);
  // As if from elsewhere: else it would come to the front, and what the clerk types be cut off in the middle.
  const quietly = { fromCollab: true };
  unit.ourselves(InsertSheetMutation.id, { unitId, index, sheet, styles }, quietly);
  showDropdowns(unit, id, view);
  unit.activate(active !== null && active !== old ? active : id);
  if (old !== null) remove(unit, facts, old, view.grid.sheet);
}

/** Takes a sheet away; the last one stays, for a workbook must have one. */
export function removeSheet(unit: Unit, facts: SheetFacts, name: string): void {
  const { workbook } = unit;
  const id = unit.idOf(name);
  if (id === null || workbook.getSheets().length < 2) return;
  if (workbook.getActiveSheet()?.getSheetId() === id) {
    const other = workbook
      .getSheets()
      .find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
    if (other !== undefined) unit.activate(other.getSheetId());
  }
  remove(unit, facts, id, name);
}

function remove(unit: Unit, facts: SheetFacts, id: string, name: string): void {
  unit.ourselves(RemoveSheetMutation.id, { unitId, subUnitId: id, subUnitName: name });
  facts.forget(id);
}

/** Shows cells of a sheet as the view has them. */
export function putCells(
  unit: Unit,
  view: SheetView,
  cells: readonly (readonly [row: number, column: number])[],
): void {
  const id = unit.idOf(view.grid.sheet);
  if (id === null || cells.length === 0) return;
  unit.workbook.addStyles(sheetData({ ...view, rowCount: 0 }, id, 0).styles);
  const matrix = unit.workbook.getSheetBySheetId(id)?.getCellMatrix();
  if (matrix === undefined) return;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [row, column] of cells) {
    const cell = cellAt(view, id, row, column);
    const byGrid = cell === null || isFormula(cell) || isFormula(matrix.getValue(row, column));
    if (!byGrid) matrix.setValue(row, column, cell);
    (cellValue[row] ??= {})[column] = byGrid ? { ...emptied, ...cell } : told(cell);
  }
  unit.ourselves(SetRangeValuesMutation.id, { unitId, subUnitId: id, cellValue });
}

/**
 * What the grid is told of a cell that was set before: that it changed, and its type, without which it would
 * guess one. Emptied cells and formulas it takes itself; 45,000 cells would hold it for half a second.
 */
function told({ t }: ICellData): ICellData {
  return t === undefined || t === null ? Changed.plain : Changed[t];
}

/** Said of many cells, made once. */
const Changed: Readonly<Record<CellValueType | "plain", ICellData>> = {
  plain: {},
  [CellValueType.STRING]: { t: CellValueType.STRING },
  [CellValueType.NUMBER]: { t: CellValueType.NUMBER },
  [CellValueType.BOOLEAN]: { t: CellValueType.BOOLEAN },
  [CellValueType.FORCE_STRING]: { t: CellValueType.FORCE_STRING },
};

function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}

const emptied: ICellData = { v: null, f: null, si: null, p: null, s: null };

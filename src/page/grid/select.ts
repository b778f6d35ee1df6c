import { ICommandService, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import {
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  IEditorBridgeService,
  ScrollToCellCommand,
  SetCellEditVisibleOperation,
} from "@univerjs/sheets-ui";
import { areaName, parseCell } from "../../sheet/address";
import { Problem } from "../../sheet/problem";
import { unitId, type Unit } from "./unit";
import { widthOf } from "../../sheet/lists";

/** Brings a cell into view and selects it; the grid takes the keyboard with it. */
export function selectCell(unit: Unit, sheet: string, cell: string): void {
  const id = unit.idOf(sheet);
  const place = parseCell(cell.split(":")[0] ?? "");
  if (id === null || place === null) return;
  unit.activate(id);
  selectPlace(unit, id, place.row, place.column);
}

function selectPlace(unit: Unit, subUnitId: string, row: number, column: number): void {
  const range: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const merged = unit.workbook.getSheetBySheetId(subUnitId)?.getMergedCell(row, column);
  const primary = {
    ...(merged ?? range),
    actualRow: row,
    actualColumn: column,
    isMerged: merged !== null && merged !== undefined,
    isMergedMainCell: merged?.startRow === row && merged.startColumn === column,
  };
  const selections = [{ range: merged ?? range, primary, style: null }];
  unit.ourselves(SetSelectionsOperation.id, { unitId, subUnitId, selections });
  unit.ourselves(ScrollToCellCommand.id, { range });
}

/**
 * Writes texts and formulas from the selected cell on, as the clerk would. Throws `selection-none`, or
 * `selection-not-empty` when something stands there.
 */
export function typeAtSelection(
  { injector, workbook }: Unit,
  rows: readonly (readonly string[])[],
): void {
  const at = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  const sheet = workbook.getActiveSheet();
  if (at === undefined || at === null || sheet === null) throw new Problem("selection-none");
  const range: IRange = {
    startRow: at.startRow,
    startColumn: at.startColumn,
    endRow: at.startRow + rows.length - 1,
    endColumn: at.startColumn + widthOf(rows) - 1,
  };
  for (let row = range.startRow; row <= range.endRow; row++)
    for (let column = range.startColumn; column <= range.endColumn; column++)
      if (isFilled(sheet.getCellRaw(row, column)))
        throw new Problem("selection-not-empty", {
          cell: areaName(range.startRow, range.startColumn, range.endRow, range.endColumn),
        });
  const subUnitId = sheet.getSheetId();
  const value = rows.map((row) =>
    row.map((text): ICellData => (text.startsWith("=") ? { f: text } : { v: text })),
  );
  injector
    .get(ICommandService)
    .syncExecuteCommand(SetRangeValuesCommand.id, { unitId, subUnitId, range, value });
}

function isFilled(cell: Nullable<ICellData>): boolean {
  const { v, f, si } = cell ?? {};
  return Boolean(f) || Boolean(si) || (v !== undefined && v !== null && v !== "");
}

/** Whether a cell is being typed into. */
export function isTyping({ injector }: Unit): boolean {
  return injector.get(IEditorBridgeService).isVisible().visible;
}

/** Ends what is being typed as Enter would; false when nothing was. */
export function finishTyping(unit: Unit): boolean {
  if (!isTyping(unit)) return false;
  const { injector } = unit;
  injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.PointerDown,
    unitId,
  });
  return true;
}

import { ICommandService, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import {
  DeviceInputEventType,
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
} from "@univerjs/engine-render";
import {
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  IEditorBridgeService,
  ScrollToCellCommand,
  SetCellEditVisibleOperation,
  SheetSkeletonManagerService,
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

/** A selected area; rows and columns are 0-based. */
export interface GridSelection {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is selected on the sheet in front; whole columns reach as far as there are rows. */
export function selectionOf({ injector, workbook }: Unit): GridSelection | null {
  const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const sheet = workbook.getActiveSheet();
  if (range === undefined || !sheet) return null;
  const whole = (place: number, instead: number) => (Number.isNaN(place) ? instead : place);
  return {
    sheet: sheet.getName(),
    top: whole(range.startRow, 0),
    left: whole(range.startColumn, 0),
    bottom: whole(range.endRow, sheet.getRowCount() - 1),
    right: whole(range.endColumn, sheet.getColumnCount() - 1),
  };
}

/** Selects an area; its first cell is where typing goes. */
export function selectRange(unit: Unit, subUnitId: string, range: IRange): void {
  const { startRow: row, startColumn: column } = range;
  const first = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const primary = {
    ...first,
    actualRow: row,
    actualColumn: column,
    isMerged: false,
    isMergedMainCell: false,
  };
  const selections = [{ range, primary, style: null }];
  unit.ourselves(SetSelectionsOperation.id, { unitId, subUnitId, selections });
}

/** Scrolls the sheet in front so that a cell's row stands in the middle of the view. */
export function centreCell(unit: Unit, cell: string): void {
  const place = parseCell(cell.split(":")[0] ?? "");
  const render = unit.injector.get(IRenderManagerService).getRenderById(unitId);
  const heights = render
    ?.with(SheetSkeletonManagerService)
    .getCurrentSkeleton()?.rowHeightAccumulation;
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.height;
  if (place === null || heights === undefined || view === undefined || view === null) return;
  const bottomOf = (row: number) => (row < 0 ? 0 : (heights[row] ?? 0));
  const top = bottomOf(place.row) - view / 2;
  let row = place.row;
  while (row > 0 && bottomOf(row - 1) > top) row--;
  const { column } = place;
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  unit.ourselves(ScrollToCellCommand.id, { range, forceTop: true });
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

import { CustomCommandExecutionError, ICommandService } from "@univerjs/core";
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  SmartToggleSheetsFilterCommand,
} from "@univerjs/sheets-filter";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { unitId, type Unit } from "./unit";

/**
 * Shows the buttons of a filter over the header of the sheet in front, or takes them and all filtering away.
 * It is a way of looking: nothing of it goes into the file. `headerRow`: 0-based; null: none is known, the
 * selected row is taken. Answers whether there is a filter now; null where there is nothing to filter.
 */
export function toggleFilter(unit: Unit, headerRow: number | null): boolean | null {
  const { injector, workbook } = unit;
  const sheet = workbook.getActiveSheet();
  if (!sheet) return null;
  const subUnitId = sheet.getSheetId();
  if (injector.get(SheetsFilterService).getFilterModel(unitId, subUnitId) !== null) {
    unit.ourselves(RemoveSheetsFilterMutation.id, { unitId, subUnitId });
    return false;
  }
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  const startRow = headerRow ?? selected?.actualRow ?? 0;
  const endRow = sheet.getLastRowWithContent();
  const endColumn = sheet.getLastColumnWithContent();
  if (endRow <= startRow || endColumn < 0) return null;
  const range = { startRow, endRow, startColumn: 0, endColumn };
  unit.ourselves(SetSheetsFilterRangeMutation.id, { unitId, subUnitId, range });
  return true;
}

/** Whether rows of the sheet in front are out of sight by a filter. */
export function isFiltered({ injector, workbook }: Unit): boolean {
  const id = workbook.getActiveSheet()?.getSheetId() ?? "";
  const model = injector.get(SheetsFilterService).getFilterModel(unitId, id);
  return (model?.getAllFilterColumns() ?? []).length > 0;
}

/** Has the grid's own key for filtering do it our way: by the header, not by what is around the cell. */
export function followFilterKey(unit: Unit, toggle: () => void): void {
  unit.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id !== SmartToggleSheetsFilterCommand.id) return;
    toggle();
    throw new CustomCommandExecutionError("filtered by the header");
  });
}

import { ICommandService } from "@univerjs/core";
import {
  SetWorksheetColWidthMutation,
  type ISetWorksheetColWidthMutationParams,
} from "@univerjs/sheets";
import type { ColumnWidth } from "../../workbook/file/index";
import { CharacterWidth } from "./sheet-data";
import { unitId, type Unit } from "./unit";

/** Tells which columns the clerk made wider or narrower, by hand or by a double click. */
export function followWidths(
  { injector, workbook, isOwn }: Unit,
  widened: (sheet: string, columns: readonly ColumnWidth[]) => void,
): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetColWidthMutation.id || isOwn()) return;
    const given = params as ISetWorksheetColWidthMutationParams;
    const sheet = workbook.getSheetBySheetId(given.subUnitId);
    if (given.unitId !== unitId || !sheet) return;
    const columns = given.ranges.flatMap(({ startColumn, endColumn }) =>
      stretches(startColumn, endColumn, (column) => sheet.getColumnWidth(column)),
    );
    widened(sheet.getName(), columns);
  });
}

/** Neighbours of one width as one; widths in characters. */
function stretches(first: number, last: number, pixels: (column: number) => number): ColumnWidth[] {
  const found: { first: number; last: number; width: number }[] = [];
  for (let column = first; column <= last; column++) {
    const width = pixels(column) / CharacterWidth;
    const before = found.at(-1);
    if (before?.width === width) before.last = column;
    else found.push({ first: column, last: column, width });
  }
  return found;
}

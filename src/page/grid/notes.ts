import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { viewKey, type SheetView } from "../../workbook/file/index";

const Corner = { tr: { size: 8, color: "#c00000" } };

/**
 * Marks cells with notes by a red corner, and tells the note of the cell that is selected, by the pointer or
 * the keys; null where there is none.
 */
export function showNotes(
  injector: Injector,
  notesOf: (sheetId: string) => SheetView["notes"] | undefined,
  tell: (note: string | null) => void,
): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "taizhang-notes",
    priority: 0,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      if (notesOf(subUnitId)?.has(viewKey(row, col)) === true)
        return next({ ...cell, markers: { ...cell?.markers, ...Corner } });
      // A word outside of a list is marked by the grid the same way: it would be taken for a note.
      return next(cell?.markers?.tr === undefined ? cell : { ...cell, markers: {} });
    },
  });
  const selections = injector.get(SheetsSelectionsService);
  selections.selectionChanged$.subscribe(() => {
    const sheet = selections.currentSelectionParam?.sheetId ?? "";
    const primary = selections.getCurrentLastSelection()?.primary;
    const notes = notesOf(sheet);
    if (primary === null || primary === undefined) tell(null);
    else tell(notes?.get(viewKey(primary.actualRow, primary.actualColumn)) ?? null);
  });
}

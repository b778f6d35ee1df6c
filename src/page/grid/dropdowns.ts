import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/data-validation";
import type { SheetView } from "../../workbook/file/index";
import { unitId, type Unit } from "./unit";

/** Shows the lists of words that the file offers in cells; they stay the file's own. */
export function showDropdowns(unit: Unit, id: string, view: SheetView): void {
  const rule = view.dropdowns.map((dropdown, i): ISheetDataValidationRule => {
    const { areas, words, source, strict, error } = dropdown;
    return {
      uid: `${id}-${i}`,
      type: DataValidationType.LIST,
      formula1: source === undefined ? JSON.stringify(words) : `=${source}`,
      allowBlank: true,
      ranges: areas.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startColumn: left,
        endRow: bottom,
        endColumn: right,
      })),
      showErrorMessage: strict,
      errorStyle: strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      ...(error === undefined ? {} : { error }),
      // The words look as the clerk's format has them; the arrow shows that there are some.
      renderMode: DataValidationRenderMode.ARROW,
    };
  });
  if (rule.length > 0)
    unit.ourselves(AddDataValidationMutation.id, { unitId, subUnitId: id, rule });
}

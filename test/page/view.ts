import { gridOf, type CellValue } from "../../src/sheet/grid";
import type { SheetView } from "../../src/workbook/file/index";

/** A plain sheet as the file hands it over. */
export function viewOf(
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetView> = {},
): SheetView {
  const grid = gridOf("台账", values);
  return {
    grid,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    styles: new Uint16Array(grid.rowCount * grid.columnCount),
    looks: [{}],
    formulas: new Map(),
    columns: [],
    heights: new Map(),
    defaultWidth: null,
    defaultHeight: null,
    frozen: { rows: 0, columns: 0 },
    links: new Map(),
    notes: new Map(),
    dropdowns: [],
    marks: [],
    protected: false,
    drawings: false,
    ...more,
  };
}

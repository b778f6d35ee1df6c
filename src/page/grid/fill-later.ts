import type { SheetView } from "../../workbook/file/index";
import { addRows, type GridCells } from "./sheet-data";

/** Rows a sheet comes with: more than the first screen shows. */
const FirstRows = 500;
/** Rows put in at a time. */
const RowsAtOnce = 500;

/** A sheet whose further rows are put in once the first are shown. */
interface Unfilled {
  readonly view: SheetView;
  readonly id: string;
  readonly cells: GridCells;
}

/**
 * Rows a sheet is opened with. The grid looks through everything it is opened with for formulas: a sheet without
 * any needs only what the clerk sees at once.
 */
export function firstRows(view: SheetView): number {
  return view.formulas.size > 0 ? view.rowCount : Math.min(view.rowCount, FirstRows);
}

/** Puts in what sheets were opened without; what the clerk typed meanwhile stays. */
export async function fillSheets(
  sheets: readonly Unfilled[],
  pause: () => Promise<void>,
): Promise<void> {
  for (const { view, id, cells } of sheets)
    for (let from = firstRows(view); from < view.rowCount; from += RowsAtOnce) {
      addRows(cells, view, id, from, from + RowsAtOnce);
      await pause();
    }
}

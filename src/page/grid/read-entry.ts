import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { readTyped } from "./typed-entry";
import { unitId } from "./unit";

/**
 * Has the grid take what is typed as a spreadsheet program does: dates as days, 50% as a half.
 * `yearOf`: the year of dates typed without one, by the sheet's name.
 */
export function readEntries(injector: Injector, yearOf: (sheet: string) => number): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: "taizhang-typed",
    priority: 0,
    handler: (cell, { unitId: unit, workbook, worksheet, row, col }, next) => {
      const typed = unit === unitId ? typedText(cell) : null;
      if (typed === null) return next(cell);
      const pattern = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col))
        ?.n?.pattern;
      const year = () => yearOf(worksheet.getName());
      return next({ ...cell, ...cellOfText(typed, pattern ?? "General", year) });
    },
  });
}

/** A typed text; null for a formula, words with looks of their own, or a text said to be one (`'007`). */
function typedText(cell: Nullable<ICellData>): string | null {
  if (cell === null || cell === undefined || typeof cell.v !== "string") return null;
  if (cell.f !== undefined && cell.f !== null) return null;
  if (cell.p !== undefined && cell.p !== null) return null;
  return cell.t === CellValueType.FORCE_STRING ? null : cell.v;
}

/** What a text becomes in a cell of this number format. */
export function cellOfText(text: string, format: string, yearOf: () => number): ICellData {
  const { value, format: shown } = readTyped(text, format, yearOf);
  return {
    ...valueCell(value),
    ...(shown === undefined ? {} : { s: { n: { pattern: shown } } }),
  };
}

/** A text, whatever it looks like. */
export function textCell(text: string): ICellData {
  return valueCell(text === "" ? null : text);
}

function valueCell(value: string | number | boolean | null): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value ?? "", ...(value === null ? {} : { t: CellValueType.STRING }) };
}

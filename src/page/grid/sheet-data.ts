import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { viewKey, type SheetView } from "../../workbook/file/index";
import { cellStyle } from "./cell-style";
import { formulaShown } from "./formula-text";

/** Pixels of a character's width and of a point's height. */
export const CharacterWidth = 8;
const PointHeight = 4 / 3;

/** Empty rows and columns behind the data, to write into. */
const SpareRows = 100;
const SpareColumns = 5;
const FewestColumns = 12;
/** Empty rows or columns behind the data that a chart may stand on. */
const FarthestChart = 500;

/** A sheet as the grid takes it; `styles` go to the workbook, named by sheet and look. */
export interface SheetData {
  readonly data: Partial<IWorksheetData> & { readonly id: string };
  readonly styles: Record<string, IStyleData>;
}

/**
 * Turns a view into the grid's own data. `frozenRows` counts when the file freezes nothing itself; of its cells
 * come so many rows, all if nothing is said.
 */
export function sheetData(
  view: SheetView,
  id: string,
  frozenRows: number,
  cellRows = view.rowCount,
): SheetData {
  const styles: Record<string, IStyleData> = {};
  view.looks.forEach((look, i) => {
    styles[styleId(id, i)] = cellStyle(look);
  });
  const rows = view.frozen.rows === 0 ? frozenRows : view.frozen.rows;
  const columns = view.frozen.columns;
  const first = view.looks[0];
  // Charts may stand below and beside everything else.
  const reach = { rows: view.rowCount, columns: view.columnCount };
  for (const { anchor } of view.charts ?? []) {
    reach.rows = Math.max(reach.rows, Math.min(anchor.bottom + 1, view.rowCount + FarthestChart));
    reach.columns = Math.max(
      reach.columns,
      Math.min(anchor.right + 1, view.columnCount + FarthestChart),
    );
  }
  return {
    styles,
    data: {
      id,
      name: view.grid.sheet,
      hidden: view.grid.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      rowCount: reach.rows + SpareRows,
      columnCount: Math.max(reach.columns + SpareColumns, FewestColumns),
      freeze: {
        xSplit: columns,
        ySplit: rows,
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
      },
      defaultColumnWidth: Math.round((view.defaultWidth ?? 9) * CharacterWidth),
      defaultRowHeight: Math.round((view.defaultHeight ?? 15) * PointHeight),
      ...(first === undefined ? {} : { defaultStyle: cellStyle(first) }),
      mergeData: view.grid.merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startColumn: left,
        endRow: bottom,
        endColumn: right,
      })),
      cellData: cellsOf(view, id, cellRows),
      rowData: rowsOf(view),
      columnData: columnsOf(view),
      showGridlines: BooleanNumber.TRUE,
    },
  };
}

/** The names of a sheet's styles, each made once: half a million cells have them. */
let named: { readonly sheet: string; readonly ids: string[] } = { sheet: "", ids: [] };

function styleId(sheet: string, look: number): string {
  if (named.sheet !== sheet) named = { sheet, ids: [] };
  return (named.ids[look] ??= `${sheet}:${look}`);
}

/** One cell of a view in the grid's words; null when it is empty and plain. */
export function cellAt(view: SheetView, id: string, row: number, column: number): ICellData | null {
  const inside = row < view.rowCount && column < view.columnCount;
  const style = inside ? (view.styles[row * view.columnCount + column] ?? 0) : 0;
  const formula = view.formulas.size === 0 ? undefined : view.formulas.get(viewKey(row, column));
  const value = view.grid.values[row]?.[column] ?? null;
  const empty = value === null || value === "";
  if (style === 0 && formula === undefined && empty) return null;
  const cell: ICellData = empty ? {} : valueOf(value);
  if (style !== 0) cell.s = styleId(id, style);
  if (formula !== undefined) cell.f = `=${formulaShown(formula)}`;
  return cell;
}

function valueOf(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** Cells as the grid keeps them, by row and column. */
export type GridCells = Record<number, Record<number, Nullable<ICellData>>>;

function cellsOf(
  view: SheetView,
  id: string,
  rows: number,
): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  addRows(cells, view, id, 0, rows);
  return cells;
}

/** Adds the cells of some rows of a view; those that are there stay as they are. */
export function addRows(
  cells: GridCells,
  view: SheetView,
  id: string,
  from: number,
  to: number,
): void {
  for (let row = from; row < Math.min(to, view.rowCount); row++) {
    const there = cells[row];
    const line: Record<number, ICellData> = {};
    let any = false;
    for (let column = 0; column < view.columnCount; column++) {
      if (there?.[column] !== undefined) continue;
      const cell = cellAt(view, id, row, column);
      if (cell === null) continue;
      line[column] = cell;
      any = true;
    }
    if (any) cells[row] = there === undefined ? line : Object.assign(there, line);
  }
}

function rowsOf(view: SheetView): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of view.heights)
    rows[row] = { h: Math.round(height * PointHeight), ia: BooleanNumber.FALSE };
  for (const row of view.grid.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(view: SheetView): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width } of view.columns)
    for (let column = first; column <= Math.min(last, view.columnCount + SpareColumns); column++)
      columns[column] = { w: Math.max(8, Math.round(width * CharacterWidth)) };
  for (const column of view.grid.hiddenColumns)
    columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

import type { CellValue } from "../../../src/sheet/grid";
import { contains, intersection } from "./area";
import type { Area } from "./area";
import { isBlank } from "./cell";
import type { Cell, Link, Look } from "./cell";
import type { ChartModel } from "./chart";
import { newPageLayout } from "./page";
import type { PageModel } from "./page";
import type { RuleModel } from "./validation";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A conditional format. */
export interface FormatRule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  look: Look;
}

export interface Validation {
  area: Area;
  rule: RuleModel;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  filterRows: boolean;
}

export interface SheetNameModel {
  formula: string;
  visible: boolean;
}

/** A worksheet of the model. Rows and columns are 0-based. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  protected: boolean;
  /** `rows[r]?.[c]`; both sparse. */
  rows: (Cell | undefined)[][];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  rowHeights: Map<number, number>;
  columnWidths: Map<number, number>;
  links: Map<string, Link>;
  /** Names that belong to the sheet. */
  names: Map<string, SheetNameModel>;
  /** The first one is on top. */
  formatRules: FormatRule[];
  validations: Validation[];
  tables: TableModel[];
  charts: ChartModel[];
  filter: { area: Area; enabled: boolean } | null;
  frozen: { rows: number; columns: number };
  page: PageModel;
  /** Formatted emptiness beyond the cells, e.g. a border drawn down a million rows. */
  formattedTo: { readonly row: number; readonly column: number } | null;
}

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    protected: false,
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    links: new Map(),
    names: new Map(),
    formatRules: [],
    validations: [],
    tables: [],
    charts: [],
    filter: null,
    frozen: { rows: 0, columns: 0 },
    page: newPageLayout(),
    formattedTo: null,
  };
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows[row]?.[column];

/** The cell there, made when it is not. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const cells = (sheet.rows[row] ??= []);
  return (cells[column] ??= { value: "" });
}

export const valueAt = (sheet: Sheet, row: number, column: number): CellValue =>
  cellAt(sheet, row, column)?.value ?? "";

/** The smallest rectangle around what is used, or null. `valuesOnly` leaves formatted emptiness out. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const take = (row: number, column: number) => {
    if (!contains(within, row, column)) return;
    if (used === null) used = { top: row, left: column, bottom: row, right: column };
    else {
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
  };
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== undefined && !(valuesOnly && isBlank(cell))) take(row, column);
    });
  });
  if (!valuesOnly) {
    if (sheet.formattedTo !== null) take(sheet.formattedTo.row, sheet.formattedTo.column);
    for (const merge of sheet.merges) {
      take(merge.top, merge.left);
      take(merge.bottom, merge.right);
    }
  }
  return used;
}

/** Empties and unformats cells; whether a merged area is only cut through is not allowed here. */
export function clearCells(sheet: Sheet, area: Area, what: "All" | "Formats" | "Contents"): void {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell === undefined) continue;
      if (what !== "Formats") {
        cell.value = "";
        delete cell.formula;
        delete cell.quoted;
      }
      if (what !== "Contents") {
        delete cell.format;
        delete cell.look;
      }
      if (what === "All") cells[column] = undefined;
    }
  }
  if (what === "Contents") return;
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}

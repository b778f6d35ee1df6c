import type { CellValue } from "../../../src/sheet/grid";
import type { Area } from "./area";
import { ensureCell, newSheet } from "./sheet";
import type { Sheet, Visibility } from "./sheet";
import { enter } from "./input";
import { computeBook } from "./formula";

/** A workbook of the model. */
export interface Book {
  name: string;
  date1904: boolean;
  sheets: Sheet[];
  activeId: string;
  selection: { sheetId: string; area: Area };
  /** Values are JSON texts, as they are kept in the file. */
  settings: Map<string, string>;
  names: Map<string, string>;
  structureProtected: boolean;
  nextId: number;
}

/** A cell as a test writes it: a plain value, or one with a format. */
export type CellPlan =
  CellValue | { readonly value: CellValue; readonly format?: string; readonly bold?: boolean };

export interface SheetPlan {
  readonly name: string;
  /** Stored as they are: a text stays one, whatever it looks like. A text that starts with `=` is a formula. */
  readonly rows?: readonly (readonly CellPlan[])[];
  readonly visibility?: Visibility;
  readonly protected?: boolean;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly formattedTo?: { readonly row: number; readonly column: number };
}

export interface BookPlan {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly sheets: readonly SheetPlan[];
}

export function createBook(plan: BookPlan): Book {
  const book: Book = {
    name: plan.name ?? "台账.xlsx",
    date1904: plan.date1904 ?? false,
    sheets: [],
    activeId: "",
    selection: { sheetId: "", area: { top: 0, left: 0, bottom: 0, right: 0 } },
    settings: new Map(),
    names: new Map(),
    structureProtected: false,
    nextId: 1,
  };
  for (const sheet of plan.sheets) fillSheet(addSheet(book, sheet.name), sheet);
  const active = book.sheets.find((sheet) => sheet.visibility === "Visible");
  book.activeId = active?.id ?? "";
  book.selection.sheetId = book.activeId;
  computeBook(book);
  return book;
}

export function addSheet(book: Book, name: string): Sheet {
  const sheet = newSheet(`{00000000-0001-0000-${hex(book.nextId++)}-000000000000}`, name);
  book.sheets.push(sheet);
  return sheet;
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, "0");

/** Sheet names are compared as Excel does: without regard to case. */
export function sheetNamed(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

function fillSheet(sheet: Sheet, plan: SheetPlan): void {
  plan.rows?.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || cell === "") return;
      const { value, format, bold } = typeof cell === "object" ? cell : { value: cell };
      const made = ensureCell(sheet, row, column);
      const text = typeof value === "string" && !value.startsWith("=");
      if (text) {
        made.value = value;
        if (enter(value, format ?? "General", false).value !== value) made.quoted = true;
      } else if (typeof value === "string") made.formula = value;
      else made.value = value;
      if (format !== undefined) made.format = format;
      if (bold === true) made.look = { "font.bold": true };
    });
  });
  sheet.visibility = plan.visibility ?? "Visible";
  sheet.protected = plan.protected ?? false;
  sheet.merges = [...(plan.merges ?? [])];
  sheet.hiddenRows = new Set(plan.hiddenRows);
  sheet.hiddenColumns = new Set(plan.hiddenColumns);
  sheet.formattedTo = plan.formattedTo ?? null;
}

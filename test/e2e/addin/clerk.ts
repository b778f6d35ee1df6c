import { parseCell } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import { sheetNamed } from "../../excel-host/model/book";
import type { Book } from "../../excel-host/model/book";
import { ensureCell } from "../../excel-host/model/sheet";
import type { Sheet } from "../../excel-host/model/sheet";
import { snapshot } from "../../excel-host/model/snapshot";
import type { Addin } from "./open-addin";

export function sheetOf({ host }: Addin, name: string): Sheet {
  const sheet = sheetNamed(host.book, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const sheetNames = ({ host }: Addin): string[] => host.book.sheets.map(({ name }) => name);

/** The clerk clicks the tab of a sheet. */
export function choose(addin: Addin, name: string): void {
  const { book } = addin.host;
  book.activeId = sheetOf(addin, name).id;
  book.selection = { sheetId: book.activeId, area: { top: 0, left: 0, bottom: 0, right: 0 } };
}

/** The clerk types something into a cell, and Excel tells the add-in. */
export function type(addin: Addin, sheet: string, cell: string, value: CellValue): void {
  const place = parseCell(cell);
  if (place === null) throw new Error(`no cell ${cell}`);
  const target = sheetOf(addin, sheet);
  ensureCell(target, place.row, place.column).value = value;
  const change = {
    type: "WorksheetChanged",
    changeType: "RangeEdited",
    source: "Local",
    address: cell,
    worksheetId: target.id,
  };
  addin.conversation.tell([[RichApiEvents, DataChanged, "Workbook", JSON.stringify(change), 0]]);
}

const RichApiEvents = 65_536;
const DataChanged = 10;

/** All that can be seen of a workbook and all that is kept in it, which sheet is in front apart. */
export function stateOf(book: Book): unknown {
  const settings = Object.fromEntries(book.settings);
  return structuredClone({ ...snapshot(book), active: null, settings });
}

/** Formulas of the conditional formats of a sheet that are the add-in's own. */
export const ownMarks = (addin: Addin, sheet: string): string[] =>
  sheetOf(addin, sheet)
    .formatRules.map(({ formula }) => formula)
    .filter((formula) => formula.includes("taizhang"));

import type { SheetDraft } from "../../sheet/draft";
import type { Computer } from "../kept/computer";
import { foreignPackage } from "./writing/anew/foreign-package";
import { newCells } from "./foreign/foreign";
import type { ForeignBook, ForeignSheet } from "./foreign/foreign";
import type { FileWorkbook } from "./types";
import { applyEdit } from "./writing/patch/apply";
import { openLiveBook } from "./formats/xlsx/live-book";
import { ownedSheets } from "./writing/parts/settings-part";
import { markAs } from "./writing/parts/sheet-marks";
import { removeTab } from "./writing/parts/tabs";
import { liveActions } from "./writing/xlsx-workbook";

/** Stands in until the drafts are there: a workbook without any sheet is none. */
const placeholder: ForeignSheet = {
  name: "\u3000",
  state: "visible",
  protected: false,
  cells: newCells("\u3000"),
  merges: [],
  columns: [],
  rows: new Map(),
  frozen: { rows: 0, columns: 0 },
};

const empty: ForeignBook = {
  format: "xlsx",
  date1904: false,
  sheets: [placeholder],
  looks: [{ font: { name: "宋体", size: 11 } }],
  names: [],
  losses: new Set(),
};

/** A new workbook that holds the drafts and nothing else, in their order; `drafts` is not empty. */
export function newWorkbook(
  name: string,
  drafts: readonly SheetDraft[],
  computer?: Computer,
): FileWorkbook {
  const live = openLiveBook(foreignPackage(empty, name));
  applyEdit(live, { drafts }, new Set());
  // Nobody vouches for a file that is new: the marks say that the add-in made them, not where.
  for (const sheet of ownedSheets(live)) markAs(live, sheet, "");
  const first = live.book.sheets.find((sheet) => sheet.name === placeholder.name);
  if (first !== undefined) removeTab(live, first);
  return { name, format: "xlsx", lossReport: () => [], ...liveActions(live, computer) };
}

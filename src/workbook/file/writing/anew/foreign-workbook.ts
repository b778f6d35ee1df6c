import type { Grid } from "../../../../sheet/grid";
import type { Computer } from "../../../kept/computer";
import { bookBudget } from "../../cells/budget";
import type { ForeignBook } from "../../foreign/foreign";
import { foreignGrid } from "./foreign-grid";
import { foreignPackage } from "./foreign-package";
import { fileProblem } from "../../problems";
import { lossesOf } from "./foreign-losses";
import type { FileWorkbook } from "../../types";
import { openLiveBook } from "../../formats/xlsx/live-book";
import { sheetNamer } from "../../cells/sheet-names";
import { liveActions } from "../xlsx-workbook";

type Actions = ReturnType<typeof liveActions>;

/** The port over a workbook of another format; the first change turns it into an xlsx package. */
export function foreignWorkbook(
  source: ForeignBook,
  name: string,
  computer?: Computer,
): FileWorkbook {
  const book = withTabNames(source);
  const budget = bookBudget();
  let converted: Actions | null = null;
  const actions = (): Actions => {
    converted ??= liveActions(openLiveBook(foreignPackage(book, name)), computer);
    return converted;
  };
  const grid = (sheetName: string): Grid => {
    const sheet = book.sheets.find((candidate) => candidate.name === sheetName);
    if (sheet === undefined) throw fileProblem("sheet-missing", { file: name, sheet: sheetName });
    return budget.reading(sheetName, (left) => foreignGrid(book, sheet, name, left));
  };
  const losses = lossesOf(book);
  return {
    name,
    format: book.format,
    lossReport: () => losses,
    sheets: async () =>
      converted?.sheets() ??
      Promise.resolve(
        book.sheets.map((sheet) => ({
          name: sheet.name,
          hidden: sheet.state !== "visible",
          protected: sheet.protected,
        })),
      ),
    read: async (sheet, watch) => {
      watch?.signal?.throwIfAborted();
      return converted === null ? Promise.resolve(grid(sheet)) : converted.read(sheet, watch);
    },
    apply: async (edit, watch) => actions().apply(edit, watch),
    restore: async (before, believed) => actions().restore(before, believed),
    freeForRules: async (sheet, rules) => actions().freeForRules(sheet, rules),
    review: async (before) => actions().review(before),
    ownSheets: async () =>
      converted === null ? { own: new Set(), said: new Set() } : converted.ownSheets(),
    vouch: {
      give: async (purpose, text) => actions().vouch.give(purpose, text),
      take: async (purpose, text) => actions().vouch.take(purpose, text),
    },
    settings: {
      get: async (key) => (converted === null ? null : converted.settings.get(key)),
      set: async (key, value) => {
        if (value !== null || converted !== null) await actions().settings.set(key, value);
      },
    },
    select: async (sheet, cell) => actions().select(sheet, cell),
    view: async (sheet, watch) => actions().view(sheet, watch),
    marks: async (sheet) => actions().marks(sheet),
    enter: async (sheet, cells) => actions().enter(sheet, cells),
    reshape: async (change) => actions().reshape(change),
    unshape: async () => actions().unshape(),
    prepareSave: async () => converted?.prepareSave(),
    ownMarks: async () => (converted === null ? new Map() : converted.ownMarks()),
    clean: async (wishes) => actions().clean(wishes),
    save: async (clean) => actions().save(clean),
  };
}

/** The book with names that an xlsx takes as tabs: other formats allow longer and stranger ones. */
function withTabNames(book: ForeignBook): ForeignBook {
  const nameFor = sheetNamer([]);
  const sheets = book.sheets.map((sheet) => {
    const name = nameFor(sheet.name);
    return name === sheet.name ? sheet : { ...sheet, name };
  });
  return { ...book, sheets };
}

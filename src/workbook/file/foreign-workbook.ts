import type { ForeignBook } from "./foreign";
import { foreignGrid } from "./foreign-grid";
import { fileProblem } from "./problems";
import type { FileWorkbook } from "./types";

/** The port over a workbook of another format; the first change turns it into an xlsx package. */
export function foreignWorkbook(book: ForeignBook, name: string): FileWorkbook {
  const later = () => Promise.reject(new Error("not written yet"));
  return {
    name,
    format: book.format,
    sheets: () =>
      Promise.resolve(
        book.sheets.map((sheet) => ({
          name: sheet.name,
          hidden: sheet.state !== "visible",
          protected: sheet.protected,
        })),
      ),
    read: async (sheetName) => {
      const sheet = book.sheets.find((candidate) => candidate.name === sheetName);
      if (sheet === undefined) throw fileProblem("sheet-missing", { file: name, sheet: sheetName });
      return Promise.resolve(foreignGrid(book, sheet, name));
    },
    apply: later,
    restore: later,
    settings: { get: () => Promise.resolve(null), set: () => Promise.resolve() },
    select: () => Promise.resolve(),
    save: later,
    lossReport: () => [...book.losses],
  };
}

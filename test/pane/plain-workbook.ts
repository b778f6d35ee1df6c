import { gridOf, type CellValue } from "../../src/sheet/grid";
import { Problem } from "../../src/sheet/problem";
import type { Workbook } from "../../src/workbook/port";

/** A workbook of plain sheets in memory that keeps settings and refuses to be written. */
export function plainWorkbook(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): Workbook {
  const settings = new Map<string, string>();
  return {
    name: "台账.xlsx",
    sheets: () =>
      Promise.resolve(
        Object.keys(sheets).map((name) => ({ name, hidden: false, protected: false })),
      ),
    read: (sheet) => Promise.resolve(gridOf(sheet, sheets[sheet] ?? [], "台账.xlsx")),
    apply: () => Promise.reject(new Problem("sheet-protected", { sheet: "" })),
    restore: () => Promise.resolve({ restored: 0, refused: [] }),
    review: () => Promise.resolve({ cells: [], count: 0, sheets: [], marks: [], left: [] }),
    ownSheets: () => Promise.resolve({ own: new Set(), said: new Set() }),
    vouch: {
      give: (_, text) => Promise.resolve(text),
      take: (_, text) => Promise.resolve({ text, own: false }),
    },
    settings: {
      get: (key) => Promise.resolve(settings.get(key) ?? null),
      set: (key, value) => {
        if (value === null) settings.delete(key);
        else settings.set(key, value);
        return Promise.resolve();
      },
    },
    ownMarks: () => Promise.resolve(new Map()),
    clean: () => Promise.resolve({ marks: 0, sheets: [], settings: [] }),
    select: () => Promise.resolve(),
  };
}

export function emptyWorkbook(): Workbook {
  return plainWorkbook({});
}

import type { FileWorkbook } from "../types";
import { listSheets, openLiveBook, readGrid } from "./live-book";
import type { Package } from "./package";

/** The port over an xlsx package. */
export function xlsxWorkbook(pack: Package, name: string): FileWorkbook {
  const live = openLiveBook(pack);
  const later = () => Promise.reject(new Error("not written yet"));
  return {
    name,
    format: "xlsx",
    sheets: async () => Promise.resolve(listSheets(live)),
    read: async (sheet) => Promise.resolve(readGrid(live, sheet)),
    apply: later,
    restore: later,
    settings: { get: () => Promise.resolve(null), set: () => Promise.resolve() },
    select: () => Promise.resolve(),
    save: later,
    lossReport: () => [],
  };
}

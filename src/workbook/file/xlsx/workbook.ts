import type { FileWorkbook } from "../types";
import { applyEdit, restoreEdit, wholly, refuseProtected } from "./apply";
import { enterCells } from "./enter-cells";
import { listSheets, openLiveBook, readGrid } from "./live-book";
import type { LiveBook } from "./live-book";
import { makePlain, unkept } from "./make-plain";
import { packAhead, writePackage } from "./package";
import type { Package } from "./package";
import { reshapeActions } from "./reshape/actions";
import { selectCell } from "./select";
import { viewMarks, viewSheet } from "./view-sheet";
import { recalculateOnLoad } from "./tabs";
import { readSetting, writeSetting } from "./settings-part";

/** The port over an xlsx package. */
export function xlsxWorkbook(pack: Package, name: string): FileWorkbook {
  const live = openLiveBook(pack);
  const losses = unkept(live);
  return { name, format: "xlsx", lossReport: () => losses, ...liveActions(live) };
}

/** What the port does, over a live package. */
export function liveActions(live: LiveBook): Omit<FileWorkbook, "name" | "format" | "lossReport"> {
  const shape = reshapeActions(live);
  return {
    reshape: async (change) => {
      shape.reshape(change);
      return Promise.resolve();
    },
    unshape: async () => {
      shape.unshape();
      return Promise.resolve();
    },
    sheets: async () => Promise.resolve(listSheets(live)),
    read: async (sheet, watch) => {
      watch?.signal?.throwIfAborted();
      return Promise.resolve(readGrid(live, sheet));
    },
    apply: async (edit, watch) => Promise.resolve(applyEdit(live, edit, watch)),
    restore: async (before) => Promise.resolve(restoreEdit(live, before)),
    settings: {
      get: async (key) => Promise.resolve(readSetting(live, key)),
      set: async (key, value) => {
        writeSetting(live, key, value);
        return Promise.resolve();
      },
    },
    select: async (sheet, cell) => {
      selectCell(live, sheet, cell);
      return Promise.resolve();
    },
    view: async (sheet, watch) => {
      watch?.signal?.throwIfAborted();
      return Promise.resolve(viewSheet(live, sheet));
    },
    marks: async (sheet) => Promise.resolve(viewMarks(live, sheet)),
    enter: async (sheet, cells) => {
      const refused = wholly(live, (styles) => {
        refuseProtected(live, sheet);
        const left = enterCells(live, styles, sheet, cells);
        recalculateOnLoad(live);
        return left;
      });
      return Promise.resolve(refused);
    },
    prepareSave: () => packAhead(live.pack),
    save: async () => {
      makePlain(live);
      await packAhead(live.pack);
      return writePackage(live.pack);
    },
  };
}

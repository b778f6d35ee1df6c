import type { FileWorkbook } from "../types";
import { forgetfulComputer, type Computer } from "../../kept/computer";
import { vouchFor } from "../../kept/vouch";
import type { OwnSheets } from "../../port";
import { applyEdit, wholly, refuseProtected } from "./patch/apply";
import { enterCells } from "./patch/enter-cells";
import { freeForRules } from "./parts/entry-rules";
import { cleanBook, copyOf } from "./patch/clean";
import { keptParts, partsOf } from "./patch/image";
import { listSheets, openLiveBook, readGrid } from "../formats/xlsx/live-book";
import type { LiveBook } from "../formats/xlsx/live-book";
import { makePlain, unkept } from "./patch/make-plain";
import { noteBase } from "./parts/note-base";
import { packAhead, writePackage } from "../containers/package";
import type { Package } from "../containers/package";
import { reshapeActions } from "./reshape/actions";
import { selectCell } from "./patch/select";
import { viewMarks, viewSheet } from "../formats/xlsx/view-sheet";
import { recalculateOnLoad } from "./parts/tabs";
import { restoreEdit, reviewEdit } from "./patch/restore";
import { bookIdOf, ownedSheets, readSetting, writeSetting } from "./parts/settings-part";
import { markSheets, provenSheets } from "./parts/sheet-marks";

/** The port over an xlsx package. */
export function xlsxWorkbook(pack: Package, name: string, computer?: Computer): FileWorkbook {
  const live = openLiveBook(pack);
  const losses = unkept(live);
  return { name, format: "xlsx", lossReport: () => losses, ...liveActions(live, computer) };
}

/** What the port does, over a live package. */
export function liveActions(
  live: LiveBook,
  computer: Computer = forgetfulComputer({ copies: true }),
): Omit<FileWorkbook, "name" | "format" | "lossReport"> {
  const vouch = vouchFor(computer, bookIdOf(live));
  return {
    ...reshapeActions(live, vouch),
    vouch,
    ownSheets: () => provenSheets(live, vouch),
    review: async (before) => reviewEdit(live, await partsOf(before)),
    sheets: async () => Promise.resolve(listSheets(live)),
    read: async (sheet, watch) => {
      watch?.signal?.throwIfAborted();
      return Promise.resolve(readGrid(live, sheet));
    },
    apply: async (edit, watch) => {
      const drafts = (edit.drafts ?? []).length > 0;
      const { own, said } = drafts ? await provenSheets(live, vouch) : nobodys;
      const before = applyEdit(live, edit, vouch.copies ? new Set([...own, ...said]) : own, watch);
      const owned = ownedSheets(live);
      const made = (before.sheets ?? []).filter((name) => owned.has(name));
      if (made.length > 0) await markSheets(live, made, vouch);
      return { ...before, parts: await keptParts(before.parts) };
    },
    freeForRules: async (sheet, rules) => {
      refuseProtected(live, sheet);
      return Promise.resolve(freeForRules(live, sheet, rules));
    },
    restore: async (before, believed = "own") => restoreEdit(live, await partsOf(before), believed),
    settings: {
      get: async (key) => Promise.resolve(readSetting(live, key)),
      set: async (key, value) => {
        noteBase(live);
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
    ownMarks: async () =>
      Promise.resolve(
        new Map(
          live.book.sheets.flatMap(({ name }) => {
            const marks = viewMarks(live, name);
            return marks.length === 0 ? [] : [[name, marks] as const];
          }),
        ),
      ),
    clean: async (wishes) => Promise.resolve(wholly(live, () => cleanBook(live, wishes))),
    prepareSave: () => packAhead(live.pack),
    save: async (clean) => {
      const saved = clean === undefined ? live : copyOf(live);
      if (clean !== undefined) cleanBook(saved, clean);
      makePlain(saved);
      await packAhead(saved.pack);
      return writePackage(saved.pack);
    },
  };
}

const nobodys: OwnSheets = { own: new Set(), said: new Set() };

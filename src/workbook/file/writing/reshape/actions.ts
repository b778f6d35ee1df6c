import { SettingKey } from "../../../kept/keys";
import type { Vouch } from "../../../kept/vouch";
import type { Reshape } from "../../types";
import { fileProblem } from "../../problems";
import { wholly } from "../patch/apply";
import { readBook } from "../../formats/xlsx/book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { allSettings, writeSetting } from "../parts/settings-part";
import { deleteSheet } from "./delete-sheet";
import { layOpen, openJournal, sealAgain } from "./open-journal";
import { shiftRows } from "./reshape";
import { sortRows } from "./sort-rows";
import { widenColumns } from "./widen";

/** Changes of a workbook's shape that can be taken back while it is open; so many of them. */
const Most = 30;

/** The state before each change that can still be taken back, oldest first. */
type Shots = Map<string, Uint8Array | null>[];

/** Whether a setting tells of the workbook itself and not of what was done to it. */
const lasting = (key: string) => key !== SettingKey.journal && key !== SettingKey.owned;

/** Changes of a workbook's shape, and taking the last one back. Throws `Problem` where it could not be kept true. */
export function reshapeActions(
  live: LiveBook,
  vouch: Vouch,
): {
  readonly reshape: (change: Reshape) => Promise<void>;
  readonly unshape: () => Promise<void>;
} {
  const shots: Shots = [];
  return {
    reshape: async (change) => {
      // A width moves nothing that is remembered.
      const journal = change.kind === "widen" ? null : await openJournal(live, vouch);
      const before = new Map(live.pack.changed);
      wholly(live, () => {
        if (journal !== null) layOpen(live, journal);
        apply(live, change);
      });
      if (journal !== null) await sealAgain(live, journal, vouch);
      shots.push(before);
      if (shots.length > Most) shots.shift();
    },
    unshape: async () => {
      const before = shots.pop();
      if (before === undefined) throw fileProblem("reshape-gone");
      const settings = allSettings(live);
      live.pack.changed.clear();
      for (const [path, bytes] of before) live.pack.changed.set(path, bytes);
      live.book = readBook(live.pack);
      // What the clerk settled meanwhile stays settled.
      const old = allSettings(live);
      for (const key of new Set([...settings.keys(), ...old.keys()].filter(lasting)))
        if (settings.get(key) !== old.get(key)) writeSetting(live, key, settings.get(key) ?? null);
      return Promise.resolve();
    },
  };
}

function apply(live: LiveBook, change: Reshape): void {
  const { sheet } = change;
  switch (change.kind) {
    case "insert-rows":
      shiftRows(live, sheet, { at: change.at, count: change.count }, change.like);
      return;
    case "delete-rows":
      shiftRows(live, sheet, { at: change.at, count: -change.count }, change.at);
      return;
    case "sort-rows":
      sortRows(live, sheet, change.top, change.order);
      return;
    case "delete-sheet":
      deleteSheet(live, sheet);
      return;
    case "widen":
      widenColumns(live, sheet, change.columns);
  }
}

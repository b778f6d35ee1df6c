import type { CleanWishes, Cleaned } from "../../../port";
import { OwnName } from "../../../own-name";
import { readBook } from "../../formats/xlsx/book";
import { dropDefaultType } from "../../containers/content-types";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { takeMarks } from "../parts/mark-rules";
import { noteBase } from "../parts/note-base";
import { ownedSheets, takeSettings } from "../parts/settings-part";
import { dropNamed, removeTab } from "../parts/tabs";
import { trimStyles } from "../parts/trim-styles";
import { viewMarks } from "../../formats/xlsx/view-sheet";

/** A copy that can be changed without the other noticing; what is read of both is shared. */
export function copyOf(live: LiveBook): LiveBook {
  const pack = { ...live.pack, changed: new Map(live.pack.changed) };
  return { ...live, pack, book: readBook(pack) };
}

/** Takes everything of the add-in's away; a sheet named that it does not own stays. */
export function cleanBook(live: LiveBook, { sheets: named, keepSettings }: CleanWishes): Cleaned {
  noteBase(live);
  const { base } = live;
  const owned = ownedSheets(live);
  const sheets: string[] = [];
  for (const name of named) {
    const sheet = live.book.sheets.find((candidate) => candidate.name === name);
    // A workbook must have a sheet that can be seen.
    const left = live.book.sheets.some((other) => other !== sheet && other.state === "visible");
    if (sheet === undefined || !owned.has(name) || !left) continue;
    removeTab(live, sheet);
    sheets.push(name);
  }
  let marks = 0;
  for (const { name } of live.book.sheets) {
    const own = viewMarks(live, name);
    if (own.length === 0) continue;
    takeMarks(live, name);
    for (const { area } of own)
      marks += (area.bottom - area.top + 1) * (area.right - area.left + 1);
  }
  // What the clerk keeps is the clerk's from now on.
  dropNamed(live, OwnName);
  const settings = takeSettings(live, keepSettings);
  if (base !== null && base !== undefined) {
    trimStyles(live, base);
    if (!base.xmlType) dropDefaultType(live.pack, "xml");
  }
  return { marks, sheets, settings };
}

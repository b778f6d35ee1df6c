import { fileProblem } from "../problems";
import type { Grid } from "../../../sheet/grid";
import type { SheetInfo } from "../../port";
import { firstElement, getAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import type { Base } from "./base";
import { readBook } from "./book";
import type { Book, SheetEntry } from "./book";
import { readStyleFlags } from "./format-flags";
import { xmlTree } from "./package";
import type { Package } from "./package";
import { readSheet } from "./read-sheet";
import type { CellContext } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";
import { readSheetXml } from "./sheet-xml";

/** An xlsx package being read and edited, with what is worth reading once. */
export interface LiveBook {
  readonly pack: Package;
  book: Book;
  /** Shared texts never change: new texts are written into their cells. */
  strings: readonly string[] | null;
  /** What it was like before it was touched; null: nobody knows, undefined: it was not noted yet. */
  base: Base | null | undefined;
}

export function openLiveBook(pack: Package): LiveBook {
  return { pack, book: readBook(pack), strings: null, base: undefined };
}

/** Throws `Problem` with `sheet-missing`. */
export function sheetNamed(live: LiveBook, name: string): SheetEntry {
  const found = live.book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined)
    throw fileProblem("sheet-missing", { file: live.pack.file, sheet: name });
  return found;
}

export function listSheets(live: LiveBook): SheetInfo[] {
  return live.book.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== "visible",
    protected: isProtected(readSheetXml(live.pack, sheet.path).tree.root),
  }));
}

export function readGrid(live: LiveBook, name: string): Grid {
  const sheet = sheetNamed(live, name);
  const facts = { name, hidden: sheet.state !== "visible" };
  return readSheet(readSheetXml(live.pack, sheet.path), facts, cellContext(live));
}

export function cellContext(live: LiveBook): CellContext {
  live.strings ??= readSharedStrings(live.pack, live.book.sharedStrings);
  const { styles } = live.book;
  const tree = styles === null ? null : xmlTree(live.pack, styles);
  return {
    file: live.pack.file,
    strings: live.strings,
    styles: readStyleFlags(tree?.root ?? null),
    date1904: live.book.date1904,
  };
}

export function isProtected(sheet: XmlElement): boolean {
  const protection = firstElement(sheet, "sheetProtection");
  if (protection === undefined) return false;
  const on = getAttribute(protection, "sheet");
  return on === "1" || on === "true";
}

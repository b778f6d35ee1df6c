import { bookBudget } from "../../cells/budget";
import type { BookBudget } from "../../cells/budget";
import { fileProblem } from "../../problems";
import type { Grid } from "../../../../sheet/grid";
import type { SheetInfo } from "../../../port";
import { firstElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import type { Base } from "./base";
import { readBook } from "./book";
import type { Book, SheetEntry } from "./book";
import { readStyleFlags } from "../../looks/format-flags";
import type { StyleFlags } from "../../looks/format-flags";
import { packedBytes, partBytes, xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";
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
  /** What the styles say of values, with the bytes of the part they were read from. */
  styles: { readonly part: Uint8Array | null; readonly flags: StyleFlags } | null;
  readonly budget: BookBudget;
}

export function openLiveBook(pack: Package): LiveBook {
  const budget = bookBudget(packedBytes(pack));
  return { pack, book: readBook(pack), strings: null, base: undefined, styles: null, budget };
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
  const context = cellContext(live);
  return live.budget.reading(sheet.path, (budget) =>
    readSheet(readSheetXml(live.pack, sheet.path), facts, context, budget),
  );
}

export function cellContext(live: LiveBook): CellContext {
  live.strings ??= readSharedStrings(live.pack, live.book.sharedStrings);
  return {
    file: live.pack.file,
    strings: live.strings,
    styles: styleFlags(live),
    date1904: live.book.date1904,
  };
}

/** Read once for all sheets, and anew when the part has changed. */
function styleFlags(live: LiveBook): StyleFlags {
  const { styles: path } = live.book;
  const part = path === null ? null : partBytes(live.pack, path);
  if (live.styles?.part === part && live.styles !== null) return live.styles.flags;
  const tree = path === null ? null : xmlTree(live.pack, path);
  const flags = readStyleFlags(tree?.root ?? null);
  live.styles = { part, flags };
  return flags;
}

export function isProtected(sheet: XmlElement): boolean {
  const protection = firstElement(sheet, "sheetProtection");
  if (protection === undefined) return false;
  const on = getAttribute(protection, "sheet");
  return on === "1" || on === "true";
}

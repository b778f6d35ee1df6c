import type { SheetEntry } from "./book";
import type { ViewPrint } from "../../view-paper";
import {
  elements,
  findElement,
  firstElement,
  getAttribute,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readSheetArea } from "../../cells/area";
import type { LiveBook } from "./live-book";

/** How the sheet is set up for paper, as its page setup and the book's names say. */
export function viewPrint({ book }: LiveBook, sheet: SheetEntry, root: XmlElement): ViewPrint {
  const setup = firstElement(root, "pageSetup");
  const orientation = setup === undefined ? null : getAttribute(setup, "orientation");
  const names = namesOf(book.tree.root, sheet.index);
  const rows = readTitleRows(names.get("_xlnm.Print_Titles") ?? "");
  return {
    landscape:
      orientation === null || orientation === "default" ? null : orientation === "landscape",
    // Several areas, or anything else: all is printed.
    area: readSheetArea(names.get("_xlnm.Print_Area") ?? "")?.area ?? null,
    titleRows: rows,
    breaks: breaksOf(root),
  };
}

function namesOf(root: XmlElement, index: number): ReadonlyMap<string, string> {
  const list = firstElement(root, "definedNames");
  const own = (list === undefined ? [] : elements(list, "definedName")).filter(
    (name) => getAttribute(name, "localSheetId") === String(index),
  );
  return new Map(own.map((name) => [getAttribute(name, "name") ?? "", textOf(name)]));
}

function readTitleRows(formula: string): ViewPrint["titleRows"] {
  const rows = /!\$?(\d{1,7}):\$?(\d{1,7})$/.exec(formula.trim());
  if (rows === null) return null;
  return [Number(rows[1]) - 1, Number(rows[2]) - 1];
}

/** A break counts the rows above it. */
function breaksOf(root: XmlElement): number[] {
  const list = findElement(root, "rowBreaks");
  return (list === undefined ? [] : elements(list, "brk"))
    .map((one) => Number(getAttribute(one, "id")))
    .filter((row) => Number.isInteger(row) && row > 0);
}

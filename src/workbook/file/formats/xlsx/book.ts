import { refuseManySheets } from "../../cells/budget";
import { fileProblem } from "../../problems";
import {
  elements,
  findElement,
  firstElement,
  getAnyAttribute,
  getAttribute,
} from "../../containers/xml/tree";
import type { XmlDocument } from "../../containers/xml/tree";
import { hasPart, setTree, xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";
import type { Visibility } from "../../types";
import { relationsOf } from "../../containers/relations";

/** A worksheet as the workbook's part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly state: Visibility;
  /** Place among all tabs, chart sheets included: what `localSheetId` counts. */
  readonly index: number;
}

/** The workbook's own part, read anew after every change of it. */
export interface Book {
  readonly path: string;
  readonly tree: XmlDocument;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Sheets of macros as Excel 4 had them; an .xlsx must not hold any. */
  readonly macroSheets: readonly SheetEntry[];
  /** Names of all tabs, those of chart sheets too. */
  readonly names: readonly string[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Throws `Problem` with `file-damaged` or `file-no-sheets`. */
export function readBook(pack: Package): Book {
  const path = relationsOf(pack, "").find((r) => r.type === "officeDocument")?.target;
  const tree = path === undefined ? null : xmlTree(pack, path);
  if (path === undefined || tree === null || !tree.root.name.endsWith("workbook"))
    throw fileProblem("file-damaged", { file: pack.file });
  return bookOf(pack, path, tree);
}

/** Writes the workbook's part as its tree is now, which need not be read again then; a part can be large. */
export function rewriteBook(pack: Package, { path, tree }: Book): Book {
  setTree(pack, path, tree);
  return bookOf(pack, path, tree);
}

function bookOf(pack: Package, path: string, tree: XmlDocument): Book {
  const relations = relationsOf(pack, path);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const tabs = elements(firstElement(tree.root, "sheets") ?? tree.root, "sheet");
  const entriesOf = (isType: (type: string) => boolean) =>
    tabs.flatMap((tab, index): SheetEntry[] => {
      const relation = byId.get(getAnyAttribute(tab, "id") ?? "");
      if (relation === undefined || !isType(relation.type)) return [];
      const part = realPath(pack, relation.target);
      if (!hasPart(pack, part)) return [];
      const state = getAttribute(tab, "state");
      return [
        {
          name: getAttribute(tab, "name") ?? "",
          path: part,
          state: state === "hidden" || state === "veryHidden" ? state : "visible",
          index,
        },
      ];
    });
  const sheets = entriesOf((type) => type === "worksheet");
  if (sheets.length === 0) throw fileProblem("file-no-sheets", { file: pack.file });
  refuseManySheets(tabs.length, pack.file);
  if (new Set(sheets.map((sheet) => sheet.path)).size < sheets.length)
    throw fileProblem("file-damaged", { file: pack.file });
  const properties = findElement(tree.root, "workbookPr");
  const epoch = properties === undefined ? null : getAttribute(properties, "date1904");
  const partOf = (type: string) => relations.find((r) => r.type === type)?.target ?? null;
  return {
    path,
    tree,
    date1904: epoch === "1" || epoch === "true",
    sheets,
    macroSheets: entriesOf((type) => /^xl(Intl)?Macrosheet$/i.test(type)),
    names: tabs.map((tab) => getAttribute(tab, "name") ?? ""),
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
  };
}

/** Office takes part names without regard to case. */
function realPath(pack: Package, path: string): string {
  if (pack.entries.has(path) || pack.changed.has(path)) return path;
  return pack.lower.get(path.toLowerCase()) ?? path;
}

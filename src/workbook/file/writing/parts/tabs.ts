import {
  elements,
  findElement,
  firstElement,
  getAttribute,
  newElement,
  prefixOf,
  setAttribute,
  textOf,
} from "../../containers/xml/tree";
import { attribute, createScanner, nextTag } from "../../containers/xml/scan";
import { escapeXml } from "../../containers/xml/text";
import type { XmlElement } from "../../containers/xml/tree";
import { readBook, rewriteBook } from "../../formats/xlsx/book";
import type { SheetEntry } from "../../formats/xlsx/book";
import { ContentType, dropContentType, setContentType } from "../../containers/content-types";
import type { LiveBook } from "../../formats/xlsx/live-book";
import {
  deletePart,
  hasPart,
  partPaths,
  setPart,
  setTree,
  xmlBytes,
} from "../../containers/package";
import {
  addRelation,
  relationsOf,
  relationsPath,
  removeRelations,
  RelationType,
} from "../../containers/relations";
import { insertInOrder } from "../../formats/xlsx/style-sheet";

/** The order of the parts of a workbook (ECMA-376 part 1, 18.2.27), as far as it matters here. */
const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "fileRecoveryPr",
  "extLst",
];

/** The largest number a tab may have. */
const LastSheetId = 65_534;

/** A defined name that belongs to one sheet, e.g. its print area. */
export interface SheetName {
  readonly name: string;
  readonly formula: string;
  readonly hidden?: boolean;
}

/** A path `folder/stemN.ending` that no part has yet. */
export function freePath(live: LiveBook, folder: string, stem: string, ending: string): string {
  const taken = new Set(partPaths(live.pack).map((path) => path.toLowerCase()));
  for (let n = 1; ; n++) {
    const path = `${folder}/${stem}${n}.${ending}`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}

/** Adds a tab at the end, or at `index` among all tabs; answers the path of its part. */
export function addTab(
  live: LiveBook,
  name: string,
  xml: Uint8Array | string,
  index?: number,
): string {
  const { pack, book } = live;
  const path = freePath(live, "xl/worksheets", "sheet", "xml");
  setPart(pack, path, xml);
  setContentType(pack, path, ContentType.worksheet);
  const relation = addRelation(pack, book.path, "worksheet", path);
  const { root } = book.tree;
  const list = firstElement(root, "sheets");
  if (list === undefined) return path;
  const tabs = elements(list, "sheet");
  const ids = tabs.map((tab) => Number(getAttribute(tab, "sheetId") ?? 0));
  const tab = newElement(`${prefixOf(list)}sheet`, {
    name,
    sheetId: ids.reduce((most, id) => (id > most && id < LastSheetId ? id : most), 0) + 1,
    ...relationAttribute(root, relation),
  });
  const before = index === undefined ? undefined : tabs[index];
  if (before === undefined) list.children.push(tab);
  else {
    list.children.splice(list.children.indexOf(before), 0, tab);
    shiftNames(root, index ?? 0, 1);
  }
  live.book = rewriteBook(pack, book);
  return path;
}

/** `r:id`, with whatever prefix the workbook gave that namespace. */
function relationAttribute(root: XmlElement, id: string): Record<string, string> {
  const bound =
    /\sxmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships["']/.exec(
      root.attributes,
    );
  return bound === null
    ? { "xmlns:r": RelationType, "r:id": id }
    : { [`${bound[1] ?? "r"}:id`]: id };
}

/** Takes a tab out, with its parts that no other part uses and the names that belong to it. */
export function removeTab(live: LiveBook, sheet: SheetEntry): void {
  const { pack, book } = live;
  const { root } = book.tree;
  const list = firstElement(root, "sheets");
  if (list === undefined) return;
  const tab = elements(list, "sheet")[sheet.index];
  list.children = list.children.filter((child) => child !== tab);
  dropNames(root, sheet.index);
  shiftNames(root, sheet.index, -1);
  const view = findElement(root, "bookViews", "workbookView");
  const active = Number(view === undefined ? 0 : (getAttribute(view, "activeTab") ?? 0));
  if (view !== undefined && active >= sheet.index && active > 0)
    setAttribute(view, "activeTab", String(active - 1));
  setTree(pack, book.path, book.tree);
  dropParts(live, sheet.path);
  removeRelations(pack, book.path, (relation) => relation.target === sheet.path);
  if (isInCalcChain(live, tab)) dropCalcChain(live);
  live.book = readBook(pack);
}

/** Takes out a part that `from` leads to, with what only it leads to. */
export function removeRelated(live: LiveBook, from: string, path: string): void {
  dropParts(live, path);
  removeRelations(live.pack, from, ({ target }) => target === path);
}

/** Whether the chain names a formula of a tab. */
function isInCalcChain({ pack, book }: LiveBook, tab: XmlElement | undefined): boolean {
  const chain = relationsOf(pack, book.path).find(({ type }) => type === "calcChain");
  const id = tab === undefined ? null : getAttribute(tab, "sheetId");
  const bytes = chain === undefined ? null : xmlBytes(pack, chain.target);
  if (bytes === null) return false;
  const scanner = createScanner(bytes);
  while (nextTag(scanner)) {
    const sheet = attribute(scanner, "i");
    if (sheet !== null && (id === null || sheet === id)) return true;
  }
  return false;
}

/** A calculation chain that names a formula which is gone makes Excel repair the file; it rebuilds a missing one. */
export function dropCalcChain(live: LiveBook): void {
  const { pack, book } = live;
  const chain = relationsOf(pack, book.path).find((relation) => relation.type === "calcChain");
  if (chain === undefined) return;
  removeRelations(pack, book.path, (relation) => relation.type === "calcChain");
  deletePart(pack, chain.target);
  dropContentType(pack, chain.target);
}

/** Deletes a part and what only it leads to: drawings, charts and the like. */
function dropParts(live: LiveBook, path: string): void {
  const { pack } = live;
  const targets = relationsOf(pack, path).filter((relation) => !relation.external);
  deletePart(pack, path);
  dropContentType(pack, path);
  if (hasPart(pack, relationsPath(path))) deletePart(pack, relationsPath(path));
  for (const { target } of targets) {
    const used = partPaths(pack)
      .filter((part) => part.endsWith(".rels"))
      .some((part) => relationsOf(pack, sourceOf(part)).some((other) => other.target === target));
    if (!used && hasPart(pack, target)) dropParts(live, target);
  }
}

/** The part whose relationships a `.rels` part holds. */
function sourceOf(relations: string): string {
  return relations.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

/** Sets the names that belong to a tab. */
export function setSheetNames(live: LiveBook, index: number, names: readonly SheetName[]): void {
  if (names.length === 0) return;
  const { root } = live.book.tree;
  const prefix = prefixOf(root);
  let list = firstElement(root, "definedNames");
  if (list === undefined) {
    list = newElement(`${prefix}definedNames`);
    insertInOrder(root, list, workbookOrder);
  }
  for (const { name, formula, hidden } of names) {
    const element = newElement(`${prefix}definedName`, {
      name,
      localSheetId: index,
      ...(hidden === true && { hidden: 1 }),
    });
    element.children.push({ raw: escapeXml(formula) });
    list.children.push(element);
  }
  live.book = rewriteBook(live.pack, live.book);
}

/** The names that belong to a tab. */
export function sheetNames(live: LiveBook, index: number): SheetName[] {
  const list = firstElement(live.book.tree.root, "definedNames");
  if (list === undefined) return [];
  return elements(list, "definedName")
    .filter((element) => getAttribute(element, "localSheetId") === String(index))
    .map((element) => ({
      name: getAttribute(element, "name") ?? "",
      formula: textOf(element),
      hidden: getAttribute(element, "hidden") === "1",
    }));
}

/** Takes away the names so called, of whichever tab. */
export function dropNamed(live: LiveBook, name: string): void {
  const { root } = live.book.tree;
  const list = firstElement(root, "definedNames");
  if (list === undefined) return;
  const gone = elements(list, "definedName").filter((one) => getAttribute(one, "name") === name);
  if (gone.length === 0) return;
  list.children = list.children.filter((child) => "raw" in child || !gone.includes(child));
  if (elements(list).length === 0) root.children = root.children.filter((child) => child !== list);
  live.book = rewriteBook(live.pack, live.book);
}

function dropNames(root: XmlElement, index: number): void {
  const list = firstElement(root, "definedNames");
  if (list === undefined) return;
  list.children = list.children.filter(
    (child) => "raw" in child || getAttribute(child, "localSheetId") !== String(index),
  );
  if (elements(list).length === 0) root.children = root.children.filter((child) => child !== list);
}

/** Names of a sheet count tabs: those from `index` on move when one comes or goes. */
function shiftNames(root: XmlElement, index: number, by: number): void {
  const list = firstElement(root, "definedNames");
  for (const element of list === undefined ? [] : elements(list, "definedName")) {
    const local = getAttribute(element, "localSheetId");
    if (local !== null && Number(local) >= index)
      setAttribute(element, "localSheetId", String(Number(local) + by));
  }
}

/** Has Excel compute every formula anew when it opens the file: values they build on have changed. */
export function recalculateOnLoad(live: LiveBook): void {
  const { root } = live.book.tree;
  let properties = firstElement(root, "calcPr");
  if (properties === undefined) {
    properties = newElement(`${prefixOf(root)}calcPr`);
    insertInOrder(root, properties, workbookOrder);
  }
  if (getAttribute(properties, "fullCalcOnLoad") === "1") return;
  setAttribute(properties, "fullCalcOnLoad", "1");
  live.book = rewriteBook(live.pack, live.book);
}

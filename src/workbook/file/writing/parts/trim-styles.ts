import {
  createScanner,
  eachAttribute,
  isTag,
  latinOrUtf8,
  nextTag,
} from "../../containers/xml/scan";
import {
  elements,
  firstElement,
  getAttribute,
  setAttribute,
  writeTree,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import type { Base } from "../../formats/xlsx/base";
import { readBook } from "../../formats/xlsx/book";
import { dropContentType } from "../../containers/content-types";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { deletePart, partBytes, partPaths, setTree, xmlTree } from "../../containers/package";
import { removeRelations } from "../../containers/relations";
import { readSheetXml } from "../../formats/xlsx/sheet-xml";
import { styleLists } from "../../formats/xlsx/style-sheet";

type ListName = (typeof styleLists)[number];

/**
 * Takes the styles away that were added since and that nothing uses any longer: those at the end of their lists.
 * All others keep their numbers.
 */
export function trimStyles(live: LiveBook, base: Base): void {
  const path = live.book.styles;
  const tree = path === null ? null : xmlTree(live.pack, path);
  if (path === null || tree === null) return;
  const { root } = tree;
  if (!styleLists.some((name, at) => countOf(root, name) > (base.styles[at] ?? 0))) return;
  const cut = (name: ListName, used: number): void => {
    cutList(root, name, base.styles[styleLists.indexOf(name)] ?? 0, used);
  };
  cut("cellXfs", highestStyle(live) + 1);
  cut("dxfs", highestFormat(live, writeTree({ ...tree, before: "", after: "" })) + 1);
  const pointing = ["cellXfs", "cellStyleXfs"].flatMap((name) => {
    const list = firstElement(root, name);
    return list === undefined ? [] : elements(list);
  });
  const highest = (attribute: string): number =>
    pointing.reduce((most, xf) => Math.max(most, Number(getAttribute(xf, attribute) ?? 0)), -1);
  cut("fonts", highest("fontId") + 1);
  cut("fills", highest("fillId") + 1);
  cut("borders", highest("borderId") + 1);
  const formats = new Set(pointing.map((xf) => getAttribute(xf, "numFmtId")));
  const last = items(root, "numFmts").findLastIndex((format) =>
    formats.has(getAttribute(format, "numFmtId")),
  );
  cut("numFmts", last + 1);
  setTree(live.pack, path, tree);
  const none = base.styles.every((count) => count < 0);
  if (none && countOf(root, "cellXfs") <= 1) dropStyles(live, path);
}

/** The part that was made for styles of ours alone. */
function dropStyles(live: LiveBook, path: string): void {
  deletePart(live.pack, path);
  dropContentType(live.pack, path);
  removeRelations(live.pack, live.book.path, ({ target }) => target === path);
  live.book = readBook(live.pack);
}

function items(root: XmlElement, name: ListName): XmlElement[] {
  const list = firstElement(root, name);
  return list === undefined ? [] : elements(list);
}

function countOf(root: XmlElement, name: ListName): number {
  return items(root, name).length;
}

/** Cuts a list down to what there was (-1: no list) or is used, whichever is more. */
function cutList(root: XmlElement, name: ListName, before: number, used: number): void {
  const list = firstElement(root, name);
  if (list === undefined) return;
  const all = elements(list);
  const left = Math.max(before, used);
  if (all.length <= left) return;
  if (left <= 0 && before < 0) {
    root.children = root.children.filter((child) => child !== list);
    return;
  }
  const gone = new Set(all.slice(left));
  list.children = list.children.filter((child) => "raw" in child || !gone.has(child));
  setAttribute(list, "count", String(left));
  list.selfClosing = list.children.length === 0;
}

/** The highest number of a cell style that a cell, row or column has. */
function highestStyle(live: LiveBook): number {
  let highest = 0;
  for (const { path } of live.book.sheets) {
    const { bytes } = readSheetXml(live.pack, path);
    const scanner = createScanner(bytes);
    while (nextTag(scanner)) {
      const attribute = isTag(scanner, "col") ? "style" : "s";
      if (scanner.kind === "close") continue;
      if (attribute === "s" && !isTag(scanner, "c") && !isTag(scanner, "row")) continue;
      eachAttribute(scanner, (start, end, from, to) => {
        if (end - start !== attribute.length) return;
        if (latinOrUtf8(bytes, start, end) === attribute)
          highest = Math.max(highest, Number(latinOrUtf8(bytes, from, to)) || 0);
      });
    }
  }
  return highest;
}

/** The highest number of a differential format that any part points at. */
function highestFormat(live: LiveBook, styles: string): number {
  const sheets = new Set(live.book.sheets.map(({ path }) => path));
  const texts = partPaths(live.pack).flatMap((path) => {
    if (sheets.has(path)) return [writeTree(readSheetXml(live.pack, path).tree)];
    if (!/^xl\/(tables|pivotTables)\/[^/]*\.xml$/i.test(path)) return [];
    return [new TextDecoder().decode(partBytes(live.pack, path) ?? new Uint8Array())];
  });
  let highest = -1;
  for (const text of [...texts, styles])
    for (const [, number] of text.matchAll(/dxfId\s*=\s*["'](\d+)["']/gi))
      highest = Math.max(highest, Number(number));
  return highest;
}

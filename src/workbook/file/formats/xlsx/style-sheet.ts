import { builtinFormats } from "../../../number-format";
import { fileProblem } from "../../problems";
import {
  elements,
  firstElement,
  getAttribute,
  newElement,
  prefixOf,
  setAttribute,
  writeNode,
} from "../../containers/xml/tree";
import type { XmlDocument, XmlElement, XmlNode } from "../../containers/xml/tree";
import { customFormats, formatCode } from "../../looks/format-flags";
import { setTree, xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";

/**
 * The styles part while styles are added to it. Nothing that is there is changed or renumbered: cells that
 * are not touched keep their looks.
 */
export interface StyleSheet {
  readonly tree: XmlDocument;
  readonly prefix: string;
  readonly lists: Map<string, StyleList>;
  readonly formats: Map<number, string>;
  /** Their numbers by code, and the largest of them; read when first asked for. */
  numbers: { readonly byCode: Map<string, number>; last: number } | null;
  changed: boolean;
}

interface StyleList {
  readonly element: XmlElement;
  readonly items: XmlElement[];
  readonly byXml: Map<string, number>;
}

/** The lists to which styles are added. */
export const styleLists = ["cellXfs", "fonts", "fills", "borders", "numFmts", "dxfs"] as const;

/** The order in which the lists of the part must stand (ECMA-376 part 1, 18.8.39). */
const listOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

export function openStyles(pack: Package, path: string): StyleSheet {
  const tree = xmlTree(pack, path);
  if (tree === null) throw fileProblem("file-damaged", { file: pack.file });
  return {
    tree,
    prefix: prefixOf(tree.root),
    lists: new Map(),
    formats: customFormats(tree.root),
    numbers: null,
    changed: false,
  };
}

export function saveStyles(pack: Package, path: string, styles: StyleSheet): void {
  if (styles.changed) setTree(pack, path, styles.tree);
  styles.changed = false;
}

/** Index of an item of a list (`fonts`, `fills`, `borders`, `cellXfs`, `dxfs`), added if it is new. */
export function styleIndex(styles: StyleSheet, list: string, item: XmlElement): number {
  const known = listOf(styles, list);
  const xml = writeNode(item);
  const index = known.byXml.get(xml);
  if (index !== undefined) return index;
  styles.changed = true;
  known.element.children.push(item);
  known.byXml.set(xml, known.items.length);
  known.items.push(item);
  setAttribute(known.element, "count", String(known.items.length));
  return known.items.length - 1;
}

export function styleItem(styles: StyleSheet, list: string, index: number): XmlElement | undefined {
  return listOf(styles, list).items[index];
}

/** The number of a format code, defined if it is new. */
export function formatNumber(styles: StyleSheet, code: string): number {
  const numbers = (styles.numbers ??= formatNumbers(styles.formats));
  const defined = numbers.byCode.get(code);
  if (defined !== undefined) return defined;
  for (const [id, known] of builtinFormats)
    if (known === code && (id <= 4 || id === 9 || id === 10 || id === 49)) return id;
  do numbers.last++;
  while (styles.formats.has(numbers.last));
  const id = numbers.last;
  numbers.byCode.set(code, id);
  styles.formats.set(id, code);
  const list = listOf(styles, "numFmts");
  const format = newElement(`${styles.prefix}numFmt`, { numFmtId: id, formatCode: code });
  list.element.children.push(format);
  list.items.push(format);
  setAttribute(list.element, "count", String(list.items.length));
  styles.changed = true;
  return id;
}

/** Numbers of formats from here on are no program's. */
const LastFormat = 32_000;

function formatNumbers(formats: ReadonlyMap<number, string>) {
  const byCode = new Map<string, number>();
  let last = 163;
  for (const [id, code] of formats) {
    if (!byCode.has(code)) byCode.set(code, id);
    if (id > last && id < LastFormat) last = id;
  }
  return { byCode, last };
}

/** The number format code of a cell's style. */
export function formatOfStyle(styles: StyleSheet, style: number): string {
  const xf = styleItem(styles, "cellXfs", style);
  return formatCode(
    styles.formats,
    Number(xf === undefined ? 0 : (getAttribute(xf, "numFmtId") ?? 0)),
  );
}

/** A style that differs from another by its number format alone. */
export function withFormat(styles: StyleSheet, style: number, code: string): number {
  if (formatOfStyle(styles, style) === code) return style;
  const base = styleItem(styles, "cellXfs", style) ?? newElement(`${styles.prefix}xf`);
  const xf = { ...base, children: [...base.children] };
  setAttribute(xf, "numFmtId", String(formatNumber(styles, code)));
  setAttribute(xf, "applyNumberFormat", "1");
  return styleIndex(styles, "cellXfs", xf);
}

function listOf(styles: StyleSheet, name: string): StyleList {
  const known = styles.lists.get(name);
  if (known !== undefined) return known;
  const { root } = styles.tree;
  let element = firstElement(root, name);
  if (element === undefined) {
    element = newElement(`${styles.prefix}${name}`, { count: 0 });
    insertInOrder(root, element, listOrder);
  }
  const items = elements(element);
  const byXml = new Map<string, number>();
  items.forEach((item, index) => {
    const xml = writeNode(item);
    if (!byXml.has(xml)) byXml.set(xml, index);
  });
  const list = { element, items, byXml };
  styles.lists.set(name, list);
  return list;
}

/**
 * Puts an element among its siblings where the schema wants it: before the first one that comes later in
 * `order`. Siblings that `order` does not name are passed over.
 */
export function insertInOrder(
  parent: XmlElement,
  element: XmlElement,
  order: readonly string[],
): void {
  const rank = (node: XmlNode) =>
    "raw" in node ? -1 : order.indexOf(node.name.slice(node.name.indexOf(":") + 1));
  const own = rank(element);
  const at = parent.children.findIndex((child) => rank(child) > own);
  if (at < 0) parent.children.push(element);
  else parent.children.splice(at, 0, element);
}

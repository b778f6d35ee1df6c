import { deflateSync } from "fflate";
import { inflateInto } from "../../containers/zip/read-zip";
import {
  createScanner,
  eachAttribute,
  isTag,
  latinOrUtf8,
  nextTag,
  skipElement,
} from "../../containers/xml/scan";
import {
  elements,
  getAttribute,
  parseTree,
  setAttribute,
  writeNode,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { byteSink } from "../../containers/byte-sink";
import { partBytes, setPart, xmlBytes } from "../../containers/package";
import { contentTypeOf, setContentType } from "../../containers/content-types";
import { addRelation, relationsOf } from "../../containers/relations";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { formatNumber, formatOfStyle, styleIndex, styleItem } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { addTab, freePath, setSheetNames, sheetNames } from "./tabs";
import type { SheetName } from "./tabs";
import type { SheetEntry } from "../../formats/xlsx/book";
import { append } from "../../../../sheet/lists";
import { byteText } from "../../../byte-text";
import { once } from "../../../../sheet/once";

/** A cell style with everything it points at, free of the numbers of its workbook. */
interface PortableStyle {
  readonly xf: string;
  readonly format: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
}

/**
 * A whole sheet taken out of a workbook so that it can be put back, even after another program has renumbered
 * the workbook's styles and texts.
 */
export interface PortableSheet {
  readonly name: string;
  readonly index: number;
  readonly names: readonly SheetName[];
  readonly styles: readonly PortableStyle[];
  /** The sheet's source, packed; styles numbered as above, shared texts written out. */
  readonly source: string;
  /** Its relationships: those to parts carry the part (drawings, charts …) along, packed. */
  readonly relations: readonly PortableRelation[];
}

interface PortableRelation {
  readonly id: string;
  readonly type: string;
  readonly external: string | null;
  readonly contentType: string | null;
  readonly part: string | null;
  readonly path: string;
  readonly relations: readonly PortableRelation[];
}

export function takeSheet(live: LiveBook, styles: StyleSheet, sheet: SheetEntry): PortableSheet {
  const source = readSheetXml(live.pack, sheet.path);
  const used: number[] = [];
  const local = (style: number) => {
    const known = used.indexOf(style);
    return known >= 0 ? known : used.push(style) - 1;
  };
  const texts = once(() => sharedSources(live));
  const rows = renumber(source.bytes.subarray(source.dataStart, source.dataEnd), local, texts);
  renumberColumns(source.tree.root, local);
  const scratch = { ...live.pack, changed: new Map<string, Uint8Array | null>() };
  writeSheetXml(scratch, sheet.path, source.tree, [rows]);
  return {
    name: sheet.name,
    index: sheet.index,
    names: sheetNames(live, sheet.index),
    styles: used.map((style) => portableStyle(styles, style)),
    source: packBytes(scratch.changed.get(sheet.path) ?? new Uint8Array()),
    relations: takeRelations(live, sheet.path),
  };
}

export function putSheet(live: LiveBook, styles: StyleSheet, sheet: PortableSheet): void {
  const path = addTab(live, sheet.name, unpackBytes(sheet.source), sheet.index);
  const numbers = sheet.styles.map((style) => styleOf(styles, style));
  const global = (style: number) => numbers[style] ?? 0;
  const source = readSheetXml(live.pack, path);
  const rows = renumber(source.bytes.subarray(source.dataStart, source.dataEnd), global, null);
  renumberColumns(source.tree.root, global);
  const ids = putRelations(live, path, sheet.relations);
  renameRelations(source.tree.root, ids);
  writeSheetXml(live.pack, path, source.tree, [rows]);
  const at = live.book.sheets.find((entry) => entry.path === path)?.index ?? sheet.index;
  setSheetNames(live, at, sheet.names);
}

function portableStyle(styles: StyleSheet, index: number): PortableStyle {
  const xf = styleItem(styles, "cellXfs", index);
  const item = (list: string, attribute: string) => {
    const found = styleItem(styles, list, Number((xf && getAttribute(xf, attribute)) ?? 0));
    return found === undefined ? "" : writeNode(found);
  };
  return {
    xf: xf === undefined ? "" : writeNode(xf),
    format: formatOfStyle(styles, index),
    font: item("fonts", "fontId"),
    fill: item("fills", "fillId"),
    border: item("borders", "borderId"),
  };
}

function styleOf(styles: StyleSheet, style: PortableStyle): number {
  if (style.xf === "") return 0;
  const xf = parseTree(style.xf).root;
  const point = (list: string, attribute: string, source: string) => {
    if (source !== "")
      setAttribute(xf, attribute, String(styleIndex(styles, list, parseTree(source).root)));
  };
  point("fonts", "fontId", style.font);
  point("fills", "fillId", style.fill);
  point("borders", "borderId", style.border);
  setAttribute(xf, "numFmtId", String(formatNumber(styles, style.format)));
  return styleIndex(styles, "cellXfs", xf);
}

/** Sources of the shared texts, the inside of each `si`. */
function sharedSources(live: LiveBook): string[] {
  const path = live.book.sharedStrings;
  const bytes = path === null ? null : xmlBytes(live.pack, path);
  if (bytes === null) return [];
  const scanner = createScanner(bytes);
  const sources: string[] = [];
  while (nextTag(scanner)) {
    if (!isTag(scanner, "si") || scanner.kind === "close") continue;
    const from = scanner.tagEnd;
    skipElement(scanner);
    sources.push(from >= scanner.tagStart ? "" : latinOrUtf8(bytes, from, scanner.tagStart));
  }
  return sources;
}

/** Renumbers the styles of rows and cells; with `texts`, writes shared texts into their cells. */
function renumber(
  rows: Uint8Array,
  style: (old: number) => number,
  texts: (() => readonly string[]) | null,
): Uint8Array {
  const scanner = createScanner(rows);
  const sink = byteSink(rows.length);
  let copied = 0;
  const put = (text: string, from: number, to: number): void => {
    sink.copy(rows, copied, from);
    sink.put(text);
    copied = to;
  };
  while (nextTag(scanner)) {
    const isCell = isTag(scanner, "c");
    if (scanner.kind === "close" || (!isCell && !isTag(scanner, "row"))) continue;
    const mayShare = isCell && texts !== null && scanner.kind === "open";
    let shared = false;
    eachAttribute(scanner, (start, end, from, to) => {
      if (end - start !== 1) return;
      if (rows[start] === StyleName) put(String(style(numberAt(rows, from, to))), from, to);
      else if (mayShare && rows[start] === TypeName && to - from === 1 && rows[from] === Shared) {
        put("inlineStr", from, to);
        shared = true;
      }
    });
    if (!shared || texts === null) continue;
    const inside = scanner.tagEnd;
    skipElement(scanner);
    const index = /<(?:\w+:)?v>\s*(\d+)/.exec(latinOrUtf8(rows, inside, scanner.tagStart))?.[1];
    put(`<is>${texts()[Number(index)] ?? ""}</is>`, inside, scanner.tagStart);
  }
  sink.copy(rows, copied, rows.length);
  return sink.bytes();
}

/** Letters as the bytes of a cell's tag: `s="3"` its style, `t="s"` that its text is a shared one. */
const StyleName = 0x73;
const TypeName = 0x74;
const Shared = 0x73;

function numberAt(bytes: Uint8Array, from: number, to: number): number {
  return Number(latinOrUtf8(bytes, from, to));
}

function renumberColumns(root: XmlElement, style: (old: number) => number): void {
  for (const list of elements(root, "cols"))
    for (const column of elements(list, "col")) {
      const old = getAttribute(column, "style");
      if (old !== null) setAttribute(column, "style", String(style(Number(old))));
    }
}

function takeRelations(live: LiveBook, path: string, depth = 0): PortableRelation[] {
  if (depth > MaxDepth) return [];
  return relationsOf(live.pack, path).map((relation) => {
    const bytes = relation.external ? null : partBytes(live.pack, relation.target);
    return {
      id: relation.id,
      type: relation.type,
      external: relation.external ? relation.target : null,
      contentType: relation.external ? null : contentTypeOf(live.pack, relation.target),
      part: bytes === null ? null : packBytes(bytes),
      path: relation.target,
      relations: relation.external ? [] : takeRelations(live, relation.target, depth + 1),
    };
  });
}

/** Puts parts back under free names; answers their new relationship ids by the old ones. */
function putRelations(
  live: LiveBook,
  from: string,
  relations: readonly PortableRelation[],
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const relation of relations) {
    if (relation.external !== null)
      ids.set(relation.id, addRelation(live.pack, from, relation.type, relation.external, true));
    if (relation.part === null) continue;
    const [, folder = "xl", stem = "part", ending = "xml"] =
      /^(.*)\/([^/]*?)\d*\.([^./]*)$/.exec(relation.path) ?? [];
    const path = freePath(live, folder, stem, ending);
    let bytes = unpackBytes(relation.part);
    setPart(live.pack, path, bytes);
    if (relation.contentType !== null) setContentType(live.pack, path, relation.contentType);
    const inner = putRelations(live, path, relation.relations);
    if (inner.size > 0) {
      const tree = parseTree(new TextDecoder().decode(bytes));
      renameRelations(tree.root, inner);
      bytes = new TextEncoder().encode(tree.before + writeNode(tree.root) + tree.after);
      setPart(live.pack, path, bytes);
    }
    ids.set(relation.id, addRelation(live.pack, from, relation.type, path));
  }
  return ids;
}

/** Replaces relationship ids in `r:…` attributes. */
function renameRelations(root: XmlElement, ids: ReadonlyMap<string, string>): void {
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    at.attributes = at.attributes.replace(
      /(\s\w+:(?:id|embed|link|pict)=)(["'])([^"']*)\2/g,
      (_, name: string, quote: string, id: string) => `${name}${quote}${ids.get(id) ?? id}${quote}`,
    );
    append(waiting, elements(at));
  }
}

/** Parts that lead to parts: a sheet to its drawing, that to charts, those to their colours. */
const MaxDepth = 4;
/** A packed part is its size, a colon, and its deflated bytes in base 64; larger ones are not believed. */
const MaxPart = 64 * 1024 * 1024;

function packBytes(bytes: Uint8Array): string {
  const packed = deflateSync(bytes);
  return `${bytes.length}:${btoa(byteText(packed))}`;
}

function unpackBytes(packed: string): Uint8Array {
  const colon = packed.indexOf(":");
  const out = new Uint8Array(Math.min(Number(packed.slice(0, colon)) || 0, MaxPart));
  const bytes = Uint8Array.from(atob(packed.slice(colon + 1)), (letter) => letter.charCodeAt(0));
  return out.subarray(0, inflateInto(bytes, out, ""));
}

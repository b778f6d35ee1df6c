import { append } from "../../../../sheet/lists";
import { Bounds } from "../../../kept/bounds";
import { readKept } from "../../../kept/json";
import { SettingKey } from "../../../kept/keys";
import { ownedSchema } from "../../../kept/settings";
import type { BookId } from "../../../kept/vouch";
import { Limits } from "../../limits";
import { fileProblem } from "../../problems";
import { decodeXstring, encodeXstring } from "../../containers/xml/text";
import {
  elements,
  firstElement,
  getAttribute,
  newElement,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { writeBase } from "../../formats/xlsx/base";
import { ContentType, setContentType, setDefaultType } from "../../containers/content-types";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { hasPart, partBytes, partPaths, setPart, setTree, xmlTree } from "../../containers/package";
import { addRelation, relationsOf } from "../../containers/relations";
import { freePath, removeRelated } from "./tabs";

/**
 * Settings live in a custom XML part: Excel, WPS and LibreOffice carry it along unseen, and an add-in can
 * reach it too.
 */
export const SettingsNamespace = "urn:taizhang:settings";

const Declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Ties the part to its properties; any constant id will do, there is one such part in a workbook. */
const StoreId = "{6B1F5D52-7C0E-4B63-9A55-2F0C8D1E7A41}";

export function readSetting(live: LiveBook, key: string): string | null {
  const path = settingsPath(live);
  const entries = path === null ? null : entriesIn(live, path);
  return entries?.get(key) ?? addInSetting(live, key);
}

type Entries = ReadonlyMap<string, string>;

/**
 * Entries of a part by key, null where it is not one of settings; by the part's bytes, which are new with
 * every change. A journal in it may be megabytes long, and several settings are asked for at each operation.
 */
const known = new WeakMap<Uint8Array, Entries | null>();

function entriesIn(live: LiveBook, path: string): Entries | null {
  const bytes = partBytes(live.pack, path);
  if (bytes === null) return null;
  let entries = known.get(bytes);
  if (entries === undefined) known.set(bytes, (entries = readEntries(live, path)));
  return entries;
}

function readEntries(live: LiveBook, path: string): Entries | null {
  const root = xmlTree(live.pack, path)?.root;
  if (root === undefined || getAttribute(root, "xmlns") !== SettingsNamespace) return null;
  const entries = new Map<string, string>();
  for (const entry of elements(root, "entry")) {
    const key = getAttribute(entry, "key");
    // Of several entries of a key the first counts, as where one is replaced.
    if (key !== null && !entries.has(key)) entries.set(key, decodeXstring(textOf(entry)));
  }
  return entries;
}

const Prefix = "taizhang.";

/**
 * What the add-in kept in Excel: there, settings are properties of a web extension, their values JSON
 * ([MS-OWEXML] 2.2.10). They count where the file has none of its own.
 */
function addInSetting(live: LiveBook, key: string): string | null {
  // Before-images are for those who took them, their seals with them: Excel's steps cannot be taken back here.
  if (key === SettingKey.journal || key === SettingKey.book) return null;
  for (const path of addInParts(live)) {
    const root = xmlTree(live.pack, path)?.root;
    const list = root === undefined ? undefined : firstElement(root, "properties");
    for (const property of list === undefined ? [] : elements(list, "property"))
      if (getAttribute(property, "name") === key)
        return jsonText(getAttribute(property, "value") ?? "");
  }
  return null;
}

function addInParts(live: LiveBook): string[] {
  return partPaths(live.pack).filter((path) =>
    /^xl\/webextensions\/webextension\d*\.xml$/i.test(path),
  );
}

function jsonText(source: string): string | null {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** Writes a setting, or takes it away with null. Throws `Problem` with `settings-too-large`. */
export function writeSetting(live: LiveBook, key: string, value: string | null): void {
  const there = settingsPath(live);
  if (there === null && value === null) return;
  const path = there ?? createPart(live);
  const tree = xmlTree(live.pack, path);
  if (tree === null) return;
  const { root } = tree;
  const old = entryOf(root, key);
  root.children = root.children.filter((child) => child !== old);
  if (value !== null) root.children.push(newElement("entry", { key }, [{ raw: contentOf(value) }]));
  else if (key !== SettingKey.book) dropBookId(root);
  const length = elements(root).reduce((sum, entry) => sum + textOf(entry).length, 0);
  if (length > Limits.settingsLength)
    throw fileProblem("settings-too-large", { limit: Limits.settingsLength / 1048576 });
  setTree(live.pack, path, tree);
}

/** The root of the settings' part; null where there is none. */
export function settingsRoot(live: LiveBook): XmlElement | null {
  const path = settingsPath(live);
  return path === null ? null : (xmlTree(live.pack, path)?.root ?? null);
}

/** Takes all settings away but those kept, with their part when it is empty; answers their keys. */
export function takeSettings(live: LiveBook, keep: readonly string[]): string[] {
  const gone = [...takeEntries(live, keep), ...takeAddInSettings(live, keep)];
  return [...new Set(gone)];
}

function takeEntries(live: LiveBook, keep: readonly string[]): string[] {
  const path = settingsPath(live);
  const tree = path === null ? null : xmlTree(live.pack, path);
  if (path === null || tree === null) return [];
  const keyOf = (entry: XmlElement): string => getAttribute(entry, "key") ?? "";
  const { root } = tree;
  const gone = elements(root).filter((entry) => !keep.includes(keyOf(entry)));
  root.children = root.children.filter((child) => "raw" in child || !gone.includes(child));
  if (elements(root).length > 0) setTree(live.pack, path, tree);
  else removeRelated(live, live.book.path, path);
  return gone.map(keyOf);
}

/** What the add-in keeps in Excel, out of its web extension's properties. */
function takeAddInSettings(live: LiveBook, keep: readonly string[]): string[] {
  const gone: string[] = [];
  for (const path of addInParts(live)) {
    const tree = xmlTree(live.pack, path);
    const list = tree === null ? undefined : firstElement(tree.root, "properties");
    if (tree === null || list === undefined) continue;
    const ours = elements(list, "property").filter((property) => {
      const [key = ""] = (getAttribute(property, "name") ?? "").split("#");
      return key.startsWith(Prefix) && !keep.includes(key);
    });
    if (ours.length === 0) continue;
    list.children = list.children.filter((child) => "raw" in child || !ours.includes(child));
    append(
      gone,
      ours.map((property) => (getAttribute(property, "name") ?? "").replace(/#.*/, "")),
    );
    setTree(live.pack, path, tree);
  }
  return gone;
}

/** Quotes need no reference within an element, and a journal is full of them. */
function contentOf(text: string): string {
  return encodeXstring(text).replaceAll("&quot;", '"');
}

/** Every setting the file has of its own, by key. */
export function allSettings(live: LiveBook): ReadonlyMap<string, string> {
  const path = settingsPath(live);
  const root = path === null ? undefined : xmlTree(live.pack, path)?.root;
  const entries = root === undefined ? [] : elements(root, "entry");
  return new Map(
    entries.map((entry) => [getAttribute(entry, "key") ?? "", decodeXstring(textOf(entry))]),
  );
}

function entryOf(root: XmlElement, key: string): XmlElement | undefined {
  return elements(root, "entry").find((entry) => getAttribute(entry, "key") === key);
}

/** The part of the workbook's custom XML whose root is in the settings' namespace. */
function settingsPath(live: LiveBook): string | null {
  for (const relation of relationsOf(live.pack, live.book.path)) {
    if (relation.type !== "customXml" || !hasPart(live.pack, relation.target)) continue;
    if (entriesIn(live, relation.target) !== null) return relation.target;
  }
  return null;
}

function createPart(live: LiveBook): string {
  const { pack, book } = live;
  const path = freePath(live, "customXml", "item", "xml");
  const base = live.base ? ` base="${writeBase(live.base)}"` : "";
  setPart(pack, path, `${Declaration}<settings xmlns="${SettingsNamespace}"${base}/>`);
  setDefaultType(pack, "xml", "application/xml");
  const properties = freePath(live, "customXml", "itemProps", "xml");
  const schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  setPart(
    pack,
    properties,
    `${Declaration}<ds:datastoreItem ds:itemID="${StoreId}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${SettingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  setContentType(pack, properties, ContentType.customProperties);
  addRelation(pack, book.path, "customXml", path);
  addRelation(pack, path, "customXmlProps", properties);
  return path;
}

/** Names of the sheets the add-in is said to have made. */
export function ownedSheets(live: LiveBook): ReadonlySet<string> {
  const text = readSetting(live, SettingKey.owned);
  return new Set(readKept(ownedSchema, text, Bounds.text).value ?? []);
}

/** Counts sheets among the add-in's own; names of sheets that are gone are forgotten. */
export function claimSheets(live: LiveBook, names: readonly string[]): void {
  const all = [...new Set([...ownedSheets(live), ...names])];
  const here = new Set(live.book.names);
  writeSetting(live, SettingKey.owned, JSON.stringify(all.filter((name) => here.has(name))));
}

export function disownSheet(live: LiveBook, name: string): void {
  const rest = [...ownedSheets(live)].filter((owned) => owned !== name);
  writeSetting(live, SettingKey.owned, rest.length === 0 ? null : JSON.stringify(rest));
}

/** The workbook's id for seals; it goes with the last thing that is sealed for it. */
export function bookIdOf(live: LiveBook): BookId {
  return {
    known: () => readSetting(live, SettingKey.book),
    make: (id) => {
      writeSetting(live, SettingKey.book, id);
    },
  };
}

function dropBookId(root: XmlElement): void {
  const sealed = [SettingKey.journal, SettingKey.owned];
  if (sealed.some((key) => entryOf(root, key) !== undefined)) return;
  const id = entryOf(root, SettingKey.book);
  root.children = root.children.filter((child) => child !== id);
}

import { Limits } from "../limits";
import { fileProblem } from "../problems";
import { decodeXstring, encodeXstring } from "../xml/text";
import { elements, firstElement, getAttribute, newElement, textOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { ContentType, setContentType, setDefaultType } from "./content-types";
import type { LiveBook } from "./live-book";
import { hasPart, partPaths, setPart, setTree, xmlTree } from "./package";
import { addRelation, relationsOf } from "./relations";
import { freePath } from "./tabs";

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
  const root = path === null ? undefined : xmlTree(live.pack, path)?.root;
  const entry = root === undefined ? undefined : entryOf(root, key);
  return entry === undefined ? addInSetting(live, key) : decodeXstring(textOf(entry));
}

/** Before-images are for those who took them: Excel's steps cannot be taken back here. */
const Journal = "taizhang.journal";

/**
 * What the add-in kept in Excel: there, settings are properties of a web extension, their values JSON
 * ([MS-OWEXML] 2.2.10). They count where the file has none of its own.
 */
function addInSetting(live: LiveBook, key: string): string | null {
  if (key === Journal) return null;
  for (const path of partPaths(live.pack)) {
    if (!/^xl\/webextensions\/webextension\d*\.xml$/i.test(path)) continue;
    const root = xmlTree(live.pack, path)?.root;
    const list = root === undefined ? undefined : firstElement(root, "properties");
    for (const property of list === undefined ? [] : elements(list, "property"))
      if (getAttribute(property, "name") === key)
        return jsonText(getAttribute(property, "value") ?? "");
  }
  return null;
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
  const known = settingsPath(live);
  if (known === null && value === null) return;
  const path = known ?? createPart(live);
  const tree = xmlTree(live.pack, path);
  if (tree === null) return;
  const { root } = tree;
  const old = entryOf(root, key);
  root.children = root.children.filter((child) => child !== old);
  if (value !== null)
    root.children.push(newElement("entry", { key }, [{ raw: encodeXstring(value) }]));
  const length = elements(root).reduce((sum, entry) => sum + textOf(entry).length, 0);
  if (length > Limits.settingsLength)
    throw fileProblem("settings-too-large", { limit: Limits.settingsLength / 1048576 });
  setTree(live.pack, path, tree);
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
    const root = xmlTree(live.pack, relation.target)?.root;
    if (root !== undefined && getAttribute(root, "xmlns") === SettingsNamespace)
      return relation.target;
  }
  return null;
}

function createPart(live: LiveBook): string {
  const { pack, book } = live;
  const path = freePath(live, "customXml", "item", "xml");
  setPart(pack, path, `${Declaration}<settings xmlns="${SettingsNamespace}"/>`);
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

/** Setting with the names of the sheets the add-in made, as a JSON list. */
const Owned = "taizhang.owned";

export function ownedSheets(live: LiveBook): ReadonlySet<string> {
  const text = readSetting(live, Owned);
  if (text === null) return new Set();
  try {
    const parsed: unknown = JSON.parse(text);
    const names = Array.isArray(parsed) ? parsed : [];
    return new Set(names.filter((name): name is string => typeof name === "string"));
  } catch {
    return new Set();
  }
}

/** Counts sheets among the add-in's own; names of sheets that are gone are forgotten. */
export function claimSheets(live: LiveBook, names: readonly string[]): void {
  const all = [...new Set([...ownedSheets(live), ...names])];
  const here = new Set(live.book.names);
  writeSetting(live, Owned, JSON.stringify(all.filter((name) => here.has(name))));
}

export function disownSheet(live: LiveBook, name: string): void {
  const rest = [...ownedSheets(live)].filter((owned) => owned !== name);
  writeSetting(live, Owned, rest.length === 0 ? null : JSON.stringify(rest));
}

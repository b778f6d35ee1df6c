import { Limits } from "../../limits";
import { escapeXml, unescapeXml } from "./text";

/**
 * A lossless XML tree: what is not changed is written back byte for byte. `raw` nodes are text,
 * comments and the like, as they stand in the source.
 */
export type XmlNode = XmlElement | { readonly raw: string };

export interface XmlElement {
  /** Name as written, prefix included. */
  name: string;
  /** Source of the attributes, with the blanks before them. */
  attributes: string;
  children: XmlNode[];
  /** Written as `<a/>`; only while there are no children. */
  selfClosing: boolean;
}

export interface XmlDocument {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

/** Thrown for XML that is not well-formed; callers turn it into a problem of the file. */
export class XmlError extends Error {}

/** Thrown for XML of more elements and texts than a tree should hold. */
export class XmlTooLarge extends XmlError {}

/** Deep enough for anything Office writes. */
const MaxDepth = 200;

/** Reads XML source into a tree, in one pass. Throws `XmlError`, or `XmlTooLarge` over `most` nodes. */
export function parseTree(source: string, most: number = Limits.treeNodes): XmlDocument {
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let rootStart = 0;
  let rootEnd = 0;
  let count = 0;
  const add = (node: XmlNode) => {
    if (++count > most) throw new XmlTooLarge("too many nodes");
    stack[stack.length - 1]?.children.push(node);
  };
  for (let at = 0; at < source.length;) {
    const start = source.indexOf("<", at);
    if (start < 0) break;
    if (start > at) add({ raw: source.slice(at, start) });
    at = tokenEnd(source, start);
    const first = source[start + 1];
    if (first === "!" || first === "?") add({ raw: source.slice(start, at) });
    else if (first === "/") {
      const name = source.slice(start + 2, at - 1).trimEnd();
      if (stack.pop()?.name !== name) throw new XmlError(`unexpected </${name}>`);
      if (stack.length === 0) rootEnd = at;
    } else {
      const element = openingTag(source, start, at);
      if (stack.length > 0) add(element);
      else if (root === null) {
        root = element;
        rootStart = start;
        rootEnd = at;
      } else throw new XmlError("two roots");
      if (!element.selfClosing) stack.push(element);
      if (stack.length > MaxDepth) throw new XmlError("too deep");
    }
  }
  if (root === null || stack.length > 0) throw new XmlError("not closed");
  return { before: source.slice(0, rootStart), root, after: source.slice(rootEnd) };
}

function openingTag(source: string, start: number, end: number): XmlElement {
  const selfClosing = source[end - 2] === "/";
  const stop = selfClosing ? end - 2 : end - 1;
  let nameEnd = start + 1;
  while (nameEnd < stop && source.charCodeAt(nameEnd) > 0x20) nameEnd++;
  if (nameEnd === start + 1) throw new XmlError("no name");
  return {
    name: source.slice(start + 1, nameEnd),
    attributes: source.slice(nameEnd, stop),
    children: [],
    selfClosing,
  };
}

/** Offset after the tag, comment, CDATA section or instruction that starts at `start`. */
function tokenEnd(source: string, start: number): number {
  const closing = source.startsWith("<!--", start)
    ? "-->"
    : source.startsWith("<![CDATA[", start)
      ? "]]>"
      : source.startsWith("<?", start)
        ? "?>"
        : null;
  if (closing !== null) return found(source.indexOf(closing, start)) + closing.length;
  for (let at = start + 1; at < source.length; at++) {
    const c = source[at];
    if (c === ">") return at + 1;
    if (c === '"' || c === "'") at = found(source.indexOf(c, at + 1));
  }
  throw new XmlError("not closed");
}

function found(at: number): number {
  if (at < 0) throw new XmlError("not closed");
  return at;
}

export function writeTree(document: XmlDocument): string {
  const out: string[] = [document.before];
  writeElement(document.root, out);
  out.push(document.after);
  return out.join("");
}

export function writeNode(node: XmlNode): string {
  const out: string[] = [];
  if ("raw" in node) return node.raw;
  writeElement(node, out);
  return out.join("");
}

function writeElement(element: XmlElement, out: string[]): void {
  out.push("<", element.name, element.attributes);
  if (element.selfClosing && element.children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const child of element.children)
    if ("raw" in child) out.push(child.raw);
    else writeElement(child, out);
  out.push("</", element.name, ">");
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Child elements, of one local name if given. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent.children)
    if (!("raw" in child) && (name === undefined || localName(child.name) === name))
      found.push(child);
  return found;
}

export function firstElement(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children)
    if (!("raw" in child) && localName(child.name) === name) return child;
  return undefined;
}

/** An element found by a path of local names. */
export function findElement(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = from;
  for (const name of path) at = at === undefined ? undefined : firstElement(at, name);
  return at;
}

/** All text inside, entities resolved. */
export function textOf(element: XmlElement): string {
  let text = "";
  for (const child of element.children) text += "raw" in child ? rawText(child.raw) : textOf(child);
  return text;
}

function rawText(raw: string): string {
  return raw.startsWith("<?") || raw.startsWith("<!--") ? "" : unescapeXml(raw);
}

/** The value of an attribute by its name as written (with prefix) or null. */
export function getAttribute(element: XmlElement, name: string): string | null {
  const found = attributePattern(name).exec(element.attributes);
  return found === null ? null : unescapeXml((found[2] ?? "").slice(1, -1));
}

/** The value of an attribute whatever its prefix, e.g. `r:id`. */
export function getAnyAttribute(element: XmlElement, local: string): string | null {
  const found = attributePattern(`(?:[\\w.-]+:)?${local}`).exec(element.attributes);
  return found === null ? null : unescapeXml((found[2] ?? "").slice(1, -1));
}

/** Sets an attribute, or takes it away with null. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const pattern = attributePattern(name);
  const source = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  const { attributes } = element;
  element.attributes = pattern.test(attributes)
    ? attributes.replace(pattern, () => source)
    : attributes.trimEnd() + source;
}

/** A new element; `attributes` are name → value. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const source = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return { name, attributes: source, children, selfClosing: true };
}

/** The prefix of a name with its colon, to give new elements the same one. */
export function prefixOf(element: XmlElement): string {
  const colon = element.name.indexOf(":");
  return colon < 0 ? "" : element.name.slice(0, colon + 1);
}

const patterns = new Map<string, RegExp>();

/** Names are those of the program, a few dozen: each pattern is made once. */
function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    patterns.set(name, pattern);
  }
  return pattern;
}

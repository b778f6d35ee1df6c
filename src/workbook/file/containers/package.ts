import { Limits } from "../limits";
import { fileProblem } from "../problems";
import { parseTree, writeTree, XmlError, XmlTooLarge } from "./xml/tree";
import type { XmlDocument } from "./xml/tree";
import { deflateNatively, inflateNatively } from "./zip/natively";
import { readZip, unpack } from "./zip/read-zip";
import type { ZipEntry } from "./zip/read-zip";
import { writeZip } from "./zip/write-zip";
import type { ZipPart } from "./zip/write-zip";

/**
 * The parts of an Office file. Parts never asked for are written back as they are packed; changed ones
 * replace them in place, new ones follow at the end.
 */
export interface Package {
  /** File name, for messages. */
  readonly file: string;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Parts written since; null for one that was taken out. */
  readonly changed: Map<string, Uint8Array | null>;
  readonly unpacked: Map<string, Uint8Array>;
  /** Bytes of the unpacked parts that are kept. */
  readonly kept: { bytes: number };
  /** Paths of `entries` by what they are in lower case. */
  readonly lower: ReadonlyMap<string, string>;
  /** Changed parts as they were last packed, by their bytes. */
  readonly packed: WeakMap<Uint8Array, ZipEntry>;
}

/** Unpacked parts kept for the next reading of them, beside the last one. */
const CacheBytes = 256 * 1024 * 1024;

/** Parts from this size on are worth the platform's own inflater. */
const LargeBytes = 256 * 1024;

export function openPackage(bytes: Uint8Array, file: string): Package {
  const entries = readZip(bytes, file);
  const lower = new Map<string, string>();
  for (const path of entries.keys())
    if (!lower.has(path.toLowerCase())) lower.set(path.toLowerCase(), path);
  return { ...newPackage(file), entries, lower };
}

/** Bytes of all parts as the file holds them; of a package that is no file yet: no bound. */
export function packedBytes({ entries }: Package): number {
  if (entries.size === 0) return Infinity;
  let bytes = 0;
  for (const { packedSize } of entries.values()) bytes += packedSize;
  return bytes;
}

export function newPackage(file: string): Package {
  return {
    file,
    entries: new Map(),
    changed: new Map(),
    unpacked: new Map(),
    kept: { bytes: 0 },
    lower: new Map(),
    packed: new WeakMap(),
  };
}

export function hasPart(pack: Package, path: string): boolean {
  const changed = pack.changed.get(path);
  return changed === undefined ? pack.entries.has(path) : changed !== null;
}

export function partPaths(pack: Package): string[] {
  const paths = [...pack.entries.keys()].filter((path) => pack.changed.get(path) !== null);
  for (const [path, bytes] of pack.changed)
    if (bytes !== null && !pack.entries.has(path)) paths.push(path);
  return paths;
}

/** A part's bytes; null when there is none of that path. Case of paths is taken as Office takes it. */
export function partBytes(pack: Package, path: string): Uint8Array | null {
  const changed = pack.changed.get(path);
  if (changed !== undefined) return changed;
  const entry = pack.entries.get(path) ?? entryIgnoringCase(pack, path);
  if (entry === undefined) return null;
  const cached = pack.unpacked.get(entry.path);
  if (cached !== undefined) return cached;
  const bytes = unpack(entry, pack.file);
  keep(pack, entry.path, bytes);
  return bytes;
}

function keep(pack: Package, path: string, bytes: Uint8Array): void {
  pack.kept.bytes += bytes.length;
  for (const [old, part] of pack.unpacked) {
    if (pack.kept.bytes <= CacheBytes) break;
    pack.unpacked.delete(old);
    pack.kept.bytes -= part.length;
  }
  pack.unpacked.set(path, bytes);
}

/** Unpacks the large parts the quick way, as many as are kept; only speed is lost where that fails. */
export async function unpackAhead(pack: Package): Promise<void> {
  let total = 0;
  for (const entry of pack.entries.values()) {
    if (entry.method !== 8 || entry.size < LargeBytes || pack.unpacked.has(entry.path)) continue;
    total += entry.size;
    if (total > CacheBytes) return;
    const bytes = await inflateNatively(entry);
    if (bytes === null) return;
    keep(pack, entry.path, bytes);
  }
}

/** A part's bytes as UTF-8 XML without a document type; those could pull in or blow up anything. */
export function xmlBytes(pack: Package, path: string): Uint8Array | null {
  const bytes = partBytes(pack, path);
  if (bytes === null) return null;
  const utf8 = asUtf8(bytes);
  if (hasDoctype(utf8)) throw fileProblem("file-unsafe-xml", { file: pack.file });
  return utf8;
}

/** A part as a tree; null when it is missing. Throws `Problem` when it is no XML or much too large. */
export function xmlTree(pack: Package, path: string): XmlDocument | null {
  const bytes = xmlBytes(pack, path);
  return bytes === null ? null : treeOf(pack, bytes);
}

export function treeOf(pack: Package, bytes: Uint8Array): XmlDocument {
  if (bytes.length > Limits.treeBytes) throw fileProblem("file-bomb", { file: pack.file });
  try {
    return parseTree(new TextDecoder("utf-8").decode(bytes));
  } catch (error) {
    if (error instanceof XmlTooLarge) throw fileProblem("file-bomb", { file: pack.file });
    if (error instanceof XmlError) throw fileProblem("file-damaged", { file: pack.file });
    throw error;
  }
}

export function setPart(pack: Package, path: string, content: Uint8Array | string): void {
  const known = pack.entries.has(path) ? path : (entryIgnoringCase(pack, path)?.path ?? path);
  pack.changed.set(
    known,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
}

export function setTree(pack: Package, path: string, document: XmlDocument): void {
  setPart(pack, path, writeTree(document));
}

export function deletePart(pack: Package, path: string): void {
  if (pack.entries.has(path)) pack.changed.set(path, null);
  else pack.changed.delete(path);
}

/** Packs large changed parts the quick way, each once; `writePackage` takes them as they are. */
export async function packAhead(pack: Package): Promise<void> {
  for (const [path, bytes] of pack.changed) {
    if (bytes === null || bytes.length < LargeBytes || pack.packed.has(bytes)) continue;
    const entry = await deflateNatively(path, bytes);
    if (entry === null) return;
    pack.packed.set(bytes, entry);
  }
}

/** The whole package as a zip archive. */
export function writePackage(pack: Package): Uint8Array {
  const parts: ZipPart[] = [];
  for (const path of partPaths(pack)) {
    const bytes = pack.changed.get(path);
    const known = bytes === undefined || bytes === null ? undefined : pack.packed.get(bytes);
    const entry = known ?? pack.entries.get(path);
    if (known === undefined && bytes !== undefined && bytes !== null) parts.push({ path, bytes });
    else if (entry !== undefined) parts.push({ path, entry });
  }
  return writeZip(parts);
}

function entryIgnoringCase(pack: Package, path: string): ZipEntry | undefined {
  return pack.entries.get(pack.lower.get(path.toLowerCase()) ?? "");
}

/** UTF-16 and other declared encodings as UTF-8, with the declaration set right. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const label = encodingOf(bytes);
  if (label === "utf-8") return bytes;
  const text = decodeAs(bytes, label).replace(
    /^(<\?xml[^>]*encoding=)(["'])[^"']*\2/,
    "$1$2UTF-8$2",
  );
  return new TextEncoder().encode(text);
}

function decodeAs(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || declared === "utf-16" ? "utf-8" : declared;
}

/** Whether a document type stands before the root element; it can stand nowhere else. */
function hasDoctype(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0x3f) continue;
    if (next !== 0x21) return false;
    if (bytes[at + 2] !== 0x2d) return true;
    const end = commentEnd(bytes, at + 4);
    if (end < 0) return false;
    at = end;
  }
  return false;
}

function commentEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x3e, from); at >= 0; at = bytes.indexOf(0x3e, at + 1))
    if (bytes[at - 1] === 0x2d && bytes[at - 2] === 0x2d) return at;
  return -1;
}

import { decodeXstring, unescapeXml } from "./text";

const Lt = 0x3c;
const Gt = 0x3e;
const Slash = 0x2f;
const Bang = 0x21;
const Question = 0x3f;
const Equals = 0x3d;
const Colon = 0x3a;
const Apostrophe = 0x27;
const Quote = 0x22;

/**
 * Steps through the tags of XML bytes without building anything: sheets may have hundreds of
 * megabytes. Fields describe the tag last found; offsets are into `bytes`.
 */
export interface Scanner {
  readonly bytes: Uint8Array;
  /** Offset of `<`; text before the tag ends here. */
  tagStart: number;
  /** Offset after `>`. */
  tagEnd: number;
  /** Name without prefix. */
  nameStart: number;
  nameEnd: number;
  kind: "open" | "close" | "empty";
}

export function createScanner(bytes: Uint8Array, from = 0): Scanner {
  return { bytes, tagStart: from, tagEnd: from, nameStart: from, nameEnd: from, kind: "open" };
}

/** Moves to the next tag; false at the end. Comments, instructions and CDATA are passed over. */
export function nextTag(scanner: Scanner): boolean {
  const { bytes } = scanner;
  let at = scanner.tagEnd;
  for (;;) {
    while (at < bytes.length && bytes[at] !== Lt) at++;
    if (at + 1 >= bytes.length) return false;
    const next = bytes[at + 1];
    if (next !== Bang && next !== Question) break;
    at = skipMarkup(bytes, at);
    if (at < 0) return false;
  }
  const closing = bytes[at + 1] === Slash;
  let name = at + (closing ? 2 : 1);
  let end = name;
  for (; end < bytes.length; end++) {
    const c = bytes[end] as number;
    if (c === Gt || c === Slash || c <= 0x20) break;
    if (c === Colon) name = end + 1;
  }
  const gt = closing ? bytes.indexOf(Gt, end) : tagClose(bytes, end);
  if (gt < 0) return false;
  scanner.tagStart = at;
  scanner.tagEnd = gt + 1;
  scanner.nameStart = name;
  scanner.nameEnd = end;
  scanner.kind = closing ? "close" : bytes[gt - 1] === Slash ? "empty" : "open";
  return true;
}

/** Whether the tag last found has this name. */
export function isTag(scanner: Scanner, name: string): boolean {
  if (scanner.nameEnd - scanner.nameStart !== name.length) return false;
  for (let i = 0; i < name.length; i++)
    if (scanner.bytes[scanner.nameStart + i] !== name.charCodeAt(i)) return false;
  return true;
}

/**
 * Calls `each` with the name and the value of every attribute of the tag last found, as offsets.
 */
export function eachAttribute(
  scanner: Scanner,
  each: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
): void {
  const { bytes } = scanner;
  const stop = scanner.tagEnd - 1;
  let at = scanner.nameEnd;
  while (at < stop) {
    while (at < stop && ((bytes[at] as number) <= 0x20 || bytes[at] === Slash)) at++;
    const name = at;
    while (at < stop && bytes[at] !== Equals && (bytes[at] as number) > 0x20) at++;
    const nameEnd = at;
    while (at < stop && bytes[at] !== Quote && bytes[at] !== Apostrophe) at++;
    if (at >= stop) return;
    const quote = bytes[at] as number;
    const value = at + 1;
    at = valueEnd(bytes, value, stop, quote);
    if (at > stop) return;
    each(name, nameEnd, value, at);
    at++;
  }
}

/**
 * Offset of the quote that ends a value, after `stop` when there is none before. Values of sheets are a few bytes
 * long: looked at here they take a third of the time of `indexOf`.
 */
function valueEnd(bytes: Uint8Array, from: number, stop: number, quote: number): number {
  let at = from;
  while (at <= stop && bytes[at] !== quote) at++;
  return at;
}

/** The value of an attribute of the tag last found, unescaped; null when it is not there. */
export function attribute(scanner: Scanner, name: string): string | null {
  let found: string | null = null;
  eachAttribute(scanner, (start, end, valueStart, valueEnd) => {
    if (end - start !== name.length || found !== null) return;
    for (let i = 0; i < name.length; i++)
      if (scanner.bytes[start + i] !== name.charCodeAt(i)) return;
    found = unescapeXml(latinOrUtf8(scanner.bytes, valueStart, valueEnd));
  });
  return found;
}

/** Moves past the element whose opening tag was last found; false when it is not closed. */
export function skipElement(scanner: Scanner): boolean {
  if (scanner.kind !== "open") return true;
  for (let depth = 1; depth > 0;) {
    if (!nextTag(scanner)) return false;
    if (scanner.kind === "open") depth++;
    else if (scanner.kind === "close") depth--;
  }
  return true;
}

/** Text between two offsets, entities and `_xHHHH_` resolved, line ends as LF. */
export function textBetween(bytes: Uint8Array, from: number, to: number): string {
  const source = latinOrUtf8(bytes, from, to);
  const text = /[&<]/.test(source) ? unescapeXml(source) : source;
  return decodeXstring(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

const utf8 = new TextDecoder("utf-8");

/** Decodes bytes; short ASCII, most of a sheet, without the decoder's cost a call. */
export function latinOrUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= 24) {
    let text = "";
    let at = from;
    for (; at < to && (bytes[at] as number) < 0x80; at++)
      text += String.fromCharCode(bytes[at] as number);
    if (at === to) return text;
  }
  return utf8.decode(bytes.subarray(from, to));
}

/** Offset of the `>` that ends a tag, not one inside a quoted value. */
function tagClose(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const c = bytes[at];
    if (c === Gt) return at;
    if (c === Quote || c === Apostrophe) at = valueEnd(bytes, at + 1, bytes.length - 1, c);
  }
  return -1;
}

/** Offset after a comment, a CDATA section, an instruction or a declaration. */
function skipMarkup(bytes: Uint8Array, at: number): number {
  if (startsWith(bytes, at, "<!--")) return after(bytes, "-->", at + 4);
  if (startsWith(bytes, at, "<![CDATA[")) return after(bytes, "]]>", at + 9);
  return after(bytes, bytes[at + 1] === Question ? "?>" : ">", at + 2);
}

export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function after(bytes: Uint8Array, end: string, from: number): number {
  const first = end.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, at, end)) return at + end.length;
  return -1;
}

import { simplify } from "./traditional";

/**
 * A text in one plain spelling: simplified characters, half-width digits and signs, Chinese commas,
 * colons and brackets as their ASCII twins, no blanks, no glosses. `origin[i]` is the offset of
 * character `i` in the source.
 */
export interface ReadableText {
  readonly text: string;
  readonly origin: Uint32Array;
}

const TWINS: ReadonlyMap<string, string> = new Map([
  ["，", ","],
  ["﹐", ","],
  ["；", ";"],
  ["：", ":"],
  ["∶", ":"],
  ["（", "("],
  ["）", ")"],
  ["﹙", "("],
  ["﹚", ")"],
  ["％", "%"],
  ["﹪", "%"],
  ["．", "."],
  ["／", "/"],
  ["！", "。"],
  ["？", "。"],
  ["!", "。"],
  ["?", "。"],
  ["｡", "。"],
  ["「", "“"],
  ["」", "”"],
  ["『", "“"],
  ["』", "”"],
  ["［", "["],
  ["］", "]"],
  ["〔", "["],
  ["〕", "]"],
  ["【", "["],
  ["】", "]"],
  ["─", "—"],
  ["–", "—"],
  ["－", "-"],
  ["～", "~"],
  ["∼", "~"],
  ["﹑", "、"],
  ["＊", "*"],
  ["＋", "+"],
  ["＝", "="],
  ["○", "〇"],
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ["\f", "\n"],
  ["\v", "\n"],
]);

/** Longest pinyin syllable, tone mark included. */
const LONGEST_GLOSS = 6;

/** Rewrites a text for reading; time and space linear in its length. */
export function readable(source: string): ReadableText {
  const parts: string[] = [];
  const origin = new Uint32Array(source.length);
  let length = 0;
  let latin = false;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 0x09 && partsCells(parts, source, i)) {
      parts.push("|");
      origin[length++] = i;
      latin = false;
      continue;
    }
    if (isBlank(code)) {
      // A blank parts two figures or two Latin words, nothing else.
      if (latin && isLatin(source.charCodeAt(i + 1))) {
        parts.push(" ");
        origin[length++] = i;
        latin = false;
      }
      continue;
    }
    const after = glossEnd(source, i);
    if (after > i) {
      i = after;
      continue;
    }
    const character = plain(source, i, code);
    if (character === "") continue;
    parts.push(character);
    origin[length++] = i;
    latin = isLatin(character.charCodeAt(0));
  }
  return { text: parts.join(""), origin: origin.subarray(0, length) };
}

/** A tab inside a line parts the cells of a form; one at its edge is an indent. */
function partsCells(parts: readonly string[], source: string, i: number): boolean {
  const before = parts[parts.length - 1];
  const after = source.charCodeAt(i + 1);
  return (
    before !== undefined &&
    before !== "\n" &&
    before !== "|" &&
    after !== 0x0a &&
    after !== 0x0d &&
    !Number.isNaN(after)
  );
}

function plain(source: string, i: number, code: number): string {
  if (code >= 0x30 && code <= 0x39) return source.charAt(i);
  if (code >= 0x4e00 && code <= 0x9fff) return simplify(source.charAt(i));
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xff21 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0);
  if (code === 0x0d) return source.charCodeAt(i + 1) === 0x0a ? "" : "\n";
  if (isInvisible(code)) return "";
  const character = source.charAt(i);
  return TWINS.get(character) ?? character;
}

/**
 * Offset of the bracket that closes a gloss opening at `i`, or -1. Web copies of traditional pages
 * carry the pinyin of the preceding character (網(wǎng)站) or its simplified form (網(网)站).
 */
function glossEnd(source: string, i: number): number {
  const open = source.charCodeAt(i);
  if ((open !== 0x28 && open !== 0xff08) || i === 0) return -1;
  const before = source.charAt(i - 1);
  let toned = false;
  for (let j = i + 1; j <= i + LONGEST_GLOSS + 1 && j < source.length; j++) {
    const code = source.charCodeAt(j);
    if (code === 0x29 || code === 0xff09) {
      if (toned) return j;
      const gloss = source.charAt(i + 1);
      return j === i + 2 && gloss !== before && simplify(before) === gloss ? j : -1;
    }
    if (isToned(code)) toned = true;
    else if (!isLowercase(code) && !(j === i + 1 && code >= 0x4e00)) return -1;
  }
  return -1;
}

function isToned(code: number): boolean {
  return (code >= 0xe0 && code <= 0xfc) || (code >= 0x100 && code <= 0x1dc) || code === 0x261;
}

function isLowercase(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLatin(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    isLowercase(code) ||
    (code >= 0xff10 && code <= 0xff5a)
  );
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  );
}

function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x0a && code !== 0x0b && code !== 0x0c) ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

import { chineseNumber } from "../../sheet/chinese-number";

/** How an item is numbered; styles of one sequence are equal. */
export type MarkerStyle = "一、" | "（一）" | "1." | "（1）" | "①" | "一是" | "第一" | "一方面";

/** The number an item begins with. */
export interface Marker {
  readonly style: MarkerStyle;
  /** 1-based. */
  readonly index: number;
  /** Offset of the marker, and of what follows it. */
  readonly start: number;
  readonly end: number;
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const LINE_FORMS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ["一、", new RegExp(`^第?(${NUMERAL})(?:[、.]|部分[、,:.]?)(?![一二三四五六七八九十]、)`)],
  ["（一）", new RegExp(`^\\((${NUMERAL})\\)[、.]?`)],
  ["1.", /^(\d{1,2})(?:[、]|[.](?!\d))/],
  ["（1）", /^\((\d{1,2})\)[、.]?|^(\d{1,2})\)/],
  ["①", /^([①-⑳])/],
];
const INLINE_FORMS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ["一是", new RegExp(`^(${NUMERAL})(?:是(?![否不])|要(?![求素点件害领务闻]))[、,:]?`)],
  ["第一", new RegExp(`^第(${NUMERAL})[,、:](?![一二三四五六七八九十])`)],
  ["一方面", /^(一方面|另一方面)[,:]?/],
];
const SPOKEN: Readonly<Record<string, number>> = {
  一方面: 1,
  另一方面: 2,
};

/** The number a line begins with, or null. */
export function lineMarker(line: string): Marker | null {
  return (
    firstMatch(line.slice(0, 12), LINE_FORMS, 0) ?? firstMatch(line.slice(0, 8), INLINE_FORMS, 0)
  );
}

/**
 * Every marker of a paragraph in order: the number it begins with, and those inside it (一是…二是…,
 * (1)…(2)…) where a sentence or a clause begins.
 */
export function markersOf(text: string): Marker[] {
  const found: Marker[] = [];
  const first = lineMarker(text);
  if (first !== null) found.push(first);
  const openings = /(?:^|[。;:,、\n”)(])(?=[一二三四五六七八九十第另(①-⑳\d])/g;
  let from = first?.end ?? 0;
  if (first !== null) pushInline(found, text, from);
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const at = match.index + match[0].length;
    if (match[0] === "") openings.lastIndex += 1;
    if (at <= from && found.length > 0) continue;
    from = pushInline(found, text, at) ?? from;
  }
  return found;
}

function pushInline(found: Marker[], text: string, at: number): number | null {
  const start = text.slice(at, at + 8);
  const marker = firstMatch(start, INLINE_FORMS, at) ?? bracketed(text, start, at);
  if (marker === null) return null;
  found.push(marker);
  return marker.end;
}

/** (1) and ① and 1. inside a paragraph count after a full stop, a colon or a semicolon only. */
function bracketed(text: string, start: string, at: number): Marker | null {
  const before = text.charAt(at - 1);
  if (!"。;:\n".includes(before) || before === "") return null;
  const marker = firstMatch(start, LINE_FORMS, at);
  return marker === null || marker.style === "一、" ? null : marker;
}

function firstMatch(
  text: string,
  forms: readonly (readonly [MarkerStyle, RegExp])[],
  offset: number,
): Marker | null {
  for (const [style, form] of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const index = indexOf(match[1] ?? match[2] ?? "");
    if (index !== null) return { style, index, start: offset, end: offset + match[0].length };
  }
  return null;
}

function indexOf(number: string): number | null {
  const spoken = SPOKEN[number];
  if (spoken !== undefined) return spoken;
  const code = number.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  return /^\d+$/.test(number) ? Number(number) : chineseNumber(number);
}

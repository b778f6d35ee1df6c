import type { DraftStyle } from "../../sheet/draft";

const SIZES: Readonly<Partial<Record<DraftStyle, number>>> = {
  title: 18,
  section: 12,
  sentence: 12,
  note: 9,
};
const BODY_SIZE = 11;
const LINE_SPACING = 1.25;
const PADDING = 3;
/** Share of a line that stays empty because words and figures are not torn. */
const SLACK = 0.94;

/** Height in points of a wrapped text in so many characters of width. */
export function textHeight(text: string, style: DraftStyle | undefined, width: number): number {
  const size = (style === undefined ? undefined : SIZES[style]) ?? BODY_SIZE;
  const perLine = Math.max(1, (width * BODY_SIZE) / size);
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(textWidth(line), perLine), 0);
  return Math.round(lines * size * LINE_SPACING + PADDING);
}

/** No row of a spreadsheet is taller, in points. */
export const MAX_ROW_HEIGHT = 409;

/** Where a long text is cut: after a stop, a comma or the end of a line. */
const pauses = /[^、，；。;\n]*[、，；。;\n]|[^、，；。;\n]+/g;

/** A text in parts of which each fits into a row; one that fits is one part. */
export function splitText(text: string, style: DraftStyle | undefined, width: number): string[] {
  if (textHeight(text, style, width) <= MAX_ROW_HEIGHT) return [text];
  // Characters are counted once: a part is full long before its height is asked for.
  const most = charactersIn(MAX_ROW_HEIGHT, style, width);
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const piece of text.match(pauses) ?? []) {
    const needed = textWidth(piece);
    if (used > 0 && used + needed > most) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += piece;
    used += needed;
    while (used > most) {
      const [fits, rest] = cutAt(part, most);
      parts.push(fits);
      part = rest;
      used = textWidth(rest);
    }
  }
  return part === "" ? parts : [...parts, part];
}

/** Characters of width that surely fit into so many points, ends of lines apart. */
function charactersIn(height: number, style: DraftStyle | undefined, width: number): number {
  const size = (style === undefined ? undefined : SIZES[style]) ?? BODY_SIZE;
  const lines = Math.floor((height - PADDING) / (size * LINE_SPACING)) - 1;
  return Math.floor(lines * Math.max(1, (width * BODY_SIZE) / size) * SLACK);
}

function cutAt(text: string, most: number): [string, string] {
  let used = 0;
  let at = 0;
  for (const character of text) {
    const needed = textWidth(character);
    if (used + needed > most && at > 0) break;
    used += needed;
    at += character.length;
  }
  return [text.slice(0, at), text.slice(at)];
}

function linesOf(width: number, perLine: number): number {
  return width <= perLine ? 1 : Math.ceil(width / (perLine * SLACK));
}

/** Width in characters; Chinese ones take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

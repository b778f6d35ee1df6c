import type { DraftStyle } from "../../sheet/draft";

const SIZES: Readonly<Partial<Record<DraftStyle, number>>> = {
  title: 18,
  section: 12,
  sentence: 12,
  note: 9,
};
const BODY_SIZE = 11;
const LINE_SPACING = 1.25;
const PADDING = 2;
/** Share of a line that stays empty because words and figures are not torn. */
const SLACK = 0.98;

/** Height in points of a wrapped text in so many characters of width. */
export function textHeight(text: string, style: DraftStyle | undefined, width: number): number {
  const size = (style === undefined ? undefined : SIZES[style]) ?? BODY_SIZE;
  const perLine = Math.max(1, (width * BODY_SIZE) / size);
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(textWidth(line), perLine), 0);
  return Math.round(lines * size * LINE_SPACING + PADDING);
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

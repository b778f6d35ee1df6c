import { fill } from "../../locale/format";
import { layoutText } from "../../locale/zh-CN/layout";
import type { Block, Line, LineCell } from "./line";
import { cellWidth, neededHeight } from "./row-height";
import { textHeight } from "./text-height";

/** Points a row of notes may take: a longer one goes on in the next row. */
const TALLEST = 240;
/** Points a row of a table may take. A longer text is cut, and says how long it is. */
const TALLEST_CELL = 400;

/** A block none of whose rows is taller than a row can be: notes go on in rows of their own. */
export function withoutTallLines(block: Block, widths: readonly number[]): Block {
  const { body } = block;
  if (body.every((line) => fits(line, widths))) return block;
  return { ...block, body: body.flatMap((line) => linesOf(line, widths)) };
}

function fits(line: Line, widths: readonly number[]): boolean {
  if (line.height !== undefined) return true;
  return neededHeight(line, widths) <= (isNote(line) ? TALLEST : TALLEST_CELL);
}

/** One text over the whole line. */
function isNote({ cells }: Line): boolean {
  return cells.length === 1;
}

function linesOf(line: Line, widths: readonly number[]): Line[] {
  if (fits(line, widths)) return [line];
  const [cell] = line.cells;
  if (line.cells.length === 1 && cell !== undefined && typeof cell.value === "string") {
    return splitText(cell.value, cell.style, cellWidth(widths, 0, cell.span ?? 1)).map((value) => ({
      ...line,
      cells: [{ ...cell, value }],
    }));
  }
  let column = 0;
  const cells = line.cells.map((one): LineCell => {
    const width = cellWidth(widths, column, one.span ?? 1);
    column += one.span ?? 1;
    if (typeof one.value !== "string") return one;
    const height = heightIn(one, width);
    const isShort = (text: string): boolean => height(text) <= TALLEST_CELL;
    if (isShort(one.value)) return one;
    const rest = fill(layoutText.cut, { count: [...one.value].length });
    const part = longestPart(one.value, (text) => isShort(`${text}${rest}`));
    return { ...one, value: `${part}${rest}` };
  });
  return [{ ...line, cells }];
}

/** A text in parts of which each fits into a row of so many characters; one that fits is one part. */
export function splitText(text: string, style: LineCell["style"], width: number): string[] {
  return parts(text, (part) => textHeight(part, style, width) <= TALLEST);
}

function heightIn({ style }: LineCell, width: number): (text: string) => number {
  return (text) => textHeight(text, style, width);
}

/** A text in as few parts as hold, cut behind a mark of punctuation where there is one near. */
function parts(text: string, holds: (part: string) => boolean): string[] {
  const found: string[] = [];
  let rest = text;
  while (!holds(rest)) {
    const part = atPunctuation(longestPart(rest, holds));
    found.push(part);
    rest = rest.slice(part.length);
  }
  return [...found, rest];
}

/** The longest beginning that holds, one character at least; no surrogate pair is torn. */
function longestPart(text: string, holds: (part: string) => boolean): string {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const isTorn = /[\ud800-\udbff]/.test(text.charAt(low - 1)) && low < text.length;
  return text.slice(0, isTorn ? Math.max(low - 1, 2) : low);
}

/** How far back a mark of punctuation is looked for. */
const NEAR = 60;

function atPunctuation(part: string): string {
  for (let end = part.length; end > Math.max(1, part.length - NEAR); end--)
    if ("。；，、".includes(part.charAt(end - 1))) return part.slice(0, end);
  return part;
}

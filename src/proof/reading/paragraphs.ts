import { lineMarker } from "./markers";
import { readable } from "./readable";

/** A stretch of prose that belongs together, in the plain spelling of `readable`. */
export interface Paragraph {
  /** Hard-wrapped lines are joined; a `\n` parts lines that stand on their own. */
  readonly text: string;
  /** Where the lines begin in `text`, their 1-based numbers and their offsets in the plain text. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly at: number;
  readonly line: number;
  readonly from: number;
}

/** A report cut into paragraphs, with the way back to its own wording. */
export interface Report {
  readonly paragraphs: readonly Paragraph[];
  /** 1-based line of an offset of a paragraph. */
  readonly lineOf: (paragraph: Paragraph, at: number) => number;
  /** The report's own wording between two offsets of a paragraph, line breaks taken out. */
  readonly wordingOf: (paragraph: Paragraph, start: number, end: number) => string;
}

type Joint = "none" | "line" | "wrap";

/**
 * Cuts a report into paragraphs. With `wrapped`, lines may be broken anywhere by whoever typed or copied
 * the text; without, every line is a paragraph its writer meant (Word).
 */
export function readReport(source: string, wrapped: boolean): Report {
  const plain = readable(source);
  const paragraphs: Paragraph[] = [];
  let parts: string[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  let before = "";
  const close = () => {
    if (parts.length > 0) paragraphs.push({ text: parts.join(""), pieces });
    parts = [];
    pieces = [];
    length = 0;
  };
  let line = 0;
  for (let from = 0; from <= plain.text.length;) {
    line += 1;
    const newline = plain.text.indexOf("\n", from);
    const end = newline < 0 ? plain.text.length : newline;
    const text = plain.text.slice(from, end);
    if (text === "") close();
    else {
      const indented = isIndented(source, plain.origin[from] ?? 0);
      const joint = parts.length === 0 ? "none" : jointOf(before, text, indented, wrapped);
      if (joint === "none") close();
      if (joint === "line") {
        parts.push("\n");
        length += 1;
      }
      pieces.push({ at: length, line, from });
      parts.push(text);
      length += text.length;
      before = text;
    }
    from = end + 1;
  }
  close();
  const piecesBetween = (paragraph: Paragraph, start: number, end: number): string => {
    let wording = "";
    for (let i = pieceIndex(paragraph, start); i < paragraph.pieces.length; i++) {
      const piece = paragraph.pieces[i];
      if (piece === undefined || piece.at >= end) break;
      const next = paragraph.pieces[i + 1]?.at ?? paragraph.text.length;
      const first = piece.from + Math.max(start - piece.at, 0);
      const last = piece.from + Math.min(end, next) - piece.at - 1;
      const to = plain.text.charCodeAt(last) === 10 ? last - 1 : last;
      if (to >= first)
        wording += source.slice(plain.origin[first] ?? 0, (plain.origin[to] ?? 0) + 1);
    }
    return wording.replace(/[\r\n]+/g, "").trim();
  };
  return {
    paragraphs,
    lineOf: (paragraph, at) => paragraph.pieces[pieceIndex(paragraph, at)]?.line ?? 1,
    wordingOf: piecesBetween,
  };
}

const CONTINUES =
  /^(?:其中|其余|剩余|余下|另有|另外|目前|截至目前|已|正在|尚|还有|仍有|未|占|合计|共计|总计|[^,;:。、\d]{1,8}率(?:为|达|:|\d))/;
const TITLE =
  /(?:总结|报告|方案|通报|情况|汇报|简报|计划|材料|制度|办法|通知|月报|工作|年报|小结)$/;
/** Shorter lines end where their writer ended them. */
const SHORTEST_WRAPPED = 18;

function jointOf(before: string, text: string, indented: boolean, wrapped: boolean): Joint {
  if (lineMarker(text) !== null) return "none";
  const last = before.charAt(before.length - 1);
  if (",、;:".includes(last) || /\d/.test(last)) return "wrap";
  if (CONTINUES.test(text)) return "line";
  if ("。”)]…".includes(last)) return "none";
  if (hasFigure(before) && hasFigure(text) && before.length <= SHORTEST_WRAPPED) return "line";
  if (!wrapped || indented || TITLE.test(before)) return "none";
  return before.length >= SHORTEST_WRAPPED ? "wrap" : "none";
}

function hasFigure(text: string): boolean {
  return /\d(?:%|件|起|条|处|个|户|人|宗|例|项|次|批)/.test(text);
}

function isIndented(source: string, origin: number): boolean {
  const before = source.charCodeAt(origin - 1);
  return before === 0x20 || before === 0x09 || before === 0x3000 || before === 0xa0;
}

function pieceIndex(paragraph: Paragraph, at: number): number {
  let low = 0;
  let high = paragraph.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraph.pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { AlignmentType, LineRuleType, Paragraph as DocxParagraph, TextRun } from "docx";
import type { IParagraphOptions } from "docx";
import type { Heading, Paragraph, ParagraphStyle, Run, Signature } from "./document";
import { fontOf, halfPoints, twipsOfPoints } from "./docx-measures";
import { lineHeight, sizes, type FaceId } from "./official";

/** Two characters of body text. */
const INDENT = { firstLine: twipsOfPoints(2 * sizes.body), firstLineChars: 200 };
/** Characters between a signature and the right edge. */
const SIGNATURE_INSET = 4;

const HEADING_FACES: Readonly<Record<Heading["level"], FaceId>> = {
  0: "title",
  1: "first",
  2: "second",
};

export function docxHeading({ level, text }: Heading): DocxParagraph {
  const font = fontOf(HEADING_FACES[level]);
  if (level > 0)
    return new DocxParagraph({
      indent: INDENT,
      keepNext: true,
      outlineLevel: level - 1,
      children: [new TextRun({ text, font, size: halfPoints(sizes.body) })],
    });
  return new DocxParagraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: {
      line: twipsOfPoints(lineHeight.title),
      lineRule: LineRuleType.EXACT,
      before: twipsOfPoints(lineHeight.body),
      after: twipsOfPoints(lineHeight.body),
    },
    children: [new TextRun({ text, font, size: halfPoints(sizes.title) })],
  });
}

const STYLES: Readonly<Record<ParagraphStyle, Omit<IParagraphOptions, "children">>> = {
  number: { alignment: AlignmentType.CENTER, keepNext: true },
  addressee: {},
  body: { alignment: AlignmentType.BOTH, indent: INDENT },
  caption: {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: {
      before: twipsOfPoints(10),
      line: twipsOfPoints(lineHeight.body),
      lineRule: LineRuleType.EXACT,
    },
  },
  note: {
    spacing: { line: twipsOfPoints(lineHeight.table), lineRule: LineRuleType.EXACT },
  },
};

/** `keepNext`: stands on the page of what follows. */
export function docxParagraph({ style, runs }: Paragraph, keepNext: boolean): DocxParagraph {
  const options = { ...STYLES[style], ...(keepNext ? { keepNext } : {}) };
  return new DocxParagraph({ ...options, children: runs.map((run) => docxRun(run, style)) });
}

function docxRun({ text, lead = false }: Run, style: ParagraphStyle): TextRun {
  const size = style === "note" ? sizes.small : style === "caption" ? sizes.table : sizes.body;
  const face: FaceId = style === "caption" ? "first" : lead ? "second" : "body";
  return new TextRun({ text, font: fontOf(face), size: halfPoints(size) });
}

/** A blank line, then the lines right-aligned, four characters in, on one page. */
export function docxSignature({ lines }: Signature): DocxParagraph[] {
  const right = twipsOfPoints(SIGNATURE_INSET * sizes.body);
  return ["", "", ...lines].map(
    (text, at) =>
      new DocxParagraph({
        alignment: AlignmentType.RIGHT,
        indent: { right },
        keepNext: at < lines.length + 1,
        children: [new TextRun({ text })],
      }),
  );
}

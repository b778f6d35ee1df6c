import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
} from "docx";
import type { Block, TextDocument } from "./document";
import { fontOf, halfPoints, twipsOf, twipsOfPoints } from "./docx-measures";
import { docxTable } from "./docx-table";
import { docxHeading, docxParagraph, docxSignature } from "./docx-text";
import { lineHeight, sizes } from "./official";

/** What the library builds a document of: styles, one section with its pages, and the blocks. */
export function docxOptions(document: TextDocument): IPropertiesOptions {
  const { width, height, margins } = document.page;
  const textWidth = twipsOf(width - margins.left - margins.right);
  return {
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fontOf("body"), size: halfPoints(sizes.body) },
          paragraph: {
            spacing: {
              line: twipsOfPoints(lineHeight.body),
              lineRule: LineRuleType.EXACT,
              before: 0,
              after: 0,
            },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOf(width), height: twipsOf(height) },
            margin: {
              top: twipsOf(margins.top),
              bottom: twipsOf(margins.bottom),
              left: twipsOf(margins.left),
              right: twipsOf(margins.right),
              footer: twipsOf(margins.bottom - PAGE_NUMBER_BELOW),
              header: twipsOf(15),
              gutter: 0,
            },
          },
        },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: document.blocks.flatMap((block, at) =>
          docxBlock(block, textWidth, document.blocks[at + 1]),
        ),
      },
    ],
  };
}

/** Millimetres below the text the page number ends at: 7 mm and its own height. */
const PAGE_NUMBER_BELOW = 12;

/** No signature stands alone on a page: the paragraph before it stays with it. */
function docxBlock(block: Block, textWidth: number, next: Block | undefined) {
  switch (block.kind) {
    case "heading":
      return [docxHeading(block)];
    case "paragraph":
      return [docxParagraph(block, next?.kind === "signature")];
    case "signature":
      return docxSignature(block);
    case "table":
      return docxTable(block, textWidth);
  }
}

/** —1— one character in from the outer edge, in 宋体 四号. */
function pageNumber(side: "left" | "right"): Footer {
  const edge = twipsOfPoints(sizes.page);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: edge },
        children: [
          new TextRun({
            font: fontOf("page"),
            size: halfPoints(sizes.page),
            children: ["—", PageNumber.CURRENT, "—"],
          }),
        ],
      }),
    ],
  });
}

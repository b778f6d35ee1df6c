import { bytesOf, relations, zip } from "../kit";
import type { CostlyFile } from "./parts";

const Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    "_rels/.rels": relations(["rId1", "officeDocument", "word/document.xml"]),
    "word/document.xml": `<w:document xmlns:w="${Word}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const spanning = (columns: string) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${paragraph("1件")}</w:tc>`;

/** Written reports, each under a megabyte. */
export const reportFiles: readonly CostlyFile[] = [
  {
    what: "cells that span every column",
    name: "a.docx",
    bytes: () => docx(`<w:tbl>${`<w:tr>${spanning("63").repeat(1000)}</w:tr>`.repeat(60)}</w:tbl>`),
  },
  {
    what: "spans that are no numbers",
    name: "a.docx",
    bytes: () =>
      docx(
        `<w:tbl>${["x", "-5", "1e99", "NaN", "Infinity", "2.5", ""].map((columns) => `<w:tr>${spanning(columns)}</w:tr>`).join("")}</w:tbl>`,
      ),
  },
  {
    what: "tables within tables of a report",
    name: "a.docx",
    bytes: () =>
      docx(
        `${`<w:tbl><w:tr><w:tc>${paragraph("共排查10件")}`.repeat(60)}${"</w:tc></w:tr></w:tbl>".repeat(60)}`,
      ),
  },
  {
    what: "numbers before every paragraph",
    name: "a.docx",
    bytes: () =>
      docx(
        `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(
          20_000,
        ),
        {
          "word/numbering.xml": `<w:numbering xmlns:w="${Word}"><w:abstractNum w:abstractNumId="0"><w:lvl><w:lvlText w:val="${"%1".repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        },
      ),
  },
  {
    what: "a hundred kilobytes in one line",
    name: "a.txt",
    bytes: () => bytesOf("今年以来共排查矛盾纠纷12件、化解10件，化解率83.3%，".repeat(1400)),
  },
  { what: "digits without end", name: "a.txt", bytes: () => bytesOf(`共${"1".repeat(100_000)}件`) },
  {
    what: "a web page whose cells span everything",
    name: "a.html",
    bytes: () =>
      bytesOf(
        `<html><body><p>共排查12件</p><table>${`<tr>${'<td colspan="64" rowspan="64">1</td>'.repeat(16)}</tr>${"<tr>".repeat(63)}`.repeat(400)}</table></body></html>`,
      ),
  },
];

import { readNumbering, type Numbering } from "./docx-numbering";
import { fileProblem } from "./problems";
import { decodeText } from "./text-encoding";
import {
  elements,
  findElement,
  getAnyAttribute,
  localName,
  textOf,
  type XmlElement,
} from "./xml/tree";
import { hasPart, openPackage, xmlTree } from "./xlsx/package";
import { startsWith } from "./xml/scan";

const documentPart = "word/document.xml";

/** A written report: its paragraphs, or the lines of a plain text. */
export interface ReportText {
  /** Text with a line break between paragraphs (`word`) or as it stands (`plain`). */
  readonly text: string;
  readonly form: "word" | "plain";
}

/**
 * Text of a written report: docx paragraphs, a table's row as one line with tabs between its cells;
 * txt and md in UTF-8, UTF-16 or GB18030. `null`: the bytes are neither (a spreadsheet, say).
 * Throws `Problem` for an old `.doc`, an encrypted, damaged or unsafe file.
 */
export function readReport(bytes: Uint8Array, file: string): ReportText | null {
  if (bytes.length === 0) throw fileProblem("file-empty", { file });
  if (startsWith(bytes, 0, "PK\x03\x04")) {
    const pack = openPackage(bytes, file);
    if (!hasPart(pack, documentPart)) return null;
    const body = findElement(root(xmlTree(pack, documentPart), file), "body");
    const lines = body === undefined ? [] : linesOf(body, readNumbering(pack));
    return { text: lines.join("\n"), form: "word" };
  }
  if (startsWith(bytes, 0, "\xd0\xcf\x11\xe0")) return null;
  const text = /\.csv$/i.test(file) ? null : decodeText(bytes);
  return text === null ? null : { text, form: "plain" };
}

function root(document: { readonly root: XmlElement } | null, file: string): XmlElement {
  if (document === null) throw fileProblem("file-damaged", { file });
  return document.root;
}

/** Paragraphs and table rows of a body, a cell or a content control, in reading order. */
function linesOf(parent: XmlElement, numbering: Numbering): string[] {
  return elements(parent).flatMap((element) => {
    switch (localName(element.name)) {
      case "p":
        return [numbering(element) + paragraphText(element)];
      case "tbl":
        return elements(element, "tr").map((row) =>
          elements(row, "tc")
            .flatMap((cell) => [linesOf(cell, numbering).join(" "), ...spanned(cell)])
            .join("\t"),
        );
      case "sdt":
        return elements(element, "sdtContent").flatMap((inner) => linesOf(inner, numbering));
      default:
        return [];
    }
  });
}

/** Empty cells for the further columns a cell spans, so that columns stay below one another. */
function spanned(cell: XmlElement): string[] {
  const span = findElement(cell, "tcPr", "gridSpan");
  const columns = span === undefined ? 1 : Number(getAnyAttribute(span, "val") ?? 1);
  return new Array<string>(Math.min(Math.max(columns - 1, 0), MOST_SPANNED)).fill("");
}

/** What is shown instead of newer drawings repeats their text; what was deleted or moved is no text. */
const PASSED_OVER: ReadonlySet<string> = new Set(["del", "moveFrom", "pPr", "rPr", "Fallback"]);
const MOST_SPANNED = 63;

/** Text of a paragraph's runs, hyperlinks and insertions; deleted text is not part of the report. */
function paragraphText(parent: XmlElement): string {
  let text = "";
  for (const element of elements(parent)) {
    const name = localName(element.name);
    if (name === "t") text += textOf(element);
    else if (name === "tab") text += "\t";
    else if (name === "br" || name === "cr") text += " ";
    else if (!PASSED_OVER.has(name)) text += paragraphText(element);
  }
  return text;
}

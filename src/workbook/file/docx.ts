import { fileProblem } from "./problems";
import { decodeText } from "./text-encoding";
import { localName, elements, findElement, textOf, type XmlElement } from "./xml/tree";
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
    return { text: body === undefined ? "" : linesOf(body).join("\n"), form: "word" };
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
function linesOf(parent: XmlElement): string[] {
  return elements(parent).flatMap((element) => {
    switch (localName(element.name)) {
      case "p":
        return [paragraphText(element)];
      case "tbl":
        return elements(element, "tr").map((row) =>
          elements(row, "tc")
            .map((cell) => linesOf(cell).join(" "))
            .join("\t"),
        );
      case "sdt":
        return elements(element, "sdtContent").flatMap(linesOf);
      default:
        return [];
    }
  });
}

/** Text of a paragraph's runs, hyperlinks and insertions; deleted text is not part of the report. */
function paragraphText(parent: XmlElement): string {
  let text = "";
  for (const element of elements(parent)) {
    const name = localName(element.name);
    if (name === "t") text += textOf(element);
    else if (name === "tab") text += "\t";
    else if (name === "br" || name === "cr") text += " ";
    else if (name !== "del" && name !== "pPr" && name !== "rPr") text += paragraphText(element);
  }
  return text;
}

import { fileProblem } from "../problems";
import {
  elements,
  findElement,
  getAnyAttribute,
  localName,
  parseTree,
  XmlError,
  type XmlElement,
} from "../containers/xml/tree";
import { linesOf, type Numbering } from "./word-lines";

/**
 * Lines of a Word document saved as one XML file: of Word 2003 (`wordDocument`), or a whole package
 * written out (`package`). Null for any other XML. Throws `Problem` for XML that is damaged or unsafe.
 */
export function wordXmlLines(source: string, file: string): string[] | null {
  if (source.includes("<!DOCTYPE")) throw fileProblem("file-unsafe-xml", { file });
  const root = rootOf(source, file);
  const document = localName(root.name) === "package" ? documentOf(root) : root;
  if (document === undefined || !/^(?:wordDocument|document)$/.test(localName(document.name)))
    return null;
  const body = findElement(document, "body");
  return body === undefined ? null : linesOf(body, shownNumber);
}

function rootOf(source: string, file: string): XmlElement {
  try {
    return parseTree(source).root;
  } catch (error) {
    if (error instanceof XmlError) throw fileProblem("file-damaged", { file });
    throw error;
  }
}

function documentOf(root: XmlElement): XmlElement | undefined {
  const part = elements(root, "part").find(
    (one) => getAnyAttribute(one, "name") === "/word/document.xml",
  );
  return part === undefined ? undefined : findElement(part, "xmlData", "document");
}

/** Word 2003 writes the number it shows beside the paragraph. */
const shownNumber: Numbering = (paragraph) => {
  const shown = findElement(paragraph, "pPr", "listPr", "t");
  return shown === undefined ? "" : (getAnyAttribute(shown, "val") ?? "");
};

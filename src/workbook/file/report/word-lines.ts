import {
  elements,
  findElement,
  getAnyAttribute,
  localName,
  textOf,
  type XmlElement,
} from "../containers/xml/tree";
import { rowLines } from "./row-lines";

/** What Word shows before a paragraph: （一）, 1., 一是; "" for one that has no number. */
export type Numbering = (paragraph: XmlElement) => string;

/** Around paragraphs: content controls, and the sections of Word 2003. */
const CONTAINERS: ReadonlySet<string> = new Set(["sdt", "sdtContent", "sect", "sub-section"]);

/** Paragraphs and table rows of a body, a cell or a content control, in reading order. */
export function linesOf(parent: XmlElement, numbering: Numbering): string[] {
  return elements(parent).flatMap((element) => {
    const name = localName(element.name);
    if (name === "p") return [numbering(element) + paragraphText(element)];
    if (CONTAINERS.has(name)) return linesOf(element, numbering);
    if (name !== "tbl") return [];
    return elements(element, "tr").flatMap((row) =>
      rowLines(elements(row, "tc").flatMap((cell) => [linesOf(cell, numbering), ...spanned(cell)])),
    );
  });
}

/** Empty cells for the further columns a cell spans, so that columns stay below one another. */
function spanned(cell: XmlElement): (readonly string[])[] {
  const span = findElement(cell, "tcPr", "gridSpan");
  const columns = span === undefined ? 1 : Math.trunc(Number(getAnyAttribute(span, "val") ?? 1));
  if (!(columns > 1)) return [];
  return new Array<readonly string[]>(Math.min(columns - 1, MOST_SPANNED)).fill(NO_LINES);
}

const NO_LINES: readonly string[] = [];

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
    else if (!PASSED_OVER.has(name) && !isDeletion(name, element)) text += paragraphText(element);
  }
  return text;
}

/** Word 2003 notes a tracked deletion like this. */
function isDeletion(name: string, element: XmlElement): boolean {
  return name === "annotation" && getAnyAttribute(element, "type") === "Word.Deletion";
}

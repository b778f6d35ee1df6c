import { linkTarget } from "../../foreign/link-target";
import type { ForeignLink, ForeignNote } from "../../foreign/foreign-around";
import { latinOrUtf8, skipElement } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import {
  elements,
  firstElement,
  getAttribute,
  parseTree,
  textOf,
  XmlError,
} from "../../containers/xml/tree";
import type { XmlElement, XmlNode } from "../../containers/xml/tree";
import { unescapeXml } from "../../containers/xml/text";
import { excelFormula } from "./formula";

/** No sheet may have more links than Excel takes. */
export const MaxLinks = 65_530;

/** A note without the place of its cell. */
export type CellNote = Pick<ForeignNote, "author" | "text" | "shown">;

/** Goes past the element whose opening tag was last found and answers it; null for an empty or a broken one. */
export function elementHere(scanner: Scanner): XmlElement | null {
  if (scanner.kind === "empty") return null;
  const from = scanner.tagStart;
  skipElement(scanner);
  try {
    return parseTree(latinOrUtf8(scanner.bytes, from, scanner.tagEnd)).root;
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

/** A note with its writer; null for an empty one. */
export function noteOf(annotation: XmlElement): CellNote | null {
  const creator = firstElement(annotation, "creator");
  const text = elements(annotation, "p").map(paragraph).join("\n");
  if (text === "") return null;
  return {
    author: creator === undefined ? "" : textOf(creator),
    shown: getAttribute(annotation, "office:display") === "true",
    text: { text, runs: [] },
  };
}

function paragraph(node: XmlNode): string {
  if ("raw" in node) return unescapeXml(node.raw);
  const name = node.name.replace(/^.*:/, "");
  if (name === "line-break") return "\n";
  if (name === "tab") return "\t";
  if (name === "s")
    return " ".repeat(Math.min(Number(getAttribute(node, "text:c") ?? 1) || 1, 1000));
  return node.children.map(paragraph).join("");
}

/** Where a link leads; null for an address that no workbook can name. */
export function odsLink(address: string): Pick<ForeignLink, "target" | "place"> | null {
  if (address.startsWith("#")) {
    const inside = decoded(address.slice(1));
    const place = excelFormula(
      `[${inside.startsWith("$") || inside.includes(".") ? inside : `.${inside}`}]`,
    );
    return { place: place === "" ? inside : place };
  }
  // A document names its neighbours from inside of itself.
  const target = linkTarget(address.replace(/^\.\.\//, ""));
  return target === null ? null : { target };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { createScanner, isTag, nextTag, skipElement, textBetween } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import { xmlBytes } from "../../containers/package";
import type { Package } from "../../containers/package";

/** All shared texts by index; rich text flattened, phonetic guides left out. */
export function readSharedStrings(pack: Package, path: string | null): string[] {
  const bytes = path === null ? null : xmlBytes(pack, path);
  if (bytes === null) return [];
  const scanner = createScanner(bytes);
  const texts: string[] = [];
  while (nextTag(scanner)) {
    if (!isTag(scanner, "si") || scanner.kind === "close") continue;
    texts.push(scanner.kind === "empty" ? "" : richText(scanner, "si"));
  }
  return texts;
}

/** The text of an `si` or `is` element whose opening tag was last found; ends at its closing tag. */
export function richText(scanner: Scanner, end: string): string {
  let text = "";
  while (nextTag(scanner)) {
    if (scanner.kind === "close") {
      if (isTag(scanner, end)) break;
    } else if (scanner.kind === "open") {
      if (isTag(scanner, "rPh")) skipElement(scanner);
      else if (isTag(scanner, "t")) text += elementText(scanner);
    }
  }
  return text;
}

/** The text of the element whose opening tag was last found; ends at its closing tag. */
export function elementText(scanner: Scanner): string {
  const from = scanner.tagEnd;
  if (!skipElement(scanner)) return "";
  return textBetween(scanner.bytes, from, scanner.tagStart);
}

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { TextDocument } from "./document";
import { faces } from "./official";

const PROPERTIES = "docProps/core.xml";
const FONTS = "word/fontTable.xml";

/**
 * The package with the document's own day for the library's “now”, the typefaces with what stands in for
 * them, and all parts of the same age.
 */
export function sealPackage(packed: Uint8Array, { date }: TextDocument): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(packed))) {
    if (path.endsWith("/")) continue;
    parts[path] = path === PROPERTIES ? strToU8(dated(strFromU8(bytes), date)) : bytes;
  }
  parts[FONTS] = strToU8(fontTable());
  // Archives know local days only, and none before 1980.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

function dated(xml: string, date: string): string {
  return xml.replace(
    /(<dcterms:(created|modified)\b[^>]{0,100}>)[^<]{0,100}(<\/dcterms:\2>)/g,
    `$1${date}T00:00:00Z$3`,
  );
}

/** Word looks for `altName` where a face is not installed. */
function fontTable(): string {
  const fonts = Object.values(faces).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/>` +
      `<w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `${fonts.join("")}</w:fonts>`
  );
}

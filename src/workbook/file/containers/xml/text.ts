import { xmlCharacters } from "../../../../sheet/xml-characters";

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const CdataStart = "<![CDATA[";

/** Text out of XML source: entities, character references and CDATA sections resolved. */
export function unescapeXml(source: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const start = source.indexOf(CdataStart, at);
    const end = start < 0 ? -1 : source.indexOf("]]>", start);
    // A section without an end, and one within an attribute, is text like any other.
    if (end < 0) return text + unescaped(at === 0 ? source : source.slice(at));
    text += unescaped(source.slice(at, start)) + source.slice(start + CdataStart.length, end);
    at = end + 3;
  }
}

function unescaped(source: string): string {
  const text = source.includes("<!--") ? withoutComments(source) : source;
  if (!text.includes("&")) return text;
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi,
    (whole, name: string) => {
      if (!name.startsWith("#")) return named[name.toLowerCase()] ?? whole;
      const hex = name[1] === "x" || name[1] === "X";
      const code = hex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? "\ufffd"
        : String.fromCodePoint(code);
    },
  );
}

/** A comment without an end is text like any other. */
function withoutComments(source: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const start = source.indexOf("<!--", at);
    const end = start < 0 ? -1 : source.indexOf("-->", start + 4);
    if (end < 0) return text + source.slice(at);
    text += source.slice(at, start);
    at = end + 3;
  }
}

/** Text as XML source, what XML cannot hold left out; for element content and double-quoted attributes alike. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (c) =>
    c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;",
  );
}

/**
 * Resolves `_xHHHH_`, the way Office writes characters XML cannot hold (ECMA-376 part 1, ST_Xstring).
 */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The reverse of `decodeXstring`, escaped for XML; line breaks are LF, as cells hold them. */
export function encodeXstring(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // XML 1.0 knows no other control characters, and no lone surrogates.

    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (c) => {
        const hex = c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `_x${hex}_`;
      },
    );
  return escapeXml(safe);
}

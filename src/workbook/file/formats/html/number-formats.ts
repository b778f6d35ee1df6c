import { builtinFormats } from "../../../number-format";
import { unescapeXml } from "../../containers/xml/text";
import { tagAttribute } from "./page";

/** Number formats that pages of Excel name by a word. */
const named: ReadonlyMap<string, string | undefined> = new Map([
  ["general", "General"],
  ["short date", builtinFormats.get(14)],
  ["long date", builtinFormats.get(31)],
  ["general date", "yyyy-mm-dd hh:mm"],
  ["medium date", "yyyy-mm-dd"],
  ["short time", "h:mm"],
  ["medium time", "h:mm AM/PM"],
  ["long time", "h:mm:ss"],
  ["fixed", "0.00"],
  ["standard", "#,##0.00"],
  ["percent", "0.00%"],
  ["scientific", "0.00E+00"],
]);

const properties = ["mso-number-format:", "vnd.ms-excel.numberformat:"];

/** The number format of a cell by the tags and styles of its page; `""`: none is stated. */
export type FormatFinder = (tag: string) => string;

/** A finder over the style sheets of a page. Only rules for classes and for `td` count. */
export function formatFinder(source: string): FormatFinder {
  const rules = formatRules(source);
  const everywhere = rules.get("td") ?? "";
  return (tag) => {
    const style = tagAttribute(tag, "style");
    const own = style === null ? null : statedFormat(unescapeXml(style));
    if (own !== null) return own;
    for (const name of (tagAttribute(tag, "class") ?? "").split(/\s+/)) {
      const format = name === "" ? undefined : rules.get(`.${name.toLowerCase()}`);
      if (format !== undefined) return format;
    }
    return sdnumFormat(tag) ?? everywhere;
  };
}

/** The format LibreOffice states in its pages: language, language, code. */
function sdnumFormat(tag: string): string | null {
  const stated = tagAttribute(tag, "sdnum");
  if (stated === null) return null;
  const code = unescapeXml(stated).split(";").slice(2).join(";");
  return code === "" ? null : code;
}

/** Formats by `.class` and `td`, lower case. */
function formatRules(source: string): Map<string, string> {
  const rules = new Map<string, string>();
  for (const sheet of styleSheets(source))
    for (const rule of sheet.split("}")) {
      const brace = rule.indexOf("{");
      if (brace < 0) continue;
      const format = statedFormat(rule.slice(brace + 1));
      if (format === null) continue;
      for (const selector of rule.slice(0, brace).split(",")) {
        const name = selector.replace("<!--", "").trim().toLowerCase();
        rules.set(name.startsWith("td.") ? name.slice(2) : name, format);
      }
    }
  return rules;
}

function* styleSheets(source: string): Generator<string> {
  const lower = source.toLowerCase();
  for (let at = lower.indexOf("<style"); at >= 0;) {
    const begin = lower.indexOf(">", at);
    const end = begin < 0 ? -1 : lower.indexOf("</style", begin);
    if (end < 0) return;
    yield source.slice(begin + 1, end);
    at = lower.indexOf("<style", end);
  }
}

/** The number format among declarations, its escapes resolved; null: none. */
function statedFormat(declarations: string): string | null {
  const lower = declarations.toLowerCase();
  for (const property of properties) {
    const at = lower.indexOf(property);
    if (at >= 0) return formatOf(declarations.slice(at + property.length));
  }
  return null;
}

/** The value up to the semicolon that ends it; a code is quoted, or has backslashes before what would end it. */
function formatOf(source: string): string {
  const text = source.trimStart();
  const quote = text[0] === '"' || text[0] === "'" ? text[0] : "";
  let code = "";
  for (let at = quote.length; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (letter === "\\") {
      const escape = /^[0-9a-f]{4}/i.exec(text.slice(at + 1, at + 5));
      const next = text[at + 1] ?? "";
      code += escape === null ? next : String.fromCharCode(parseInt(escape[0], 16));
      at += escape === null ? 1 : 4;
    } else if (letter === quote || (quote === "" && (letter === ";" || letter === "}"))) break;
    else code += letter;
  }
  const plain = code.trim();
  return named.has(plain.toLowerCase()) ? (named.get(plain.toLowerCase()) ?? "") : plain;
}

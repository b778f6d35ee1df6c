/** What a document holds, told from its beginning to its end. */
export interface XmlEvents {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const Forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const Token =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([\p{L}_][\w:.-]*)((?:\s+[\p{L}_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const Attribute = /([\p{L}_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
const Reference = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));|&/gi;

/**
 * Reads an XML document by the letter: one root, tags that match, attributes once, references that are known,
 * no character that XML forbids, prefixes declared. Throws an `Error` at the first fault.
 */
export function readXml(source: string, events: XmlEvents): void {
  const bad = Forbidden.exec(source);
  if (bad !== null) throw new Error(`character ${bad[0].charCodeAt(0)} at ${bad.index}`);
  const open: { name: string; prefixes: ReadonlySet<string> }[] = [];
  let roots = 0;
  const token = new RegExp(Token);
  for (let at = 0; at < source.length; at = token.lastIndex) {
    // A text may be as long as the document: more than a pattern holds.
    const end = source.startsWith("<", at) ? at : endOfText(source, at);
    token.lastIndex = end;
    const text = end > at ? source.slice(at, end) : undefined;
    const match = text === undefined ? token.exec(source) : [];
    if (match === null) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    const [, cdata, closing, name, list, empty] = match;
    if (text !== undefined || cdata !== undefined) {
      const said = text === undefined ? (cdata ?? "") : resolved(text);
      if (open.length === 0 && said.trim() !== "" && said !== "\ufeff")
        throw new Error("text outside the root");
      events.text?.(said);
    } else if (name === undefined) continue;
    else if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another`);
      events.close?.(name);
    } else {
      if (open.length === 0 && roots++ > 0) throw new Error("two roots");
      const attributes = attributesOf(list ?? "");
      const prefixes = prefixesOf(open.at(-1)?.prefixes, attributes);
      for (const one of [name, ...attributes.keys()]) {
        const prefix = one.includes(":") ? one.slice(0, one.indexOf(":")) : "";
        if (prefix !== "" && prefix !== "xml" && prefix !== "xmlns" && !prefixes.has(prefix))
          throw new Error(`prefix ${prefix} is not declared`);
      }
      events.open?.(name, attributes);
      if (empty === "/") events.close?.(name);
      else open.push({ name, prefixes });
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error(`<${open.at(-1)?.name ?? ""}> is not closed`);
}

function endOfText(source: string, from: number): number {
  const end = source.indexOf("<", from);
  return end < 0 ? source.length : end;
}

function attributesOf(list: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of list.matchAll(Attribute)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice`);
    attributes.set(name, resolved(double ?? single ?? ""));
  }
  return attributes;
}

function prefixesOf(
  outer: ReadonlySet<string> | undefined,
  attributes: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const own = [...attributes.keys()].filter((name) => name.startsWith("xmlns:"));
  if (own.length === 0) return outer ?? new Set();
  return new Set([...(outer ?? []), ...own.map((name) => name.slice(6))]);
}

function resolved(text: string): string {
  return text.replace(Reference, (whole, named?: string, decimal?: string, hex?: string) => {
    if (named !== undefined) return named;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    if (whole === "&" || !(code <= 0x10ffff) || Forbidden.test(String.fromCodePoint(code)))
      throw new Error(`unknown reference ${whole}`);
    return String.fromCodePoint(code);
  });
}

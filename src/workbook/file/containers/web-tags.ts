/** A tag of a web page; `attributes` is the whole tag as written. */
export interface HtmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

const unseen: ReadonlySet<string> = new Set(["script", "style", "title", "xml"]);

/** Tags and the texts between them; scripts, styles, titles, data islands and comments left out, line breaks as blanks. */
export function* htmlTokens(source: string): Generator<HtmlTag | string> {
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("<", at);
    if (start < 0) {
      yield source.slice(at);
      return;
    }
    if (start > at) yield source.slice(at, start).replace(/[\r\n]+/g, " ");
    if (source.startsWith("<!--", start)) {
      at = after(source, "-->", start);
      continue;
    }
    const tag = /^<(\/?)([a-z][\w:]*)/i.exec(source.slice(start, start + 40));
    const next = source[start + 1];
    if (tag === null && next !== "!" && next !== "?" && next !== "/") {
      yield "<";
      at = start + 1;
      continue;
    }
    const end = tag === null ? after(source, ">", start) : tagEnd(source, start);
    at = end;
    if (tag === null) continue;
    const name = (tag[2] ?? "").toLowerCase();
    if (tag[1] === "" && unseen.has(name)) at = afterClosing(source, name, end);
    else yield { name, closing: tag[1] === "/", attributes: source.slice(start, end) };
  }
}

/** Behind the `>` that closes a tag: one within a quoted value, as `mso-number-format:"[>=60]0"`, does not. */
function tagEnd(source: string, from: number): number {
  let isValue = false;
  for (let at = from; at < source.length; at++) {
    const letter = source[at];
    if (letter === ">") return at + 1;
    if (isValue && (letter === '"' || letter === "'")) {
      at = source.indexOf(letter, at + 1);
      if (at < 0) return source.length;
    }
    isValue = letter === "=" || (isValue && letter === " ");
  }
  return source.length;
}

function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? source.length : found + text.length;
}

function afterClosing(source: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(source) === null ? source.length : pattern.lastIndex;
}

/** An element of a parsed document; only what tests need. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses well-formed XML without DTD into its root element; throws on anything unbalanced. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  const token =
    /<\?[^]*?\?>|<!--[^]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let match: RegExpExecArray | null;
  let end = 0;
  while ((match = token.exec(source)) !== null) {
    end = token.lastIndex;
    const [, closing, name, attributes, empty, text] = match;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += text;
    else if (name === undefined) continue;
    else if (closing === "/") {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element: XmlElement = {
        name,
        attributes: pairs(attributes ?? ""),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  if (end !== source.length || open.length !== 1) throw new Error(`not well formed near ${end}`);
  return root.children[0]!;
}

/** All elements of that name below, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The one element of that name below; throws when there is none. */
export function one(element: XmlElement, name: string): XmlElement {
  const [found] = all(element, name);
  if (found === undefined) throw new Error(`no <${name}> in <${element.name}>`);
  return found;
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((pair) => [pair[1]!, pair[2]!]),
  );
}

/** A table of a web page as it is written: rows of cells, whatever they hold. */
export interface PageTable {
  readonly rows: PageCell[][];
}

/** What a page or a cell holds, from top to bottom: lines of text, empty lines and tables. */
export type PageBlock = string | PageTable;

export interface PageCell {
  readonly tag: CellTag;
  /** Text of a cell without tables in it, line breaks as `\n`. */
  text: string;
  /** What a cell with tables in it holds; undefined: text alone. */
  blocks?: PageBlock[];
  readonly rows: number;
  readonly columns: number;
}

/** The tags that speak about the value of a cell: its own and that of its table, as written. */
export interface CellTag {
  readonly own: string;
  readonly table: string;
}

/**
 * The value of an attribute in a tag as written, without quotes; `""` for one without value, else null. In
 * one pass over the tag.
 */
export function tagAttribute(tag: string, name: string): string | null {
  const attributes = new RegExp(ATTRIBUTE);
  attributes.lastIndex = /^<\/?[\w:.-]*/.exec(tag)?.[0].length ?? 0;
  for (let found = attributes.exec(tag); found !== null; found = attributes.exec(tag)) {
    const [, own = "", double, single, bare] = found;
    if (own.length === name.length && own.toLowerCase() === name)
      return double ?? single ?? bare ?? "";
  }
  return null;
}

/** A name, and a value in quotes (a missing one closes with the tag) or without. */
const ATTRIBUTE =
  /([^\s"'=>/][^\s"'=>]*)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s"'>][^\s>]*))?)?/g;

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

/** The value of an attribute in a tag as written, without quotes; `""` for one without value, else null. */
export function tagAttribute(tag: string, name: string): string | null {
  const lower = tag.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    if (!/\s|["']/.test(lower[at - 1] ?? "")) continue;
    if ((lower.slice(0, at).split('"').length & 1) === 0) continue;
    let end = at + name.length;
    while (/\s/.test(lower[end] ?? "")) end++;
    if (lower[end] !== "=") {
      if (/[\s/>]/.test(lower[at + name.length] ?? ">")) return "";
      continue;
    }
    end++;
    while (/\s/.test(lower[end] ?? "")) end++;
    const quote = tag[end] ?? "";
    if (quote === '"' || quote === "'") {
      const close = tag.indexOf(quote, end + 1);
      return tag.slice(end + 1, close < 0 ? tag.length : close);
    }
    let stop = end;
    while (stop < tag.length && !/[\s>]/.test(tag[stop] ?? "")) stop++;
    return tag.slice(end, stop);
  }
  return null;
}

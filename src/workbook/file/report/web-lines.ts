import { htmlTokens } from "../containers/web-tags";
import { unescapeXml } from "../containers/xml/text";
import { rowLines } from "./row-lines";
import { own } from "../../../sheet/own";

/** Lines gathered inside one cell, or on the page itself; the innermost comes last. */
interface Sheet {
  readonly lines: string[];
  text: string;
}

interface OpenTable {
  /** Cells of the row being read; empty ones for those that reach over from elsewhere. */
  cells: (readonly string[])[];
  /** For each column, how many further rows a cell from above reaches. */
  readonly reach: number[];
  /** The cell being read. */
  open: number | null;
}

/** Columns of a row from which on cells span none but their own: no table of a report has as many. */
const MOST_COLUMNS = 256;

const BLOCKS =
  /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|br|hr|section|article|blockquote|pre|body|center)$/;
const UNSEEN: ReadonlySet<string> = new Set(["head", "title", "del", "noscript", "select"]);
const MOST_SPANNED = 64;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  middot: "·",
  hellip: "…",
  times: "×",
  permil: "‰",
};

/** Lines of a web page: its paragraphs, and its tables' rows with tabs between their cells. */
export function webLines(source: string): string[] {
  const sheets: Sheet[] = [{ lines: [], text: "" }];
  const tables: OpenTable[] = [];
  let unseen: { readonly name: string; depth: number } | null = null;
  for (const token of htmlTokens(source)) {
    const sheet = sheets[sheets.length - 1];
    if (sheet === undefined) break;
    if (typeof token === "string") {
      if (unseen === null) sheet.text += token;
      continue;
    }
    const { name, closing, attributes } = token;
    if (unseen !== null) {
      if (name === unseen.name) unseen.depth += closing ? -1 : 1;
      if (unseen.depth === 0 || name === "body") unseen = null;
      continue;
    }
    if (UNSEEN.has(name) && !closing) unseen = { name, depth: 1 };
    else if (BLOCKS.test(name)) endLine(sheet);
    else if (name === "table" && !closing) {
      endLine(sheet);
      tables.push({ cells: [], reach: [], open: null });
    } else if (name === "tr" || name === "table") {
      const table = tables[tables.length - 1];
      endCell(sheets, table);
      endRow(sheets, table);
      if (name === "table") tables.pop();
    } else if (name === "td" || name === "th") {
      const table = tables[tables.length - 1];
      endCell(sheets, table);
      if (!closing && table !== undefined) openCell(sheets, table, attributes);
    }
  }
  for (let table = tables.pop(); table !== undefined; table = tables.pop()) {
    endCell(sheets, table);
    endRow(sheets, table);
  }
  const [page] = sheets;
  if (page === undefined) return [];
  endLine(page);
  return page.lines;
}

function endLine(sheet: Sheet): void {
  const line = shownText(sheet.text);
  if (line !== "") sheet.lines.push(line);
  sheet.text = "";
}

/** Opens a cell below those of the row; its text gathers on a sheet of its own. */
function openCell(sheets: Sheet[], table: OpenTable, attributes: string): void {
  reachOver(table);
  const rows = spanOf(attributes, "rowspan");
  table.open = table.cells.length;
  const isWide = table.cells.length >= MOST_COLUMNS;
  for (let i = isWide ? 1 : spanOf(attributes, "colspan"); i > 0; i--) {
    table.reach[table.cells.length] = isWide ? 0 : rows - 1;
    table.cells.push(NO_LINES);
  }
  sheets.push({ lines: [], text: "" });
}

function endCell(sheets: Sheet[], table: OpenTable | undefined): void {
  if (table === undefined || table.open === null) return;
  const sheet = sheets.pop();
  if (sheet === undefined) return;
  endLine(sheet);
  table.cells[table.open] = sheet.lines;
  table.open = null;
}

function endRow(sheets: Sheet[], table: OpenTable | undefined): void {
  if (table === undefined || table.cells.length === 0) return;
  reachOver(table);
  const lines = sheets[sheets.length - 1]?.lines;
  for (const line of rowLines(table.cells)) lines?.push(line);
  table.cells = [];
}

/** Leaves the columns empty that cells of rows above reach down to. */
function reachOver({ cells, reach }: OpenTable): void {
  for (let left = reach[cells.length] ?? 0; left > 0; left = reach[cells.length] ?? 0) {
    reach[cells.length] = left - 1;
    cells.push(NO_LINES);
  }
}

/** Of all cells that hold nothing of their own. */
const NO_LINES: readonly string[] = [];

function spanOf(attributes: string, name: "rowspan" | "colspan"): number {
  const found = SPANS[name].exec(attributes);
  return Math.max(1, Math.min(Number(found?.[1] ?? 1), MOST_SPANNED));
}
const SPANS = {
  rowspan: /\browspan\s*=\s*["']?(\d{1,7})/i,
  colspan: /\bcolspan\s*=\s*["']?(\d{1,7})/i,
} as const;

/** What a browser shows: entities resolved, runs of blanks as one, none beside Chinese characters. */
function shownText(source: string): string {
  return unescapeXml(source)
    .replace(/&([a-z]{2,8});/gi, (whole, name: string) => own(ENTITIES, name) ?? whole)
    .replace(/[ \t\r\n\u00a0]+/g, " ")
    .replace(/([^\0-\xff]) /g, "$1")
    .replace(/ (?=[^\0-\xff])/g, "")
    .trim();
}

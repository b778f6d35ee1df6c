import { htmlTokens } from "../../containers/web-tags";
import { Limits } from "../../limits";
import { fileProblem } from "../../problems";
import { unescapeXml } from "../../containers/xml/text";
import { tagAttribute } from "./page";
import type { PageBlock, PageCell, PageTable } from "./page";

/** Tables deeper than this within each other are read as texts of the cell they stand in. */
const MaxDepth = 24;
/** Elements that begin and end a line of their own … */
const lines = /^(?:div|li|ul|ol|dl|dt|dd|center|form|address|hr|pre|blockquote)$/;
/** … and those with an empty line before and after. */
const paragraphs = /^(?:p|h[1-6])$/;

interface OpenTable {
  readonly table: PageTable;
  readonly tag: string;
  row: PageCell[] | null;
  cell: PageCell | null;
}

/** What a web page holds from top to bottom; texts, rows and cells in the order of the source. */
export function readPage(source: string, file: string): PageBlock[] {
  const page: PageBlock[] = [];
  const open: OpenTable[] = [];
  let filled = 0;
  let tooDeep = 0;
  /** Text outside any table, or beside the tables within a cell. */
  let line = "";
  let gapWanted = false;
  const blocks = () => open.at(-1)?.cell?.blocks ?? (open.length === 0 ? page : null);
  const add = (block: PageBlock) => {
    const list = blocks();
    if (list === null) return;
    if (gapWanted && list.length > 0 && open.length === 0) list.push("");
    gapWanted = false;
    list.push(block);
  };
  const endLine = () => {
    const text = cellText(line);
    line = "";
    if (text !== "") add(text);
  };
  const endCell = () => {
    const at = open.at(-1);
    if (!at?.cell) return;
    endLine();
    at.cell.text = cellText(at.cell.text);
    at.cell = null;
  };
  const startCell = (at: OpenTable, tag: string) => {
    const columns = span(tag, "colspan", 1024);
    filled += columns;
    if (filled > Limits.gridCells) throw fileProblem("file-bomb", { file });
    if (at.row === null) at.table.rows.push((at.row = []));
    at.cell = {
      tag: { own: tag, table: at.tag },
      text: "",
      rows: span(tag, "rowspan", Limits.rows),
      columns,
    };
    at.row.push(at.cell);
  };
  const startTable = (tag: string) => {
    const cell = open.at(-1)?.cell;
    if (cell && cell.blocks === undefined) {
      cell.blocks = [];
      line = cell.text;
      cell.text = "";
    }
    endLine();
    const table: PageTable = { rows: [] };
    if (open.length === 0 || cell) add(table);
    open.push({ table, tag, row: null, cell: null });
  };
  for (const token of htmlTokens(source)) {
    const at = open.at(-1);
    const plainCell = at?.cell && at.cell.blocks === undefined ? at.cell : null;
    if (typeof token === "string") {
      if (plainCell !== null) plainCell.text += token;
      else if (at === undefined || at.cell !== null) line += token;
      continue;
    }
    const { name, closing, attributes } = token;
    if (name === "table") {
      if (closing && tooDeep > 0) tooDeep--;
      else if (!closing && open.length >= MaxDepth) tooDeep++;
      else if (!closing) startTable(attributes);
      else if (at !== undefined) {
        endCell();
        open.pop();
      }
    } else if (tooDeep > 0) continue;
    else if (name === "tr" && at !== undefined) {
      endCell();
      at.row = null;
      if (!closing) at.table.rows.push((at.row = []));
    } else if ((name === "td" || name === "th") && at !== undefined) {
      endCell();
      if (!closing) startCell(at, attributes);
    } else if (name === "caption" && at !== undefined && (at.cell === null || closing)) {
      endCell();
      at.row = null;
      if (!closing) startCell(at, "<td>");
    } else if (plainCell !== null) {
      if (name === "br" || ((name === "p" || name === "div") && closing)) plainCell.text += "\n";
    } else if (name === "br") {
      if (cellText(line) === "" && open.length === 0) {
        line = "";
        if (page.length > 0) page.push("");
      } else endLine();
    } else if (lines.test(name)) endLine();
    else if (paragraphs.test(name)) {
      endLine();
      gapWanted = true;
    }
  }
  while (open.length > 0) {
    endCell();
    open.pop();
  }
  endLine();
  return page;
}

function cellText(source: string): string {
  const text = unescapeXml(source).replace(/&nbsp;/gi, " ");
  return text
    .replace(/[ \t\r]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

function span(tag: string, name: string, most: number): number {
  const stated = /^\s*(\d{1,7})/.exec(tagAttribute(tag, name) ?? "");
  return Math.max(1, Math.min(Number(stated?.[1] ?? 1), most));
}

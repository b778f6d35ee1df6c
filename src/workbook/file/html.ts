import type { CellValue, Merge } from "../../sheet/grid";
import { csvValue, plainBook, sheetNameOf } from "./csv";
import { newCells, setCell } from "./foreign";
import type { ForeignBook, ForeignCells } from "./foreign";
import { Limits } from "./limits";
import { fileProblem } from "./problems";
import { unescapeXml } from "./xml/text";

interface Table {
  readonly cells: ForeignCells;
  readonly merges: Merge[];
  /** For each column, the row down to which a cell from above reaches. */
  readonly reached: number[];
  row: number;
  column: number;
}

/**
 * Reads the tables of a web page, as many systems export them under the name of an .xls file; each outermost
 * table that has cells becomes a sheet. Throws `Problem` with `file-is-webpage` when there is none.
 */
export function readHtml(source: string, file: string): ForeignBook {
  const tables: Table[] = [];
  let table: Table | null = null;
  let depth = 0;
  let cell: { text: string; rows: number; columns: number; isText: boolean } | null = null;
  let filled = 0;
  const finishCell = () => {
    if (table === null || cell === null) return;
    filled += cell.columns;
    if (filled > Limits.gridCells) throw fileProblem("file-bomb", { file });
    placeCell(table, cell);
    cell = null;
  };
  for (const token of htmlTokens(source)) {
    if (typeof token === "string") {
      if (cell !== null) cell.text += token;
      continue;
    }
    const { name, closing, attributes } = token;
    if (name === "table") {
      depth += closing ? -1 : 1;
      if (!closing && depth === 1) tables.push((table = newTable()));
      if (closing && depth <= 0) {
        finishCell();
        table = null;
        depth = 0;
      }
    } else if (depth !== 1) {
      if (name === "br" && cell !== null) cell.text += "\n";
    } else if (name === "tr") {
      finishCell();
      if (table !== null && !closing) {
        table.row++;
        table.column = 0;
      }
    } else if (name === "td" || name === "th") {
      finishCell();
      if (!closing)
        cell = {
          text: "",
          rows: span(attributes, "rowspan", Limits.rows),
          columns: span(attributes, "colspan", 1024),
          isText: /mso-number-format:\s*["']?\\?@/i.test(attributes),
        };
    } else if (name === "br" || ((name === "p" || name === "div") && closing)) {
      if (cell !== null) cell.text += "\n";
    }
  }
  finishCell();
  const full = tables.filter((found) => found.cells.values.length > 0);
  if (full.length === 0) throw fileProblem("file-is-webpage", { file });
  const base = sheetNameOf(file);
  const sheets = full.map(({ cells, merges }, i) => {
    const number = i === 0 ? "" : String(i + 1);
    return { name: base.slice(0, 31 - number.length) + number, cells, merges };
  });
  const book = plainBook("html", sheets);
  return { ...book, losses: new Set(["loss-styles"]) };
}

function newTable(): Table {
  return { cells: newCells(""), merges: [], reached: [], row: -1, column: 0 };
}

function placeCell(
  table: Table,
  cell: {
    readonly text: string;
    readonly rows: number;
    readonly columns: number;
    readonly isText: boolean;
  },
): void {
  const row = Math.max(table.row, 0);
  while ((table.reached[table.column] ?? -1) >= row) table.column++;
  const { column } = table;
  if (column >= Limits.columns || row >= Limits.rows) return;
  const text = cellText(cell.text);
  const value: CellValue = cell.isText ? text : csvValue(text);
  setCell(table.cells, row, column, value, 0);
  const bottom = Math.min(row + cell.rows, Limits.rows) - 1;
  const right = Math.min(column + cell.columns, Limits.columns) - 1;
  for (let at = column; at <= right; at++) table.reached[at] = bottom;
  if ((bottom > row || right > column) && table.merges.length < Limits.merges)
    table.merges.push({ top: row, left: column, bottom, right });
  table.column = right + 1;
}

function cellText(source: string): string {
  const text = unescapeXml(source).replace(/&nbsp;/gi, " ");
  return text
    .replace(/[ \t\r]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

function span(attributes: string, name: string, most: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,7})`, "i").exec(attributes);
  return Math.max(1, Math.min(Number(found?.[1] ?? 1), most));
}

/** A tag of a web page; `attributes` is the whole tag as written. */
export interface HtmlTag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

/** Tags and the texts between them; scripts, styles and comments left out, line breaks as blanks. */
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
    const end = after(source, ">", start);
    at = end;
    if (tag === null) continue;
    const name = (tag[2] ?? "").toLowerCase();
    if (tag[1] === "" && (name === "script" || name === "style"))
      at = afterClosing(source, name, end);
    else yield { name, closing: tag[1] === "/", attributes: source.slice(start, end) };
  }
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

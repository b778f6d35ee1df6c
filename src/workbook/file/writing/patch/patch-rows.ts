import type { CellValue } from "../../../../sheet/grid";
import { fileProblem } from "../../problems";
import { byteSink } from "../../containers/byte-sink";
import { createScanner, isTag, latinOrUtf8, nextTag } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import { newCellTag, readCellTag, readRowTag } from "../../formats/xlsx/cell-tag";
import { newReadCell, readCell } from "../../formats/xlsx/read-sheet";
import type { CellContext, ReadCell } from "../../formats/xlsx/read-sheet";
import type { SheetXml } from "../../formats/xlsx/sheet-xml";

/** A cell as it stands before it is replaced. */
export interface OldCell {
  readonly value: CellValue;
  readonly formula: boolean;
  readonly style: number;
  /** Its source; `""` when the sheet has no such cell yet. */
  readonly xml: string;
}

/** What a cell becomes: its new source, `""` for nothing, null to leave it. */
export type Rewrite = (row: number, column: number, old: OldCell) => string | null;

/** Columns to be rewritten by row, 0-based. */
export type Targets = ReadonlyMap<number, readonly number[]>;

const absent: OldCell = { value: null, formula: false, style: 0, xml: "" };

/**
 * Rewrites single cells of a sheet and copies every other byte. Answers the new content of `sheetData`.
 * Cells and rows that are not there yet are put in where they belong. Throws `Problem` with `file-damaged`
 * when the rows of the file are not in order.
 */
export function patchRows(
  sheet: SheetXml,
  targets: Targets,
  rewrite: Rewrite,
  context: CellContext,
): Uint8Array {
  const { bytes } = sheet;
  const scanner = createScanner(bytes, sheet.dataStart);
  const sink = byteSink(sheet.dataEnd - sheet.dataStart);
  const { put } = sink;
  const rows = [...targets.keys()].sort((a, b) => a - b);
  const tag = newCellTag();
  const prefix = rowPrefix(sheet);
  let copied = sheet.dataStart;
  let nextRow = 0;
  let rowIndex = -1;

  const copyTo = (end: number) => {
    sink.copy(bytes, copied, end);
    copied = end;
  };
  const columnsOf = (row: number) => [...(targets.get(row) ?? [])].sort((a, b) => a - b);
  const fresh = (row: number, columns: readonly number[]) =>
    columns.map((column) => rewrite(row, column, absent) ?? "").join("");
  const insertRows = (before: number, at: number) => {
    for (; (rows[nextRow] ?? Infinity) < before; nextRow++) {
      const row = rows[nextRow] as number;
      const cells = fresh(row, columnsOf(row));
      copyTo(at);
      if (cells !== "") put(`<${prefix}row r="${row + 1}">${cells}</${prefix}row>`);
    }
  };

  while (nextTag(scanner) && scanner.tagStart < sheet.dataEnd) {
    if (scanner.kind === "close" || !isTag(scanner, "row")) continue;
    readRowTag(scanner, tag);
    const index = tag.row >= 0 ? tag.row : rowIndex + 1;
    if (index <= rowIndex) throw fileProblem("file-damaged", { file: context.file });
    rowIndex = index;
    insertRows(index, scanner.tagStart);
    if (rows[nextRow] !== index) continue;
    nextRow++;
    patchRow(index);
  }
  insertRows(Infinity, sheet.dataEnd);
  copyTo(sheet.dataEnd);
  return sink.bytes();

  function patchRow(row: number): void {
    const columns = columnsOf(row);
    const opening = latinOrUtf8(bytes, scanner.tagStart, scanner.tagEnd).replace(
      /\sspans\s*=\s*("[^"]*"|'[^']*')/,
      "",
    );
    copyTo(scanner.tagStart);
    copied = scanner.tagEnd;
    if (scanner.kind === "empty") {
      put(`${opening.replace(/(?<!\s)\s*\/>$/, ">")}${fresh(row, columns)}</${prefix}row>`);
      return;
    }
    put(opening);
    const cell = newCellTag();
    const value = newReadCell();
    let next = 0;
    let column = -1;
    const insertCells = (before: number) => {
      for (; (columns[next] ?? Infinity) < before; next++) {
        copyTo(scanner.tagStart);
        put(rewrite(row, columns[next] as number, absent) ?? "");
      }
    };
    while (nextTag(scanner)) {
      if (scanner.kind === "close") {
        if (isTag(scanner, "row")) break;
        continue;
      }
      if (!isTag(scanner, "c")) continue;
      readCellTag(scanner, cell);
      const at = cell.column >= 0 ? cell.column : column + 1;
      if (at <= column) throw fileProblem("file-damaged", { file: context.file });
      column = at;
      insertCells(at);
      if (columns[next] !== at) continue;
      next++;
      rewriteCell(row, at, cell.style, value);
    }
    insertCells(Infinity);
  }

  function rewriteCell(row: number, column: number, style: number, value: ReadCell): void {
    const start = scanner.tagStart;
    readCell(scanner, cellAt(style), context, value);
    const xml = latinOrUtf8(bytes, start, scanner.tagEnd);
    const rewritten = rewrite(row, column, {
      value: value.value,
      formula: value.formula,
      style,
      xml,
    });
    if (rewritten === null) return;
    copyTo(start);
    copied = scanner.tagEnd;
    put(rewritten);
  }

  function cellAt(style: number) {
    readCellTag(scanner, tag);
    tag.style = style;
    return tag;
  }
}

/** The prefix the sheet's elements are written with, for new rows and cells. */
export function rowPrefix(sheet: SheetXml): string {
  const { name } = sheet.tree.root;
  return name.slice(0, name.indexOf(":") + 1);
}

const encoder = new TextEncoder();

/** Reads one cell out of its own source. */
export function readCellSource(xml: string, context: CellContext): OldCell | null {
  const scanner: Scanner = createScanner(encoder.encode(xml));
  if (xml === "" || !nextTag(scanner) || !isTag(scanner, "c")) return null;
  const tag = newCellTag();
  readCellTag(scanner, tag);
  const value = newReadCell();
  readCell(scanner, tag, context, value);
  return { value: value.value, formula: value.formula, style: tag.style, xml };
}

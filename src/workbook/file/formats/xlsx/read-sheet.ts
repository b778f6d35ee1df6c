import { CellFlag } from "../../../../sheet/grid";
import type { CellValue, Grid, Merge } from "../../../../sheet/grid";
import type { Budget } from "../../cells/budget";
import { createGridBuilder } from "../../cells/grid-builder";
import { Limits } from "../../limits";
import { fileProblem } from "../../problems";
import {
  attribute,
  createScanner,
  isTag,
  latinOrUtf8,
  nextTag,
  skipElement,
  textBetween,
} from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import { elements, firstElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { serialFromIsoText } from "../../cells/iso-date";
import { readArea } from "../../cells/area";
import { newCellTag, readCellTag, readRowTag } from "./cell-tag";
import type { CellTag } from "./cell-tag";
import type { StyleFlags } from "../../looks/format-flags";
import { numberBetween } from "../../cells/number";
import { passPlainCell, plainValueEnd, plainValueStart } from "./plain-cell";
import { elementText, richText } from "./shared-strings";
import type { SheetXml } from "./sheet-xml";

/** What reading the cells of any sheet of a workbook takes. */
export interface CellContext {
  /** File name, for messages. */
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: StyleFlags;
  readonly date1904: boolean;
}

/** Days from the first day of the 1900 system to that of the 1904 system. */
export const Days1904 = 1462;

/** Reads a whole sheet. Throws `Problem` with `sheet-too-large`, `book-too-large` or `file-damaged`. */
export function readSheet(
  sheet: SheetXml,
  facts: { readonly name: string; readonly hidden: boolean },
  context: CellContext,
  budget?: Budget,
): Grid {
  const builder = createGridBuilder(facts.name, budget);
  const hiddenRows: number[] = [];
  const areas: Merge[] = [];
  const value = newReadCell();
  const flagTable = context.styles.flags;
  eachCell(sheet, context.file, hiddenRows, (scanner, cell) => {
    readCell(scanner, cell, context, value);
    if (value.area !== null) {
      const area = readArea(value.area);
      if (area !== null && areas.length < Limits.merges) areas.push(area);
    }
    if (value.value === null || value.value === "") return;
    let flags = value.formula ? CellFlag.formula : 0;
    const styled = flagTable[cell.style] ?? 0;
    if (styled === CellFlag.date ? typeof value.value === "number" : styled !== 0) flags |= styled;
    if (value.isDate) flags |= CellFlag.date;
    builder.set(cell.row, cell.column, value.value, flags);
  });
  for (const area of areas) builder.flagArea(area, CellFlag.formula);
  return builder.finish({
    book: context.file,
    sheet: facts.name,
    hidden: facts.hidden,
    merges: readMerges(sheet.tree.root),
    hiddenRows,
    hiddenColumns: hiddenColumns(sheet.tree.root),
  });
}

/** A cell's value, whether it is computed, and whether the file stores it as a date text. */
export interface ReadCell {
  value: CellValue;
  formula: boolean;
  isDate: boolean;
  /** Cells that one formula computes together, stated at the first of them. */
  area: string | null;
}

export function newReadCell(): ReadCell {
  return { value: null, formula: false, isDate: false, area: null };
}

/**
 * Calls `each` at the opening tag of every cell; it must leave the scanner inside the cell or at its end.
 * Rows that are hidden are noted on the way.
 */
export function eachCell(
  sheet: SheetXml,
  file: string,
  hiddenRows: number[],
  each: (scanner: Scanner, cell: CellTag) => void,
): void {
  const scanner = createScanner(sheet.bytes, sheet.dataStart);
  const cell = newCellTag();
  const row = newCellTag();
  let rowIndex = -1;
  let columnIndex = -1;
  while (nextTag(scanner) && scanner.tagStart < sheet.dataEnd) {
    if (scanner.kind === "close") continue;
    if (isTag(scanner, "c")) {
      readCellTag(scanner, cell);
      columnIndex = cell.column >= 0 ? cell.column : columnIndex + 1;
      cell.column = columnIndex;
      cell.row = rowIndex;
      if (columnIndex >= Limits.columns || rowIndex < 0)
        throw fileProblem("file-damaged", { file });
      each(scanner, cell);
    } else if (isTag(scanner, "row")) {
      readRowTag(scanner, row);
      rowIndex = row.row >= 0 ? row.row : rowIndex + 1;
      columnIndex = -1;
      if (rowIndex >= Limits.rows) throw fileProblem("file-damaged", { file });
      if (row.hidden) hiddenRows.push(rowIndex);
    }
  }
}

/** Reads the cell whose opening tag was last found, up to its end. */
export function readCell(
  scanner: Scanner,
  cell: CellTag,
  context: CellContext,
  result: ReadCell,
): void {
  result.value = null;
  result.formula = false;
  result.isDate = false;
  result.area = null;
  if (scanner.kind === "empty" || readPlainCell(scanner, cell, context, result)) return;
  while (nextTag(scanner)) {
    if (scanner.kind === "close") {
      if (isTag(scanner, "c")) return;
    } else if (isTag(scanner, "v")) {
      if (scanner.kind === "open") readValue(scanner, cell, context, result);
    } else if (isTag(scanner, "f")) {
      result.formula = true;
      const type = attribute(scanner, "t");
      if (type === "array" || type === "dataTable") result.area = attribute(scanner, "ref");
      skipElement(scanner);
    } else if (isTag(scanner, "is")) {
      if (scanner.kind === "open") result.value = richText(scanner, "is");
    } else skipElement(scanner);
  }
}

/**
 * The short way for what most cells are, `<v>…</v></c>` and nothing else with a number or a shared text: a
 * third of the time of going from tag to tag.
 */
function readPlainCell(
  scanner: Scanner,
  cell: CellTag,
  context: CellContext,
  into: ReadCell,
): boolean {
  if (cell.type !== "" && cell.type !== "s" && cell.type !== "n") return false;
  const to = plainValueEnd(scanner);
  if (to < 0) return false;
  const number = numberBetween(scanner.bytes, plainValueStart(scanner), to);
  if (number === null) return false;
  if (cell.type === "s") into.value = context.strings[number] ?? null;
  else if (context.date1904 && context.styles.days[cell.style] === 1)
    into.value = number + Days1904;
  else into.value = number;
  passPlainCell(scanner, to);
  return true;
}

function readValue(scanner: Scanner, cell: CellTag, context: CellContext, into: ReadCell): void {
  const { bytes } = scanner;
  const from = scanner.tagEnd;
  if (cell.type === "str" || cell.type === "inlineStr" || cell.type === "e") {
    into.value = elementText(scanner);
    return;
  }
  if (!skipElement(scanner)) return;
  const to = scanner.tagStart;
  const number = numberBetween(bytes, from, to);
  if (cell.type === "s") into.value = number === null ? null : (context.strings[number] ?? null);
  else if (cell.type === "b")
    into.value = number === null ? /^\s*t/i.test(latinOrUtf8(bytes, from, to)) : number !== 0;
  else if (cell.type === "d") {
    const serial = serialFromIsoText(textBetween(bytes, from, to));
    into.value = serial ?? textBetween(bytes, from, to);
    into.isDate = serial !== null;
  } else if (number === null) into.value = textBetween(bytes, from, to);
  else
    into.value =
      context.date1904 && context.styles.days[cell.style] === 1 ? number + Days1904 : number;
}

/** Merged areas of a sheet's tree; broken references are left out. */
export function readMerges(root: XmlElement): Merge[] {
  const list = firstElement(root, "mergeCells");
  if (list === undefined) return [];
  return elements(list, "mergeCell")
    .slice(0, Limits.merges)
    .flatMap((merge) => readArea(getAttribute(merge, "ref") ?? "") ?? []);
}

function hiddenColumns(root: XmlElement): [number, number][] {
  return elements(root, "cols").flatMap((cols) =>
    elements(cols, "col").flatMap((col): [number, number][] => {
      const hidden = getAttribute(col, "hidden");
      if (hidden !== "1" && hidden !== "true" && getAttribute(col, "width") !== "0") return [];
      const first = Number(getAttribute(col, "min")) - 1;
      const last = Number(getAttribute(col, "max")) - 1;
      return first >= 0 && last >= first ? [[first, Math.min(last, Limits.columns - 1)]] : [];
    }),
  );
}

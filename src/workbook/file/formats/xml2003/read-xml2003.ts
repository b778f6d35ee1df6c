import type { CellValue, Merge } from "../../../../sheet/grid";
import { plainBook } from "../../foreign/plain-book";
import { newBudget, refuseManySheets } from "../../cells/budget";
import type { Budget } from "../../cells/budget";
import { newCells, setCell, setFormula, setRowFacts } from "../../foreign/foreign";
import type {
  ForeignBook,
  ForeignCells,
  ForeignColumns,
  ForeignRow,
  ForeignSheet,
} from "../../foreign/foreign";
import type { ForeignLink, ForeignNote } from "../../foreign/foreign-around";
import { formulaFromR1C1 } from "../../formulas/r1c1";
import { readArea } from "../../cells/area";
import { serialFromIsoText } from "../../cells/iso-date";
import { Limits } from "../../limits";
import { readLink, readNames, readNote, readOptions, readRules } from "./around";
import { workbookLosses } from "./losses";
import type { LossCode } from "../../types";
import { fileProblem } from "../../problems";
import {
  elements,
  findElement,
  firstElement,
  getAnyAttribute,
  parseTree,
  textOf,
  XmlError,
  XmlTooLarge,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { builtinFormats } from "../../../number-format";

/**
 * Reads an "XML Spreadsheet 2003", which some systems write under the name of an .xls file. Throws
 * `Problem` with `file-damaged`, `file-unsafe-xml` or `file-no-sheets`.
 */
export function readXml2003(source: string, file: string): ForeignBook {
  if (/<!DOCTYPE|<!ENTITY/i.test(source.slice(0, 2000)))
    throw fileProblem("file-unsafe-xml", { file });
  const root = rootOf(source, file);
  const formats = readFormats(root);
  const losses = new Set<LossCode>(["loss-styles"]);
  const elementsOfSheets = elements(root, "Worksheet");
  refuseManySheets(elementsOfSheets.length, file);
  const budget = newBudget();
  const sheets = elementsOfSheets.map((sheet) =>
    readWorksheet(sheet, formats.index, losses, budget),
  );
  if (sheets.length === 0) throw fileProblem("file-no-sheets", { file });
  const lose = () => losses.add("loss-names");
  const names = [
    ...readNames(root, undefined, lose),
    ...elementsOfSheets.flatMap((sheet, i) => readNames(sheet, i, lose)),
  ];
  if (sheets.some(({ cells }) => [...cells.formulas.values()].includes("")))
    losses.add("loss-formulas");
  for (const loss of workbookLosses(root)) losses.add(loss);
  return { ...plainBook("xml", sheets), looks: formats.looks, names, losses };
}

/** All cells of the workbook are in the tree. */
const MostNodes = 3_000_000;

function rootOf(source: string, file: string): XmlElement {
  if (source.length > Limits.treeBytes) throw fileProblem("file-bomb", { file });
  try {
    return parseTree(source, MostNodes).root;
  } catch (error) {
    if (error instanceof XmlTooLarge) throw fileProblem("file-bomb", { file });
    if (error instanceof XmlError) throw fileProblem("file-damaged", { file });
    throw error;
  }
}

const namedFormats: ReadonlyMap<string, string | undefined> = new Map([
  ["Short Date", builtinFormats.get(14)],
  ["Long Date", builtinFormats.get(31)],
  ["General Date", "yyyy-mm-dd hh:mm"],
  ["Medium Date", "yyyy-mm-dd"],
  ["Short Time", "h:mm"],
  ["Long Time", "h:mm:ss"],
  ["Percent", "0.00%"],
] as const);

/** Number formats by style id. */
function readFormats(root: XmlElement) {
  const looks: { format?: string }[] = [{}];
  const index = new Map<string, number>();
  for (const style of elements(firstElement(root, "Styles") ?? root, "Style")) {
    const format = firstElement(style, "NumberFormat");
    const code = format === undefined ? null : getAnyAttribute(format, "Format");
    if (code === null) continue;
    index.set(getAnyAttribute(style, "ID") ?? "", looks.length);
    looks.push({ format: namedFormats.get(code) ?? code });
  }
  return { looks, index };
}

function readWorksheet(
  sheet: XmlElement,
  styles: ReadonlyMap<string, number>,
  losses: Set<LossCode>,
  budget: Budget,
): ForeignSheet {
  const cells = newCells(getAnyAttribute(sheet, "Name") ?? "", budget);
  const merges: Merge[] = [];
  const notes: ForeignNote[] = [];
  const links: ForeignLink[] = [];
  const columns: ForeignColumns[] = [];
  const rows = new Map<number, ForeignRow>();
  const table = firstElement(sheet, "Table");
  let column = 0;
  for (const element of table === undefined ? [] : elements(table, "Column")) {
    column = indexOf(element, column, Limits.columns);
    const last = Math.min(column + numberOf(element, "Span", 0), Limits.columns - 1);
    const hidden = getAnyAttribute(element, "Hidden") === "1";
    const points = numberOf(element, "Width", 0);
    columns.push({
      first: column,
      last,
      hidden,
      style: 0,
      width: points > 0 ? points / 5.6 : null,
    });
    column = last + 1;
  }
  let row = 0;
  for (const element of table === undefined ? [] : elements(table, "Row")) {
    row = indexOf(element, row, Limits.rows);
    const hiddenRow = getAnyAttribute(element, "Hidden") === "1";
    const fixed = getAnyAttribute(element, "AutoFitHeight") === "0";
    const height = fixed ? numberOf(element, "Height", 0) || null : null;
    if (hiddenRow || height !== null) setRowFacts(rows, row, { height, hidden: hiddenRow }, budget);
    readRow(element, row, { cells, merges, styles, notes, links, losses });
    row += 1 + numberOf(element, "Span", 0);
  }
  const visible = findElement(sheet, "WorksheetOptions", "Visible");
  const hidden = visible === undefined ? "" : textOf(visible);
  const filter = firstElement(sheet, "AutoFilter");
  const range = filter === undefined ? null : getAnyAttribute(filter, "Range");
  const filterArea = range === null ? null : readArea(formulaFromR1C1(range, 0, 0));
  const { view, ...shown } = readOptions(sheet);
  const rules = readRules(sheet, () => losses.add("loss-part-validation"));
  return {
    ...shown,
    around: { notes, links, rules, view, ...(filterArea !== null && { filterArea }) },
    filtered: filter !== undefined,
    name: getAnyAttribute(sheet, "Name") ?? "",
    state:
      hidden === "SheetHidden" ? "hidden" : hidden === "SheetVeryHidden" ? "veryHidden" : "visible",
    protected: isProtected(sheet),
    cells,
    merges,
    columns,
    rows,
  };
}

function isProtected(sheet: XmlElement): boolean {
  if (getAnyAttribute(sheet, "Protected") === "1") return true;
  const contents = findElement(sheet, "WorksheetOptions", "ProtectContents");
  return contents !== undefined && /true/i.test(textOf(contents));
}

function readRow(
  row: XmlElement,
  rowIndex: number,
  into: {
    readonly cells: ForeignCells;
    readonly merges: Merge[];
    readonly styles: ReadonlyMap<string, number>;
    readonly notes: ForeignNote[];
    readonly links: ForeignLink[];
    readonly losses: Set<LossCode>;
  },
): void {
  let column = 0;
  const rowStyle = getAnyAttribute(row, "StyleID");
  for (const cell of elements(row, "Cell")) {
    column = indexOf(cell, column, Limits.columns);
    const style = into.styles.get(getAnyAttribute(cell, "StyleID") ?? rowStyle ?? "") ?? 0;
    const data = firstElement(cell, "Data");
    setCell(into.cells, rowIndex, column, data === undefined ? null : valueOf(data), style);
    const formula = getAnyAttribute(cell, "Formula");
    if (formula !== null)
      setFormula(
        into.cells,
        rowIndex,
        column,
        getAnyAttribute(cell, "ArrayRange") === null
          ? formulaFromR1C1(formula, rowIndex, column)
          : "",
      );
    const note = readNote(cell, rowIndex, column);
    if (note !== null) into.notes.push(note);
    const link = readLink(cell, rowIndex, column);
    if (link === null) into.losses.add("loss-part-links");
    else if (link !== undefined) into.links.push(link);
    const right = column + numberOf(cell, "MergeAcross", 0);
    const bottom = rowIndex + numberOf(cell, "MergeDown", 0);
    if ((right > column || bottom > rowIndex) && right < Limits.columns && bottom < Limits.rows)
      into.merges.push({ top: rowIndex, left: column, bottom, right });
    column = right + 1;
  }
}

function valueOf(data: XmlElement): CellValue {
  const text = textOf(data);
  const type = getAnyAttribute(data, "Type");
  if (type === "Number") return Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === "Boolean") return text === "1";
  return type === "DateTime" ? (serialFromIsoText(text) ?? text) : text;
}

/** The 0-based place of a row, column or cell that may state its own, 1-based. */
function indexOf(element: XmlElement, next: number, count: number): number {
  const stated = numberOf(element, "Index", 0);
  return Math.min(stated > next ? stated - 1 : next, count - 1);
}

function numberOf(element: XmlElement, name: string, missing: number): number {
  const value = Math.trunc(Number(getAnyAttribute(element, name) ?? missing));
  return Number.isFinite(value) && value >= 0 ? value : missing;
}

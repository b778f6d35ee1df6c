import type { Grid } from "../../../../sheet/grid";
import { severityOfFormula } from "../../../marks";
import type { SheetView, ViewColumns } from "../../view";
import { viewKey } from "../../view";
import { attribute, createScanner, isTag, nextTag, textBetween } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import {
  elements,
  findElement,
  firstElement,
  getAttribute,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readAreas } from "../../cells/area";
import { newCellTag, readCellTag, readRowTag } from "./cell-tag";
import { isProtected, readGrid, sheetNamed } from "./live-book";
import { passPlainValue } from "./plain-cell";
import type { LiveBook } from "./live-book";
import { xmlTree } from "../../containers/package";
import { movedFormula } from "../../formulas/shared-formula";
import { readSheetXml } from "./sheet-xml";
import type { SheetXml } from "./sheet-xml";
import { shownLooks } from "./shown-looks";
import { themeColors } from "./theme-colors";
import { viewDrawing } from "./view-charts";
import { viewDropdowns } from "./view-dropdowns";
import { viewNotes } from "./view-notes";
import { viewPrint } from "./view-print";

/** Formatted emptiness shown beyond the values. */
const EmptyRows = 200;
const EmptyColumns = 10;

/** A sheet as a grid shows it. Throws `Problem` as reading it does. */
export function viewSheet(live: LiveBook, name: string): SheetView {
  const grid = readGrid(live, name);
  const entry = sheetNamed(live, name);
  const { path } = entry;
  const sheet = readSheetXml(live.pack, path);
  const { root } = sheet.tree;
  const { styles: stylesPath } = live.book;
  const styles = stylesPath === null ? null : xmlTree(live.pack, stylesPath);
  const format = firstElement(root, "sheetFormatPr");
  const drawing = viewDrawing(live.pack, path);
  return {
    grid,
    ...viewCells(sheet, grid),
    looks: styles === null ? [] : shownLooks(styles.root, themeColors(live.pack, live.book.path)),
    columns: viewColumns(root),
    defaultWidth: numberOrNull(format, "defaultColWidth"),
    defaultHeight: numberOrNull(format, "defaultRowHeight"),
    frozen: frozen(root),
    links: innerLinks(root),
    notes: viewNotes(live.pack, path),
    dropdowns: viewDropdowns(root, definedNames(live)),
    marks: ownMarks(root),
    protected: isProtected(root),
    drawings: drawing.more,
    print: viewPrint(live, entry, root),
    charts: drawing.charts,
  };
}

/** What the workbook's names stand for, by their small letters. */
function definedNames(live: LiveBook): ReadonlyMap<string, string> {
  const list = firstElement(live.book.tree.root, "definedNames");
  return new Map(
    (list === undefined ? [] : elements(list, "definedName")).map((element) => [
      (getAttribute(element, "name") ?? "").toLowerCase(),
      textOf(element),
    ]),
  );
}

/** The add-in's own marks of a sheet, without going over its cells. */
export function viewMarks(live: LiveBook, name: string): SheetView["marks"] {
  return ownMarks(readSheetXml(live.pack, sheetNamed(live, name).path).tree.root);
}

type ViewCells = Pick<SheetView, "rowCount" | "columnCount" | "styles" | "formulas" | "heights">;

/** Styles, formulas and heights: what the grid of values leaves out. */
function viewCells(sheet: SheetXml, grid: Grid): ViewCells {
  const maxRows = grid.rowCount + EmptyRows;
  const columnCount = grid.columnCount + EmptyColumns;
  let styles = new Uint16Array((grid.rowCount + 1) * columnCount);
  const heights = new Map<number, number>();
  const formulas = formulaReader();
  const scanner = createScanner(sheet.bytes, sheet.dataStart);
  const tag = newCellTag();
  let row = -1;
  let column = -1;
  let lastRow = grid.rowCount - 1;
  let lastColumn = grid.columnCount - 1;
  while (nextTag(scanner) && scanner.tagStart < sheet.dataEnd) {
    if (scanner.kind === "close") continue;
    if (isTag(scanner, "c")) {
      readCellTag(scanner, tag);
      passPlainValue(scanner);
      column = tag.column >= 0 ? tag.column : column + 1;
      if (tag.style === 0 || row < 0 || row >= maxRows || column >= columnCount) continue;
      if ((row + 1) * columnCount > styles.length) {
        const longer = new Uint16Array(maxRows * columnCount);
        longer.set(styles);
        styles = longer;
      }
      styles[row * columnCount + column] = tag.style;
      if (row > lastRow) lastRow = row;
      if (column > lastColumn) lastColumn = column;
    } else if (isTag(scanner, "row")) {
      readRowTag(scanner, tag);
      row = tag.row >= 0 ? tag.row : row + 1;
      column = -1;
      const height = Number(attribute(scanner, "ht") ?? NaN);
      if (height > 0 && row < maxRows) heights.set(row, height);
    } else if (isTag(scanner, "f")) formulas.read(scanner, row, column);
  }
  const rowCount = lastRow + 1;
  return {
    rowCount,
    columnCount: lastColumn + 1,
    styles: narrowed(styles, columnCount, rowCount, lastColumn + 1),
    formulas: formulas.found,
    heights,
  };
}

function narrowed(styles: Uint16Array, from: number, rows: number, to: number): Uint16Array {
  const result = new Uint16Array(rows * to);
  for (let row = 0; row < rows; row++)
    result.set(styles.subarray(row * from, row * from + to), row * to);
  return result;
}

/** Collects formulas; one that several cells share stands in the first of them only. */
function formulaReader() {
  const found = new Map<number, string>();
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const read = (scanner: Scanner, row: number, column: number): void => {
    const type = attribute(scanner, "t");
    const id = attribute(scanner, "si") ?? "";
    const from = scanner.tagEnd;
    const open = scanner.kind === "open";
    const text = open && nextTag(scanner) ? textBetween(scanner.bytes, from, scanner.tagStart) : "";
    if (type === "array" || type === "dataTable") return;
    if (type !== "shared") {
      if (text !== "") found.set(viewKey(row, column), text);
      return;
    }
    if (text !== "") shared.set(id, { formula: text, row, column });
    const master = shared.get(id);
    if (master === undefined) return;
    const moved = movedFormula(master.formula, row - master.row, column - master.column);
    found.set(viewKey(row, column), moved);
  };
  return { found, read };
}

function viewColumns(root: XmlElement): ViewColumns[] {
  return elements(root, "cols").flatMap((cols) =>
    elements(cols, "col").flatMap((col): ViewColumns[] => {
      const width = numberOrNull(col, "width");
      const first = Number(getAttribute(col, "min")) - 1;
      const last = Number(getAttribute(col, "max")) - 1;
      return width === null || !(first >= 0 && last >= first) ? [] : [{ first, last, width }];
    }),
  );
}

function frozen(root: XmlElement): SheetView["frozen"] {
  const pane = findElement(root, "sheetViews", "sheetView", "pane");
  const state = pane === undefined ? null : getAttribute(pane, "state");
  if (pane === undefined || (state !== "frozen" && state !== "frozenSplit"))
    return { rows: 0, columns: 0 };
  return { rows: numberOrNull(pane, "ySplit") ?? 0, columns: numberOrNull(pane, "xSplit") ?? 0 };
}

function innerLinks(root: XmlElement): SheetView["links"] {
  const links = new Map<number, { sheet: string; cell: string }>();
  const list = firstElement(root, "hyperlinks");
  for (const link of list === undefined ? [] : elements(list, "hyperlink")) {
    const area = readAreas(getAttribute(link, "ref") ?? "")[0];
    const target = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/i.exec(
      getAttribute(link, "location") ?? "",
    );
    if (area === undefined || target === null) continue;
    const [, quoted, plain = "", column = "", row = ""] = target;
    const sheet = quoted === undefined ? plain : quoted.replaceAll("''", "'");
    links.set(viewKey(area.top, area.left), { sheet, cell: column.toUpperCase() + row });
  }
  return links;
}

function ownMarks(root: XmlElement): SheetView["marks"] {
  return elements(root, "conditionalFormatting").flatMap((format) =>
    elements(format, "cfRule").flatMap((rule) => {
      const formula = firstElement(rule, "formula");
      const severity = formula === undefined ? null : severityOfFormula(textOf(formula));
      if (severity === null) return [];
      return readAreas(getAttribute(format, "sqref") ?? "").map((area) => ({ severity, area }));
    }),
  );
}

function numberOrNull(element: XmlElement | undefined, name: string): number | null {
  const text = element === undefined ? null : getAttribute(element, name);
  const value = text === null ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

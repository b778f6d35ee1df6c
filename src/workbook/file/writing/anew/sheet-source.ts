import { nameOfArea } from "../../../areas";
import type { ForeignSheet } from "../../foreign/foreign";
import type { ForeignFilter } from "../../foreign/foreign-around";
import { Limits } from "../../limits";
import { separateMerges } from "../../cells/separate-merges";
import { encodeXstring } from "../../containers/xml/text";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { conditionsSource } from "./conditions";
import { linksSource } from "./links";
import { breaksSource, printSource } from "./print";
import { rowsSource } from "./rows";
import { rulesSource } from "./rules";
import type { TextTable } from "./text-table";
import { viewSource } from "./view";
import { within } from "./within";

const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What the source of a sheet needs of its workbook. */
export interface SheetContext {
  readonly texts: TextTable;
  readonly styles: StyleSheet;
  /** The number of each look among the cell styles. */
  readonly looks: readonly number[];
  /** Area of the filter arrows. */
  readonly filter: string | null;
  readonly isFront: boolean;
  /** Relationship ids of the sheet's own parts. */
  readonly drawing: string | null;
  readonly noteShapes: string | null;
  relateLink(target: string): string;
}

/** A whole worksheet part. */
export function sheetSource(sheet: ForeignSheet, context: SheetContext): string {
  const { print, around = {} } = sheet;
  const rows = rowsSource(sheet, context.looks, context.texts);
  const merges = separateMerges(sheet.merges).map(
    (area) => `<mergeCell ref="${nameOfArea(area)}"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${Main}" xmlns:r="${Office}">`,
    propertiesSource(sheet),
    `<dimension ref="${rows.used === null ? "A1" : nameOfArea(rows.used)}"/>`,
    viewSource(sheet, context.isFront),
    formatSource(sheet),
    columnsSource(sheet, context.looks),
    `<sheetData>${rows.source}</sheetData>`,
    sheet.protected ? protectionSource(sheet) : "",
    context.filter === null ? "" : filterSource(context.filter, around.filters ?? []),
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    conditionsSource(around.conditions ?? [], context.styles),
    rulesSource(around.rules ?? []),
    linksSource(around.links ?? [], context.relateLink),
    print === undefined ? "" : printSource(print),
    around.breaks === undefined ? "" : breaksSource(around.breaks),
    context.drawing === null ? "" : `<drawing r:id="${context.drawing}"/>`,
    context.noteShapes === null ? "" : `<legacyDrawing r:id="${context.noteShapes}"/>`,
    "</worksheet>",
  ].join("");
}

function propertiesSource({ print, around }: ForeignSheet): string {
  const color = around?.view?.tabColor;
  const inside = [
    color === undefined ? "" : `<tabColor rgb="FF${color.toUpperCase()}"/>`,
    print?.fit ? '<pageSetUpPr fitToPage="1"/>' : "",
  ].join("");
  return inside === "" ? "" : `<sheetPr>${inside}</sheetPr>`;
}

function formatSource(sheet: ForeignSheet): string {
  const rowLevels = highest([...sheet.rows.values()]);
  const columnLevels = highest(sheet.columns);
  return [
    `<sheetFormatPr defaultRowHeight="${within(sheet.defaultHeight, 0, 409, 13.5)}"`,
    widthSource(sheet.defaultWidth),
    sheet.hidesRest === true ? ' zeroHeight="1"' : "",
    rowLevels > 0 ? ` outlineLevelRow="${rowLevels}"` : "",
    columnLevels > 0 ? ` outlineLevelCol="${columnLevels}"` : "",
    "/>",
  ].join("");
}

/** A whole number is that of characters, without the margins that a width includes. */
function widthSource(width: number | undefined): string {
  if (width === undefined || !(width >= 0)) return "";
  const name = Number.isInteger(width) ? "baseColWidth" : "defaultColWidth";
  return ` ${name}="${Math.min(255, Math.round(width * 100) / 100)}"`;
}

function highest(list: readonly { readonly level?: number }[]): number {
  return list.reduce((most, { level = 0 }) => Math.max(most, level), 0);
}

function columnsSource(sheet: ForeignSheet, looks: readonly number[]): string {
  const bands: string[] = [];
  let next = 0;
  for (const band of [...sheet.columns].sort((a, b) => a.first - b.first)) {
    const { width, hidden, style, level = 0, collapsed } = band;
    const last = Math.min(band.last, Limits.columns - 1);
    const first = Math.max(band.first, next);
    if ((width === null && !hidden) || first > last) continue;
    next = last + 1;
    const number = looks[style] ?? 0;
    const size = width === null ? 9 : within(Math.round(width * 100) / 100, 0, 255, 255);
    bands.push(
      `<col min="${first + 1}" max="${last + 1}" width="${size}"${number === 0 ? "" : ` style="${number}"`}${hidden ? ' hidden="1"' : ""}${level > 0 ? ` outlineLevel="${level}"` : ""}${collapsed === true ? ' collapsed="1"' : ""} customWidth="1"/>`,
    );
  }
  return bands.length === 0 ? "" : `<cols>${bands.join("")}</cols>`;
}

/** Things a protected sheet forbids unless it says `0` … */
const forbidden = [
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
];
/** … and those it forbids only where it says `1`. */
const allowed = ["objects", "scenarios", "selectLockedCells", "selectUnlockedCells"];

function protectionSource({ password, around }: ForeignSheet): string {
  const hash =
    password === undefined
      ? ""
      : ` password="${password.toString(16).toUpperCase().padStart(4, "0")}"`;
  const granted = around?.allowed ?? new Set(["selectLockedCells", "selectUnlockedCells"]);
  const more = [
    ...allowed.filter((name) => !granted.has(name)).map((name) => ` ${name}="1"`),
    ...forbidden.filter((name) => granted.has(name)).map((name) => ` ${name}="0"`),
  ].join("");
  return `<sheetProtection${hash} sheet="1"${more}/>`;
}

function filterSource(area: string, filters: readonly ForeignFilter[]): string {
  const columns = filters.map(({ column, both, conditions }) => {
    const list = conditions.map(
      ({ operator, value }) =>
        `<customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${encodeXstring(value)}"/>`,
    );
    const inside =
      list.length === 0
        ? '<filters blank="1"/>'
        : `<customFilters${both ? ' and="1"' : ""}>${list.join("")}</customFilters>`;
    return `<filterColumn colId="${column}">${inside}</filterColumn>`;
  });
  return columns.length === 0
    ? `<autoFilter ref="${area}"/>`
    : `<autoFilter ref="${area}">${columns.join("")}</autoFilter>`;
}

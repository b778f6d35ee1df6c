import { lookIndex, fontElement } from "./xlsx/write-look";
import { cellKey } from "./foreign";
import type { ForeignBook, ForeignSheet } from "./foreign";
import { nameOfArea } from "../areas";
import { encodeXstring, escapeXml } from "./xml/text";
import { writeNode } from "./xml/tree";
import { cutText } from "../../sheet/xml-characters";
import { emptyStyles } from "./xlsx/apply";
import { readArea } from "./xlsx/area";
import { cellSource, textSource } from "./xlsx/cell-source";
import { ContentType } from "./xlsx/content-types";
import { newPackage, setPart } from "./xlsx/package";
import type { Package } from "./xlsx/package";
import { separateMerges } from "./separate-merges";
import { Limits } from "./limits";
import { openStyles, saveStyles } from "./xlsx/style-sheet";

const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const Declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Turns a workbook of another format into an xlsx package that holds all that was read of it. */
export function foreignPackage(book: ForeignBook, file: string): Package {
  const pack = newPackage(file);
  const texts = textTable();
  const styles = writeStyles(pack, book);
  const { sheets } = book;
  const filters = filtersOf(book);
  sheets.forEach((sheet, i) => {
    setPart(
      pack,
      `xl/worksheets/sheet${i + 1}.xml`,
      sheetSource(sheet, styles, texts, filters.get(i) ?? null),
    );
  });
  if (book.theme !== undefined) setPart(pack, "xl/theme/theme1.xml", book.theme);
  setPart(pack, "xl/sharedStrings.xml", texts.source());
  const parts = [
    ...sheets.map(
      (_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`, ContentType.worksheet] as const,
    ),
    ["styles", "styles.xml", ContentType.styles] as const,
    ["sharedStrings", "sharedStrings.xml", ContentType.sharedStrings] as const,
    ...(book.theme === undefined
      ? []
      : [["theme", "theme/theme1.xml", ContentType.theme] as const]),
  ];
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state === "visible" ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const firstVisible = Math.max(
    0,
    sheets.findIndex(({ state }) => state === "visible"),
  );
  setPart(
    pack,
    "xl/workbook.xml",
    `${Declaration}<workbook xmlns="${Main}" xmlns:r="${Office}"><workbookPr${book.date1904 ? ' date1904="1"' : ""}/><bookViews><workbookView activeTab="${firstVisible}"/></bookViews><sheets>${tabs.join("")}</sheets>${namesSource(book)}<calcPr fullCalcOnLoad="1"/></workbook>`,
  );
  const relations = parts.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${Office}/${type}" Target="${target}"/>`,
  );
  setPart(
    pack,
    "xl/_rels/workbook.xml.rels",
    `${Declaration}<Relationships xmlns="${Relations}">${relations.join("")}</Relationships>`,
  );
  setPart(
    pack,
    "_rels/.rels",
    `${Declaration}<Relationships xmlns="${Relations}"><Relationship Id="rId1" Type="${Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const overrides = [["workbook", "workbook.xml", ContentType.workbook] as const, ...parts].map(
    ([, target, type]) => `<Override PartName="/xl/${target}" ContentType="${type}"/>`,
  );
  setPart(
    pack,
    "[Content_Types].xml",
    `${Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  );
  // Office wants the types first in the archive.
  const types = pack.changed.get("[Content_Types].xml") ?? null;
  const others = [...pack.changed].filter(([path]) => path !== "[Content_Types].xml");
  pack.changed.clear();
  for (const [path, bytes] of [["[Content_Types].xml", types] as const, ...others])
    pack.changed.set(path, bytes);
  return pack;
}

/** Writes the styles; answers the style number of each look. */
function writeStyles(pack: Package, book: ForeignBook): readonly number[] {
  const path = "xl/styles.xml";
  const font = book.looks[0]?.font;
  setPart(
    pack,
    path,
    font === undefined ? emptyStyles() : emptyStyles(writeNode(fontElement(font, ""))),
  );
  const styles = openStyles(pack, path);
  const numbers = book.looks.map((look, i) =>
    (i === 0 && look.format === undefined) || i >= Limits.looks ? 0 : lookIndex(styles, look),
  );
  saveStyles(pack, path, styles);
  return numbers;
}

/** The defined names that Excel would take; one it would not makes it refuse the whole workbook. */
function namesSource(book: ForeignBook): string {
  const seen = new Set<string>();
  const names = book.names.flatMap(({ name, formula, sheet, hidden }) => {
    const key = `${sheet ?? ""} ${name.toLowerCase()}`;
    const isSound = isDefinedName(name) && formula !== "" && formula.length <= Limits.formulaText;
    if (!isSound || seen.has(key)) return [];
    seen.add(key);
    return `<definedName name="${escapeXml(name)}"${sheet === undefined ? "" : ` localSheetId="${sheet}"`}${hidden === true ? ' hidden="1"' : ""}>${escapeXml(formula)}</definedName>`;
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

const LongestName = 255;

/** Whether a name is one that formulas can use: no cell's (`A1`, `R1C1`), and of letters, digits and `_ . \ ?`. */
function isDefinedName(name: string): boolean {
  if (name.length > LongestName || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^(?:[a-z]{1,3}\d{1,7}|r\d*|c\d*|r\d*c\d*)$/i.test(name);
}

/** The shared texts, numbered as they come. */
function textTable() {
  const numbers = new Map<string, number>();
  return {
    numberOf(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    source: () =>
      `${Declaration}<sst xmlns="${Main}" uniqueCount="${numbers.size}">${[...numbers.keys()].map((text) => `<si>${textSource("", text)}</si>`).join("")}</sst>`,
  };
}

type TextTable = ReturnType<typeof textTable>;

function sheetSource(
  sheet: ForeignSheet,
  styles: readonly number[],
  texts: TextTable,
  filter: string | null,
): string {
  const { print, frozen } = sheet;
  const merges = separateMerges(sheet.merges).map(
    (area) => `<mergeCell ref="${nameOfArea(area)}"/>`,
  );
  const margin = (side: "left" | "right" | "top" | "bottom", missing: number) =>
    within(print?.margins[side], 0, 49, missing);
  return [
    `${Declaration}<worksheet xmlns="${Main}" xmlns:r="${Office}">`,
    print?.fit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<sheetViews><sheetView workbookViewId="0">${paneSource(frozen)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${within(sheet.defaultHeight, 0, 409, 13.5)}"${sheet.defaultWidth === undefined ? "" : ` baseColWidth="${Math.trunc(within(sheet.defaultWidth, 0, 255, 8))}"`}/>`,
    columnsSource(sheet, styles),
    `<sheetData>${rowsSource(sheet, styles, texts)}</sheetData>`,
    sheet.protected
      ? `<sheetProtection${passwordOf(sheet)} sheet="1" objects="1" scenarios="1"/>`
      : "",
    filter === null ? "" : `<autoFilter ref="${filter}"/>`,
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    print === undefined
      ? ""
      : `<pageMargins left="${margin("left", 0.7)}" right="${margin("right", 0.7)}" top="${margin("top", 0.75)}" bottom="${margin("bottom", 0.75)}" header="0.3" footer="0.3"/>${pageSource(print)}`,
    "</worksheet>",
  ].join("");
}

/** The areas of filter arrows by sheet. */
function filtersOf(book: ForeignBook): ReadonlyMap<number, string> {
  const filters = new Map<number, string>();
  for (const { name, sheet, formula } of book.names) {
    if (name !== "_xlnm._FilterDatabase" || sheet === undefined || filters.has(sheet)) continue;
    const area = readArea(formula.slice(formula.lastIndexOf("!") + 1));
    if (area !== null && book.sheets[sheet]?.filtered === true)
      filters.set(sheet, nameOfArea(area));
  }
  return filters;
}

function passwordOf({ password }: ForeignSheet): string {
  if (password === undefined) return "";
  return ` password="${password.toString(16).toUpperCase().padStart(4, "0")}"`;
}

/** Letters that Excel takes in a header or footer. */
const LongestHeader = 255;

function pageSource(print: NonNullable<ForeignSheet["print"]>): string {
  const scale = print.scale >= 10 && print.scale <= 400 ? print.scale : 100;
  const size = print.fit
    ? ` fitToWidth="${pages(print.fit.width)}" fitToHeight="${pages(print.fit.height)}"`
    : ` scale="${Math.trunc(scale)}"`;
  const line = (name: string, text: string) =>
    text === "" ? "" : `<${name}>${encodeXstring(cutText(text, LongestHeader))}</${name}>`;
  const both = line("oddHeader", print.header) + line("oddFooter", print.footer);
  return `<pageSetup paperSize="${Math.trunc(within(print.paper, 0, 255, 9))}" orientation="${print.landscape ? "landscape" : "portrait"}"${size}/>${both === "" ? "" : `<headerFooter>${both}</headerFooter>`}`;
}

/** A number of a file where it is one within what Excel takes, else another. */
function within(value: number | undefined, least: number, most: number, missing: number): number {
  return value !== undefined && value >= least && value <= most ? value : missing;
}

function pages(count: number): number {
  return Math.trunc(within(count, 0, 32_767, 0));
}

function rowsSource(sheet: ForeignSheet, styles: readonly number[], texts: TextTable): string {
  const { values, styles: looks, formulas } = sheet.cells;
  const out: string[] = [];
  let last = Math.max(values.length, looks.length);
  for (const row of sheet.rows.keys()) last = Math.max(last, row + 1);
  for (let row = 0; row < last; row++) {
    const line = values[row] ?? [];
    const lineLooks = looks[row];
    const facts = sheet.rows.get(row);
    const cells: string[] = [];
    const count = Math.max(line.length, lineLooks?.length ?? 0);
    for (let column = 0; column < count; column++) {
      const value = line[column] ?? null;
      const style = styles[lineLooks?.[column] ?? 0] ?? 0;
      const formula = formulas.get(cellKey(row, column)) ?? "";
      const source =
        typeof value === "string" && value !== "" && formula === ""
          ? `<c r="${nameOfArea({ top: row, left: column, bottom: row, right: column })}"${style === 0 ? "" : ` s="${style}"`} t="s"><v>${texts.numberOf(value)}</v></c>`
          : cellSource("", row, column, {
              value,
              style,
              formula: formula === "" ? undefined : formula,
            });
      if (source !== "") cells.push(source);
    }
    if (cells.length === 0 && facts === undefined) continue;
    const height = facts === undefined || facts.height === null ? "" : heightSource(facts.height);
    out.push(
      `<row r="${row + 1}"${height}${facts?.hidden === true ? ' hidden="1"' : ""}>`,
      ...cells,
      "</row>",
    );
  }
  return out.join("");
}

function heightSource(points: number): string {
  return points >= 0 ? ` ht="${Math.min(409, points)}" customHeight="1"` : "";
}

function columnsSource(sheet: ForeignSheet, styles: readonly number[]): string {
  const bands: string[] = [];
  let next = 0;
  for (const band of [...sheet.columns].sort((a, b) => a.first - b.first)) {
    const { width, hidden, style } = band;
    const last = Math.min(band.last, Limits.columns - 1);
    const first = Math.max(band.first, next);
    if ((width === null && !hidden) || first > last) continue;
    next = last + 1;
    const number = styles[style] ?? 0;
    const size = width === null ? 9 : within(Math.round(width * 100) / 100, 0, 255, 255);
    bands.push(
      `<col min="${first + 1}" max="${last + 1}" width="${size}"${number === 0 ? "" : ` style="${number}"`}${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
    );
  }
  return bands.length === 0 ? "" : `<cols>${bands.join("")}</cols>`;
}

function paneSource(frozen: ForeignSheet["frozen"]): string {
  const rows = Math.trunc(within(frozen.rows, 0, Limits.rows - 1, 0));
  const columns = Math.trunc(within(frozen.columns, 0, Limits.columns - 1, 0));
  if (rows === 0 && columns === 0) return "";
  const cell = nameOfArea({ top: rows, left: columns, bottom: rows, right: columns });
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${cell}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

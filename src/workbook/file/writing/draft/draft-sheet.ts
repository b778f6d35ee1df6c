import { columnName } from "../../../../sheet/address";
import type { DraftArea, DraftCell, DraftList, SheetDraft } from "../../../../sheet/draft";
import { nameOfArea } from "../../../areas";
import { draftLook } from "./draft-looks";
import { encodeXstring, escapeXml } from "../../containers/xml/text";
import { cellSource } from "../parts/cell-source";
import { draftHeights, wrappedHeights } from "./draft-heights";
import { Days1904 } from "../../formats/xlsx/read-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import type { SheetName } from "../parts/tabs";
import { lookIndex } from "../parts/write-look";
import { widthOf } from "../../../../sheet/lists";

const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Links a sheet can hold; Excel repairs files with more. */
const MaxLinks = 65_000;
/** Room a column needs beside its characters. */
const ColumnPadding = 0.71;

const FooterFont = '&"宋体,Regular"&10';

/** What writing a draft takes besides its data. */
export interface DraftContext {
  readonly styles: StyleSheet;
  readonly date1904: boolean;
  /** Relationship of the drawing that holds its charts. */
  readonly drawing: string | null;
}

/** An own sheet as the source of a worksheet part. */
export function draftSource(draft: SheetDraft, context: DraftContext): string {
  const { print } = draft;
  const columns = widthOf(draft.rows, 1);
  const used = nameOfArea({
    top: 0,
    left: 0,
    bottom: Math.max(draft.rows.length - 1, 0),
    right: columns - 1,
  });
  const links: string[] = [];
  const rows = rowsSource(draft, context, links);
  const merges = draft.merges.map((area) => `<mergeCell ref="${nameOfArea(area)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${Main}" xmlns:r="${Relations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${used}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneSource(draft.frozenRows)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsSource(draft.columnWidths),
    `<sheetData>${rows}</sheetData>`,
    draft.filter === undefined ? "" : `<autoFilter ref="${nameOfArea(draft.filter)}"/>`,
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    listsSource(draft.lists ?? []),
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>',
    `<pageSetup paperSize="9" orientation="${print.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${encodeXstring(footerOf(print.footer))}</oddFooter></headerFooter>`,
    breaksSource(print.breaks ?? []),
    context.drawing === null ? "" : `<drawing r:id="${context.drawing}"/>`,
    "</worksheet>",
  ].join("");
}

/** Drop-downs that take nothing but their words or nothing at all. */
function listsSource(lists: readonly DraftList[]): string {
  if (lists.length === 0) return "";
  const rules = lists.map(
    ({ area, words }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${nameOfArea(area)}">` +
      `<formula1>"${escapeXml(words.join(","))}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${lists.length}">${rules.join("")}</dataValidations>`;
}

/** A break counts the rows above it. */
function breaksSource(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

/** The names that make the sheet print and filter as the draft says. `sheet` is the name of its tab. */
export function draftNames(draft: SheetDraft, sheet: string): SheetName[] {
  const tab = quotedSheet(sheet);
  const { area, titleRows } = draft.print;
  return [
    ...(draft.filter === undefined
      ? []
      : [
          {
            name: "_xlnm._FilterDatabase",
            formula: `${tab}!${fixedArea(draft.filter)}`,
            hidden: true,
          },
        ]),
    ...(area === undefined
      ? []
      : [{ name: "_xlnm.Print_Area", formula: `${tab}!${fixedArea(area)}` }]),
    ...(titleRows === undefined
      ? []
      : [
          {
            name: "_xlnm.Print_Titles",
            formula: `${tab}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`,
          },
        ]),
  ];
}

/** A tab's name as formulas hold it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

export function fixedArea({ top, left, bottom, right }: DraftArea): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

function rowsSource(draft: SheetDraft, context: DraftContext, links: string[]): string {
  const heights = draftHeights(draft);
  const wrapped = wrappedHeights(draft);
  const styleOf = styleFinder(context.styles);
  const covered = coveredCells(draft);
  const out: string[] = [];
  draft.rows.forEach((cells, row) => {
    const height = heightSource(heights.get(row), wrapped.get(row));
    const under = covered.get(row);
    const count = Math.max(cells.length, under?.length ?? 0);
    out.push(`<row r="${row + 1}"${height}>`);
    for (let column = 0; column < count; column++) {
      const cell = cells[column] ?? under?.[column];
      if (cell !== undefined)
        out.push(cellOf({ cell, row, column }, styleOf(cell), context, links));
    }
    out.push("</row>");
  });
  return out.join("");
}

function heightSource(given: number | undefined, wrapped: number | undefined): string {
  if (given !== undefined) return ` ht="${given}" customHeight="1"`;
  return wrapped === undefined ? "" : ` ht="${wrapped}"`;
}

function cellOf(
  {
    cell,
    row,
    column,
  }: { readonly cell: DraftCell; readonly row: number; readonly column: number },
  style: number,
  context: DraftContext,
  links: string[],
): string {
  const isDay = cell.style === "date" && typeof cell.value === "number";
  const value = isDay && context.date1904 ? Number(cell.value) - Days1904 : cell.value;
  let { formula } = cell;
  if (cell.link !== undefined) {
    const location = `${quotedSheet(cell.link.sheet)}!${cell.link.cell}`;
    if (links.length < MaxLinks)
      links.push(
        `<hyperlink ref="${nameOfArea({ top: row, left: column, bottom: row, right: column })}" location="${escapeXml(location)}" display="${escapeXml(String(cell.value ?? ""))}"/>`,
      );
    else
      formula ??= `HYPERLINK("#${location.replace(/"/g, '""')}","${String(cell.value ?? "").replace(/"/g, '""')}")`;
  }
  return cellSource("", row, column, { value, style, formula });
}

/** Style numbers by what a cell's look depends on: a sheet has a dozen looks and thousands of cells. */
function styleFinder(styles: StyleSheet): (cell: DraftCell) => number {
  const known = new Map<string, number>();
  return (cell) => {
    const number = typeof cell.value === "number" ? (Number.isInteger(cell.value) ? 1 : 2) : 0;
    const key = `${cell.style ?? ""}|${cell.decimals ?? ""}|${number}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const look = draftLook(cell);
    const index = look === null ? 0 : lookIndex(styles, look);
    known.set(key, index);
    return index;
  };
}

/** Empty cells under a merge by row and column: they carry on the borders of the cell that is shown. */
function coveredCells(draft: SheetDraft): Map<number, DraftCell[]> {
  const covered = new Map<number, DraftCell[]>();
  for (const { top, left, bottom, right } of draft.merges) {
    const shown = draft.rows[top]?.[left];
    if (shown?.style === undefined) continue;
    const cell: DraftCell = { value: null, style: shown.style };
    for (let row = top; row <= bottom; row++) {
      const line = covered.get(row) ?? [];
      covered.set(row, line);
      for (let column = left; column <= right; column++) line[column] = cell;
    }
  }
  return covered;
}

function paneSource(rows: number): string {
  if (rows === 0) return "";
  const cell = `A${rows + 1}`;
  return `<pane ySplit="${rows}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`;
}

function columnsSource(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${Math.round((width + ColumnPadding) * 100) / 100}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

/** The given text on the left, page numbers on the right; `&` begins a code and is doubled in texts. */
function footerOf(text: string | undefined): string {
  const given = text === undefined ? "" : `&L${FooterFont} ${text.replace(/&/g, "&&")}`;
  return `${given.slice(0, 200)}&R${FooterFont}第 &P 页 共 &N 页`;
}

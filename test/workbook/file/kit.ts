import { unzipSync, zipSync } from "fflate";
import * as XLSX from "@e965/xlsx";
import type { BookType, WorkBook } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { openWorkbook } from "../../../src/workbook/file/index";

XLSX.set_cptable(codePages);

/** Text or bytes of parts by path. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const Declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(parts).map(([path, content]) => [path, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(entries), { level });
}

export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Text of one part of an archive. */
export function partText(bytes: Uint8Array, path: string): string {
  const part = unzip(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return textOf(part);
}

export function relations(
  ...entries: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const list = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${Office}/${type}`}" Target="${target}"/>`,
  );
  return `${Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

export function worksheet(content: string): string {
  return `${Declaration}<worksheet xmlns="${Main}" xmlns:r="${Office}">${content}</worksheet>`;
}

/** Rows of a sheet as `sheetData`, each cell its source. */
export function sheetData(rows: string): string {
  return worksheet(`<sheetData>${rows}</sheetData>`);
}

/** A minimal xlsx around one sheet; `more` adds or replaces parts. */
export function xlsxParts(sheet: string, more: Parts = {}, workbook = ""): Parts {
  return {
    "[Content_Types].xml": `${Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${Declaration}<workbook xmlns="${Main}" xmlns:r="${Office}">${workbook}<sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/styles.xml": `${Declaration}<styleSheet xmlns="${Main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    ...more,
  };
}

export function xlsx(sheet: string, more: Parts = {}, workbook = ""): Uint8Array {
  return zip(xlsxParts(sheet, more, workbook));
}

/** The first sheet of a file, read. */
export async function firstGrid(bytes: Uint8Array, name = "台账.xlsx") {
  const workbook = await openWorkbook(bytes, name);
  const [sheet] = await workbook.sheets();
  return workbook.read(sheet?.name ?? "");
}

/** A file as the other reader writes it. */
export function written(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(
    XLSX.write(book, { type: "array", bookType, cellStyles: true }) as ArrayBuffer,
  );
}

/** A book of one sheet with this many rows of three columns. */
export function bookOfRows(count: number): WorkBook {
  const rows = Array.from({ length: count }, (_, i) => [i, `村民${i}`, 45_000 + i]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "台账");
  return book;
}

/** What the other reader sees in a file. */
export function otherReader(bytes: Uint8Array): WorkBook {
  return XLSX.read(bytes, {
    type: "array",
    cellStyles: true,
    cellNF: true,
    cellFormula: true,
    dense: false,
  });
}

export { XLSX };

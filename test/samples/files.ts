import { utils, write } from "@e965/xlsx";
import { writeOds, writeXlsx, type WriteSheet } from "hucre";
import { CellFlag, type CellValue, type Grid } from "../../src/sheet/grid";
import { iso } from "./days";
import { encodeGb18030 } from "./gb18030";
import type { SampleLedger } from "./ledger";

/** Anything a file can be made of: a sheet, and whether it is formatted far beyond its data. */
export type FileSheet = Pick<SampleLedger, "grid"> & Partial<SampleLedger>;

const DATE = "yyyy-mm-dd";
/** The same file whenever it is written. */
const writtenOn = new Date("2024-05-31T01:30:00Z");
const isDate = (grid: Grid, row: number, column: number): boolean =>
  ((grid.flags?.[row * grid.columnCount + column] ?? 0) & CellFlag.date) !== 0;

/** Writes xlsx; date serials carry a date format, as typed in Excel. */
export async function toXlsx(sheets: readonly FileSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), properties: { modified: writtenOn } });
}

export async function toOds(sheets: readonly FileSheet[]): Promise<Uint8Array> {
  return writeOds({ sheets: sheets.map(sheetOf).map(keepBlankRows) });
}

/** A row without cells is lost on some readers of ods. */
function keepBlankRows(sheet: WriteSheet): WriteSheet {
  const rows = (sheet.rows ?? []).map((row) => (row.every((value) => value === null) ? [""] : row));
  return { ...sheet, rows };
}

function sheetOf({ grid, formattedEmptiness }: FileSheet): WriteSheet {
  const cells = new Map<string, { style: object }>();
  grid.values.forEach((row, r) => {
    row.forEach((_, c) => {
      if (isDate(grid, r, c)) cells.set(`${r},${c}`, { style: { numFmt: DATE } });
    });
  });
  if (formattedEmptiness === true)
    for (let row = grid.rowCount; row < grid.rowCount + 200; row++)
      for (let column = 0; column < grid.columnCount + 5; column++)
        cells.set(`${row},${column}`, { style: { border: { bottom: { style: "thin" } } } });
  return {
    name: grid.sheet,
    rows: grid.values.map((row) => row.map((value) => (value === "" ? null : value))),
    cells,
    hidden: grid.hidden,
    merges: grid.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: Array.from({ length: grid.columnCount }, (_, column) => ({
      width: 14,
      ...(grid.hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
  };
}

/** Writes the old binary format, which most offices still use. */
export function toXls(sheets: readonly FileSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { grid } of sheets) {
    const sheet = utils.aoa_to_sheet(grid.values.map((row) => row.map((value) => value ?? "")));
    for (let row = 0; row < grid.rowCount; row++)
      for (let column = 0; column < grid.columnCount; column++) {
        const name = utils.encode_cell({ r: row, c: column });
        const cell = sheet[name] as { v?: CellValue; z?: string } | undefined;
        if (cell?.v === "") Reflect.deleteProperty(sheet, name);
        else if (cell !== undefined && isDate(grid, row, column)) cell.z = DATE;
      }
    sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    sheet["!cols"] = Array.from({ length: grid.columnCount }, (_, column) => ({
      wch: 14,
      hidden: grid.hiddenColumns.has(column),
    }));
    utils.book_append_sheet(book, sheet, grid.sheet);
  }
  book.Workbook = { Sheets: sheets.map(({ grid }) => ({ Hidden: grid.hidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { bookType: "biff8", type: "array" }) as ArrayBuffer);
}

/** Writes one sheet as comma separated text; dates as `2024-05-06`. GB 18030 has no short NBSP. */
export function toCsv({ grid }: FileSheet, encoding: "utf-8" | "gb18030"): Uint8Array {
  const text = grid.values
    .map((row, r) => row.map((value, c) => field(value, isDate(grid, r, c))).join(","))
    .join("\r\n");
  if (encoding === "gb18030") return encodeGb18030(`${text.replaceAll("\u00a0", " ")}\r\n`);
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function field(value: CellValue, date: boolean): string {
  const text = date && typeof value === "number" ? iso(value) : String(value ?? "");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

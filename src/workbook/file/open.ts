import { dateToSerial, parseCsv, readOds, readXls, readXlsb, readXlsx } from "hucre";
import type { CellValue as HucreValue, Sheet, Workbook as HucreWorkbook } from "hucre";
import { CellFlag, isEmptyCell } from "../../sheet/grid";
import type { CellValue, Grid } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import type { FileFormat, FileWorkbook } from "./types";

/** Opens a spreadsheet out of its bytes; `name` is used in messages only. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  const { format, book } = await readBook(bytes, name);
  const settings = new Map<string, string>();
  const later = (): never => {
    throw new Problem("not-implemented");
  };
  return {
    name,
    format,
    sheets: () =>
      Promise.resolve(
        book.sheets.map((sheet) => ({
          name: sheet.name,
          hidden: sheet.hidden === true || sheet.veryHidden === true,
          protected: sheet.protection !== undefined,
        })),
      ),
    read: (sheetName) => {
      const sheet = book.sheets.find((s) => s.name === sheetName);
      if (sheet === undefined) throw new Problem("no-such-sheet", { sheet: sheetName });
      return Promise.resolve(gridOfSheet(sheet, name));
    },
    apply: later,
    restore: later,
    settings: {
      get: (key) => Promise.resolve(settings.get(key) ?? null),
      set: (key, value) => {
        if (value === null) settings.delete(key);
        else settings.set(key, value);
        return Promise.resolve();
      },
    },
    select: () => Promise.resolve(),
    save: later,
    lossReport: () => [],
  };
}

async function readBook(
  bytes: Uint8Array,
  name: string,
): Promise<{ format: FileFormat; book: HucreWorkbook }> {
  if (bytes.length === 0) throw new Problem("file-empty", { file: name });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { format: "xls", book: await readXls(bytes) };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const head = new TextDecoder("latin1").decode(bytes);
    if (head.includes("opendocument.spreadsheet"))
      return { format: "ods", book: await readOds(bytes) };
    if (head.includes("xl/workbook.bin")) return { format: "xlsb", book: await readXlsb(bytes) };
    return { format: "xlsx", book: await readXlsx(bytes) };
  }
  const rows = parseCsv(decodeText(bytes)) as HucreValue[][];
  return { format: "csv", book: { sheets: [{ name: "Sheet1", rows }] } };
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function gridOfSheet(sheet: Sheet, book: string): Grid {
  let rowCount = 0;
  let columnCount = 0;
  const dates: [number, number][] = [];
  const values = sheet.rows.map((row, r) =>
    Array.from(row, (value, c): CellValue => {
      if (value instanceof Date) {
        dates.push([r, c]);
        rowCount = r + 1;
        columnCount = Math.max(columnCount, c + 1);
        return dateToSerial(value);
      }
      if (!isEmptyCell(value)) {
        rowCount = r + 1;
        columnCount = Math.max(columnCount, c + 1);
      }
      return value ?? null;
    }),
  );
  const flags = new Uint8Array(rowCount * columnCount);
  const mark = (r: number, c: number, flag: number) => {
    if (r < rowCount && c < columnCount)
      flags[r * columnCount + c] = (flags[r * columnCount + c] ?? 0) | flag;
  };
  for (const [r, c] of dates) mark(r, c, CellFlag.date);
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined) continue;
    const [r = 0, c = 0] = key.split(",").map(Number);
    mark(r, c, CellFlag.formula);
  }
  const hiddenRows = [...(sheet.rowDefs ?? [])]
    .filter(([, d]) => d.hidden === true)
    .map(([r]) => r);
  const hiddenColumns = (sheet.columns ?? []).flatMap((d, c) => (d.hidden === true ? [c] : []));
  return {
    book,
    sheet: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rowCount,
    columnCount,
    values: values.slice(0, rowCount).map((row) => row.slice(0, columnCount)),
    merges: (sheet.merges ?? []).map((m) => ({
      top: m.startRow,
      left: m.startCol,
      bottom: m.endRow,
      right: m.endCol,
    })),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    flags,
  };
}

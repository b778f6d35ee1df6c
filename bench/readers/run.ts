import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { openWorkbook } from "../../src/workbook/file";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { toOds, toXls, toXlsx } from "../../test/samples/files";
import { peer } from "../engine/peers";
import { benchRows } from "../grid";

/** Reads one book with every reader, after all were found to read the same cells. Prints markdown. */
type Cells = readonly (readonly CellValue[])[];
type Read = (bytes: Uint8Array) => Promise<Cells>;

interface Sheetjs {
  read(
    source: Uint8Array | string,
    options: object,
  ): { SheetNames: string[]; Sheets: Record<string, object> };
  readonly utils: { sheet_to_json(sheet: object, options: object): CellValue[][] };
}
interface Hucre {
  readXlsx(bytes: Uint8Array): Promise<{ sheets: readonly { rows: CellValue[][] }[] }>;
  readOds(bytes: Uint8Array): Promise<{ sheets: readonly { rows: CellValue[][] }[] }>;
}
interface Exceljs {
  readonly Workbook: new () => {
    xlsx: { load(bytes: Uint8Array): Promise<unknown> };
    worksheets: readonly { getSheetValues(): readonly (readonly CellValue[] | undefined)[] }[];
  };
}

if (!existsSync(new URL("../node_modules/exceljs", import.meta.url))) {
  console.error("peers are missing; install them once: npm install --prefix bench");
  process.exit(2);
}
const length = Number(process.argv[2] ?? 20_000);
const ROUNDS = 5;
// No date formats: readers give serials or dates as they like.
const rows = benchRows(length).map((row) => row.map((cell) => (cell === "" ? null : cell)));
const grid = gridOf("台账", [rows[0]?.map((_, at) => `栏${String(at)}`) ?? [], ...rows]);
const csv = grid.values.map((row) => row.map((cell) => String(cell ?? "")).join(",")).join("\n");
const files: Record<string, Uint8Array> = {
  xlsx: await toXlsx([{ grid }]),
  xls: toXls([{ grid }]),
  ods: await toOds([{ grid }]),
  csv: new TextEncoder().encode(csv),
};

const product =
  (name: string): Read =>
  async (bytes) => {
    const book = await openWorkbook(bytes, name);
    const [sheet] = await book.sheets();
    return (await book.read(sheet?.name ?? "")).values;
  };
const sheetjs = await peer<Sheetjs>("@e965/xlsx");
const bySheetjs: Read = (bytes) => {
  const isCsv = bytes === files["csv"];
  // As a text, it would take for Latin otherwise.
  const source = isCsv ? new TextDecoder().decode(bytes) : bytes;
  const type = isCsv ? "string" : "array";
  const book = sheetjs.read(source, { type, raw: true, dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  return Promise.resolve(sheetjs.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: "" }));
};
const hucre = await peer<Hucre>("hucre");
const exceljs = await peer<Exceljs | { default: Exceljs }>("exceljs");
const { Workbook } = "default" in exceljs ? exceljs.default : exceljs;
const byExceljs: Read = async (bytes) => {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return (book.worksheets[0]?.getSheetValues() ?? []).slice(1).map((row) => (row ?? []).slice(1));
};
const readers: Record<string, Record<string, Read>> = {
  xlsx: {
    "this product": product("a.xlsx"),
    SheetJS: bySheetjs,
    hucre: async (bytes) => (await hucre.readXlsx(bytes)).sheets[0]?.rows ?? [],
    exceljs: byExceljs,
  },
  xls: { "this product": product("a.xls"), SheetJS: bySheetjs },
  ods: {
    "this product": product("a.ods"),
    SheetJS: bySheetjs,
    hucre: async (bytes) => (await hucre.readOds(bytes)).sheets[0]?.rows ?? [],
  },
  csv: { "this product": product("a.csv"), SheetJS: bySheetjs },
};

/** Cells as texts, empty ends of rows cut. */
function plainCells(cells: Cells): string[] {
  return cells.map((row) =>
    Array.from(row, (cell) => String(cell ?? ""))
      .join("\t")
      .replace(/\t+$/, ""),
  );
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] ?? NaN;
console.log(`${cpus()[0]?.model ?? ""} × ${String(cpus().length)}, Node ${process.version}\n`);
console.log(`| ${String(length)} × 20 | ms | × this product |\n|---|---:|---:|`);
for (const [format, contenders] of Object.entries(readers)) {
  const bytes = files[format] ?? new Uint8Array();
  const expected = plainCells(grid.values);
  for (const [name, read] of Object.entries(contenders))
    assert.deepEqual(plainCells(await read(bytes)), expected, `${format}: ${name}`);
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, read] of Object.entries(contenders)) {
      globalThis.gc?.();
      const start = performance.now();
      await read(bytes);
      times.get(name)?.push(performance.now() - start);
    }
  const own = median(times.get("this product") ?? []);
  for (const [name, took] of times)
    console.log(
      `| ${format}: ${name} | ${median(took).toFixed(0)} | ${(median(took) / own).toFixed(2)} |`,
    );
}

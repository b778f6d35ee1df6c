import { readFileSync } from "node:fs";
import { SAMPLED_KINDS } from "../../samples/sampled-kinds";
import { readCompound } from "../../../src/workbook/file/containers/compound";
import { toCsv, toOds, toXls, toXlsx } from "../../samples/files";
import type { FileSheet } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { clerksWorkbook } from "../../workbook/file/clerks-workbook";
import { notedWorkbook, richWorkbook } from "../../workbook/file/rich-workbook";
import { bytesOf, otherReader, written } from "../../workbook/file/kit";
import type { Shape, Target } from "./target";
import { useWorkbook } from "./use-workbook";

/** Small ledgers of all kinds, messy, two to a book. */
const books = (): FileSheet[][] =>
  SAMPLED_KINDS.map((kind, at) =>
    (
      [
        [2, 0],
        [4, 1],
      ] as const
    ).map(([rows, mess], sheet) => {
      const { grid } = makeLedger({ kind, rows, seed: at + 1, mess });
      return { grid: { ...grid, sheet: `表${sheet + 1}` } };
    }),
  );

const firsts = (): FileSheet[] => books().flatMap(([first]) => first ?? []);

const sample = (name: string) => new Uint8Array(readFileSync(`test/workbook/file/samples/${name}`));

/** The stream of an xls without the file around it, which the reader takes as well. */
function streamOf(bytes: Uint8Array): Uint8Array {
  const streams = readCompound(bytes, "a.xls");
  return (streams.get("Workbook") ?? streams.get("Book"))?.() ?? new Uint8Array(0);
}

async function others(type: "xlsb" | "xlml"): Promise<Uint8Array[]> {
  const files = await Promise.all(books().slice(0, 4).map(toXlsx));
  return files.map((file) => written(otherReader(file), type));
}

const page = (cells: readonly (readonly unknown[])[]) =>
  bytesOf(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style><body><table border=1>${cells
      .map((row) => `<tr>${row.map((value) => `<td>${String(value ?? "")}</td>`).join("")}</tr>`)
      .join("")}<tr><td colspan=2 rowspan=2 x:num="45413">合计<br>1件</td></table></body></html>`,
  );

function target(name: string, shape: Shape, file: string, seeds: Target["seeds"]): Target {
  return { name, shape, seeds, run: (bytes, thorough) => useWorkbook(bytes, file, thorough) };
}

/** Readers of spreadsheets, and all that is done with what they read. */
export const fileTargets: readonly Target[] = [
  target("xlsx", "package", "台账.xlsx", async () => [
    ...(await Promise.all(books().slice(0, 6).map(toXlsx))),
    richWorkbook(),
    notedWorkbook(),
    clerksWorkbook(),
  ]),
  target("xls", "biff", "台账.xls", () =>
    Promise.resolve([
      ...books()
        .slice(0, 4)
        .map((book) => streamOf(toXls(book))),
      ...["clerks.xls", "office.xls", "panes.xls"].map((name) => streamOf(sample(name))),
    ]),
  ),
  target("xlsb", "package", "台账.xlsb", () => others("xlsb")),
  target("ods", "package", "台账.ods", async () => [
    ...(await Promise.all(books().slice(0, 4).map(toOds))),
    sample("clerks.ods"),
    sample("office.ods"),
  ]),
  target("csv", "text", "台账.csv", () =>
    Promise.resolve([
      ...firsts().map((sheet) => toCsv(sheet, "utf-8")),
      ...firsts()
        .slice(0, 3)
        .map((sheet) => toCsv(sheet, "gb18030")),
    ]),
  ),
  target("html", "text", "台账.xls", () =>
    Promise.resolve(
      firsts()
        .slice(0, 6)
        .map(({ grid }) => page(grid.values)),
    ),
  ),
  target("xml2003", "text", "台账.xml", () => others("xlml")),
];

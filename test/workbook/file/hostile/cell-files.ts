import { columnName } from "../../../../src/sheet/address";
import { relations, sheetData, worksheet, xlsx, Main } from "../kit";
import { ledgerRow, many, rowsOf, sheetsOf } from "./parts";
import type { CostlyFile } from "./parts";

const merges = (refs: readonly string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

function styles(xfs: string, formats = "", dxfs = ""): string {
  return `<styleSheet xmlns="${Main}"><numFmts>${formats}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${xfs}</cellXfs><dxfs>${dxfs}</dxfs></styleSheet>`;
}

/** Each under a megabyte. */
export const cellFiles: readonly CostlyFile[] = [
  {
    what: "merges of whole rows to the bottom",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(2000, (at) => `A${at * 500 + 10}:XFD${at * 500 + 500}`))}`,
        ),
      ),
  },
  {
    what: "one merge over the whole sheet",
    name: "a.xlsx",
    bytes: () => xlsx(worksheet(`<sheetData>${ledgerRow}</sheetData>${merges(["A3:XFD1048576"])}`)),
  },
  {
    what: "merges one over the other",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(100_000, (at) => `A${(at % 1000) + 3}:Z${(at % 977) + 5000}`))}`,
        ),
      ),
  },
  {
    what: "merges of two rows, all the way down",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(150_000, (at) => `A${at * 2 + 3}:B${at * 2 + 4}`))}`,
        ),
      ),
  },
  {
    what: "merges turned round",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(50_000, (at) => `Z${at + 9}:A1`))}`,
        ),
      ),
  },
  {
    what: "cells at the far corners of many sheets",
    name: "a.xlsx",
    bytes: () =>
      sheetsOf(1500, (at) =>
        sheetData(
          `<row r="1"><c r="A1"><v>${at}</v></c></row><row r="20000"><c r="ALL20000"><v>1</v></c></row>`,
        ),
      ),
  },
  {
    what: "many sheets of many rows",
    name: "a.xlsx",
    bytes: () => {
      const rows = rowsOf(30_000, (row) => `<c r="A${row}"><v>1</v></c>`);
      return sheetsOf(30, () => sheetData(rows));
    },
  },
  {
    what: "rows that are empty, to the bottom",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(ledgerRow + many(400_000, (at) => `<row r="${at + 3}" s="1"/>`).join(""))),
  },
  {
    what: "empty cells with a look, far down and wide",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          ledgerRow +
            rowsOf(
              40_000,
              (row) => `<c r="A${row + 2}" s="1"/><c r="ZZ${row + 2}" s="1"/>`,
            ).replaceAll('<row r="1">', '<row r="3">'),
        ),
      ),
  },
  {
    what: "looks without end",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(ledgerRow), {
        "xl/styles.xml": styles(many(300_000, () => '<xf numFmtId="0"/>').join("")),
      }),
  },
  {
    what: "number formats of great length",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(rowsOf(20_000, (row) => `<c r="A${row}" s="1"><v>${row}</v></c>`)), {
        "xl/styles.xml": styles(
          '<xf/><xf numFmtId="200"/>',
          `<numFmt numFmtId="200" formatCode="${"[red]y".repeat(200_000)}"/>`,
        ),
      }),
  },
  {
    what: "number formats of brackets and quotes",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(rowsOf(5000, (row) => `<c r="A${row}" s="${(row % 900) + 1}"><v>${row}</v></c>`)),
        {
          "xl/styles.xml": styles(
            "<xf/>" + many(1000, (at) => `<xf numFmtId="${at + 200}"/>`).join(""),
            many(
              1000,
              (at) =>
                `<numFmt numFmtId="${at + 200}" formatCode="${"[".repeat(2000)}${"\\".repeat(2000)}${"&quot;".repeat(999)}${at}"/>`,
            ).join(""),
          ),
        },
      ),
  },
  {
    what: "shared texts without use",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(ledgerRow), {
        "xl/_rels/workbook.xml.rels": relations(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId3", "sharedStrings", "sharedStrings.xml"],
        ),
        "xl/sharedStrings.xml": `<sst xmlns="${Main}">${"<si><t/></si>".repeat(1_500_000)}</sst>`,
      }),
  },
  {
    what: "one long shared text in every cell",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          rowsOf(
            30_000,
            (row) => `<c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>0</v></c>`,
          ),
        ),
        {
          "xl/_rels/workbook.xml.rels": relations(
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ["rId3", "sharedStrings", "sharedStrings.xml"],
          ),
          "xl/sharedStrings.xml": `<sst xmlns="${Main}"><si><t>${"张三、李四与王五".repeat(4000)}</t></si></sst>`,
        },
      ),
  },
  {
    what: "a ledger of one long shared text",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          ledgerRow +
            many(
              20_000,
              (at) =>
                `<row r="${at + 3}"><c r="A${at + 3}"><v>${at}</v></c>${["B", "C", "D", "E"].map((column) => `<c r="${column}${at + 3}" t="s"><v>0</v></c>`).join("")}</row>`,
            ).join(""),
        ),
        {
          "xl/_rels/workbook.xml.rels": relations(
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ["rId3", "sharedStrings", "sharedStrings.xml"],
          ),
          "xl/sharedStrings.xml": `<sst xmlns="${Main}"><si><t>${"张三、李四2024年5月6日".repeat(2000)}</t></si></sst>`,
        },
      ),
  },
  {
    what: "a last cell at the end of the sheet",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          `${ledgerRow}<row r="1048576"><c r="${columnName(16383)}1048576"><v>1</v></c></row>`,
        ),
      ),
  },
];

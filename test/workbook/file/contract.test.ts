import { openWorkbook } from "../../../src/workbook/file/index";
import type { FileWorkbook } from "../../../src/workbook/file/index";
import { thisDesk } from "../../support/desk-computer";
import { workbookContract } from "../contract";
import type { GivenCell, GivenSheet, WorkbookFactory } from "../contract-given";
import { written, XLSX } from "./kit";

const formats: readonly (readonly [XLSX.BookType, WorkbookFactory["lacks"]])[] = [
  ["xlsx", []],
  ["xlsb", ["formulas"]],
  ["biff8", ["hiddenRows", "formulas", "protection"]],
  ["ods", ["hidden", "protection", "hiddenRows", "errors"]],
  ["xlml", []],
];

describe("file adapter", () => {
  for (const [format, lacks = []] of formats)
    describe(`of a workbook given as ${format}`, () => {
      workbookContract({
        name: format,
        lacks,
        make: async (sheets) =>
          openWorkbook(written(bookOf(sheets), format), `台账.${format}`, undefined, thisDesk),
        reopen: async (workbook) =>
          openWorkbook(await (workbook as FileWorkbook).save(), "台账.xlsx", undefined, thisDesk),
      });
    });
});

function bookOf(sheets: readonly GivenSheet[]): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) {
    const rows = sheet.rows.map((row) => row.map((cell) => cellOf(cell)));
    const content = XLSX.utils.aoa_to_sheet(rows);
    content["!merges"] = (sheet.merges ?? []).map((name) => XLSX.utils.decode_range(name));
    content["!rows"] = [];
    for (const row of sheet.hiddenRows ?? []) content["!rows"][row] = { hidden: true };
    content["!cols"] = [];
    for (const column of sheet.hiddenColumns ?? []) content["!cols"][column] = { hidden: true };
    if (sheet.protected === true) content["!protect"] = { selectLockedCells: false };
    XLSX.utils.book_append_sheet(book, content, sheet.name);
  }
  book.Workbook = { Sheets: sheets.map((sheet) => ({ Hidden: sheet.hidden === true ? 1 : 0 })) };
  return book;
}

function cellOf(cell: GivenSheet["rows"][number][number]): unknown {
  if (cell === "#N/A") return { t: "e", v: 42 };
  if (typeof cell !== "object" || cell === null) return cell;
  const { value, formula, format } = cell satisfies GivenCell;
  return { t: "n", v: value, ...(formula && { f: formula }), ...(format && { z: format }) };
}

import { openExcel } from "../../../src/workbook/excel/index";
import { createBook } from "../../excel-host/model/book";
import type { CellPlan, SheetPlan } from "../../excel-host/model/book";
import { parseAreas } from "../../excel-host/model/areas";
import { startExcel } from "../../excel-host/node/excel-in-node";
import type { ExcelInNode } from "../../excel-host/node/excel-in-node";
import { thisDesk } from "../../support/desk-computer";
import { workbookContract } from "../contract";
import type { GivenCell, GivenSheet } from "../contract-given";
import { strict as assert } from "node:assert";

let excel: ExcelInNode;

describe("workbook/excel keeps the contract of the port", () => {
  afterEach(() => {
    assert.deepEqual(excel.notPlayed, []);
  });
  workbookContract({
    name: "Excel",
    make: (sheets) => {
      excel = startExcel(createBook({ sheets: sheets.map(planOf) }));
      return openExcel({ computer: thisDesk });
    },
    reopen: () => {
      excel = startExcel(excel.book);
      return openExcel({ computer: thisDesk });
    },
  });
});

function planOf(sheet: GivenSheet): SheetPlan {
  const { name, rows, merges = [], hidden, hiddenRows, hiddenColumns } = sheet;
  return {
    name,
    rows: rows.map((cells) => cells.map(cellOf)),
    merges: merges.flatMap(parseAreas),
    ...(hidden === true && { visibility: "Hidden" }),
    protected: sheet.protected === true,
    ...(hiddenRows && { hiddenRows }),
    ...(hiddenColumns && { hiddenColumns }),
  };
}

function cellOf(cell: GivenSheet["rows"][number][number]): CellPlan {
  if (typeof cell !== "object" || cell === null) return cell;
  const { value, formula, format }: GivenCell = cell;
  return { value: formula === undefined ? value : `=${formula}`, ...(format && { format }) };
}

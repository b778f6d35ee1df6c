import assert from "node:assert/strict";
import { Problem } from "../../../src/sheet/problem";
import { openWorkbook } from "../../../src/workbook/file/index";
import { isProblem } from "../contract";
import { firstGrid, relations, sheetData, worksheet, xlsx, xlsxParts, zip } from "./kit";

const one = sheetData('<row r="1"><c r="A1"><v>1</v></c></row>');
const ods = (table: string) =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
  });

describe("sheets that use far more room than they fill", function () {
  this.timeout(60_000);

  it("names a sheet whose corners are cells, and reads the others", async () => {
    const corners = sheetData(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    const bytes = zip({
      ...xlsxParts(corners),
      "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="大" sheetId="1" r:id="rId1"/><sheet name="小" sheetId="2" r:id="rId3"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId3", "worksheet", "worksheets/sheet2.xml"],
      ),
      "xl/worksheets/sheet2.xml": one,
    });
    const workbook = await openWorkbook(bytes, "x");
    await assert.rejects(
      async () => workbook.read("大"),
      (error: unknown) => {
        assert.ok(error instanceof Problem);
        assert.deepEqual(error.params, { sheet: "大", rows: 1_048_576, columns: 16_384 });
        return isProblem("sheet-too-large")(error);
      },
    );
    assert.deepEqual((await workbook.read("小")).values, [[1]]);
  });

  it("refuses a last column used in thousands of rows", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    await assert.rejects(
      async () => firstGrid(xlsx(sheetData(rows.join("")))),
      isProblem("sheet-too-large"),
    );
    const blanks = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}" t="inlineStr"><is><t> </t></is></c></row>`,
    );
    await assert.rejects(
      async () => firstGrid(xlsx(sheetData(blanks.join("")))),
      isProblem("sheet-too-large"),
    );
  });

  it("reads a million formatted empty rows as nothing", async function () {
    // Most of the time goes into making the file.
    this.timeout(20_000);
    let rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    for (let row = 2; row <= 1_000_000; row++) rows += `<row r="${row}" ht="20" s="1"/>`;
    const grid = await firstGrid(zip(xlsxParts(sheetData(rows)), 0));
    assert.equal(grid.rowCount, 1);
  });

  it("takes a blank in the last cell for emptiness", async () => {
    const grid = await firstGrid(
      xlsx(
        sheetData(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>',
        ),
      ),
    );
    assert.equal(grid.rowCount, 1);
    assert.equal(grid.columnCount, 1);
  });

  it("reads the endless empty rows of an ods as nothing", async () => {
    const table =
      '<table:table table:name="a"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row></table:table>';
    const grid = await firstGrid(ods(table));
    assert.equal(grid.rowCount, 1);
  });

  it("refuses an ods that repeats a value over the whole sheet", async () => {
    const table =
      '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>';
    await assert.rejects(async () => openWorkbook(ods(table), "x"), isProblem("sheet-too-large"));
  });

  it("reads nothing for shared texts that are not there", async () => {
    const grid = await firstGrid(
      xlsx(
        sheetData(
          '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1"><v>1</v></c></row>',
        ),
      ),
    );
    assert.deepEqual(grid.values, [[null, null, 1]]);
  });

  for (const [what, row] of [
    ["a row beyond the last", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["a column beyond the last", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a cell outside any row", '<c r="A1"><v>1</v></c>'],
  ] as const)
    it(`refuses ${what}`, async () => {
      await assert.rejects(async () => firstGrid(xlsx(sheetData(row))), isProblem("file-damaged"));
    });

  it("refuses styles nested without end", async () => {
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    const bytes = zip({ ...xlsxParts(one), "xl/styles.xml": `<styleSheet>${deep}</styleSheet>` });
    await assert.rejects(async () => firstGrid(bytes), isProblem("file-damaged"));
  });

  it("reads merged areas and columns that make no sense without harm", async () => {
    const grid = await firstGrid(
      xlsx(
        worksheet(
          '<cols><col min="0" max="99999" hidden="1"/><col min="2" max="99999999" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="ZZZZ1:A0"/><mergeCell ref="B1:A1"/><mergeCell/></mergeCells>',
        ),
      ),
    );
    assert.deepEqual([...grid.merges], [{ top: 0, left: 0, bottom: 0, right: 1 }]);
    assert.deepEqual([...grid.hiddenColumns], [1]);
  });
});

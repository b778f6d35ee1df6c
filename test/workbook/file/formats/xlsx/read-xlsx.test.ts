import assert from "node:assert/strict";
import { CellFlag } from "../../../../../src/sheet/grid";
import type { CellValue } from "../../../../../src/sheet/grid";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import {
  firstGrid,
  Main,
  Office,
  partText,
  relations,
  sheetData,
  worksheet,
  xlsx,
  xlsxParts,
  zip,
} from "../../kit";

const cell = async (source: string, workbook = "") => {
  const grid = await firstGrid(xlsx(sheetData(`<row r="1">${source}</row>`), {}, workbook));
  return [grid.values[0]?.[0] ?? null, grid.flags?.[0] ?? 0] as const;
};

describe("cells of an xlsx", () => {
  // Styles of the kit: 1 yyyy年m月d日, 2 text, 3 h:mm by number, 4 a Chinese date by number.
  const cases: readonly (readonly [string, string, CellValue, number])[] = [
    ["a number", "<c r='A1'><v>12.34</v></c>", 12.34, 0],
    ["a number that says so", '<c r="A1" t="n"><v>1E3</v></c>', 1000, 0],
    ["a date", '<c r="A1" s="1"><v>45418</v></c>', 45418, CellFlag.date],
    ["a date with a time", '<c r="A1" s="1"><v>45418.5</v></c>', 45418.5, CellFlag.date],
    ["a date by number alone", '<c r="A1" s="4"><v>45418</v></c>', 45418, CellFlag.date],
    ["a time", '<c r="A1" s="3"><v>0.5</v></c>', 0.5, CellFlag.date],
    ["a date format on a text", '<c r="A1" s="1" t="str"><v>2024.5.6</v></c>', "2024.5.6", 0],
    ["a text format on a number", '<c r="A1" s="2"><v>7</v></c>', 7, CellFlag.text],
    ["an ISO date", '<c r="A1" t="d"><v>2024-05-06T12:00:00</v></c>', 45418.5, CellFlag.date],
    ["a text in the cell", '<c r="A1" t="inlineStr"><is><t>村</t></is></c>', "村", 0],
    [
      "a rich text",
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>柳</t></r><r><t xml:space="preserve"> 林</t></r><rPh sb="0" eb="1"><t>liu</t></rPh></is></c>',
      "柳 林",
      0,
    ],
    ["a text with line breaks", '<c r="A1" t="str"><v>a_x000D_\nb&#10;c</v></c>', "a\r\nb\nc", 0],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true, 0],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false, 0],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!", 0],
    ["a formula", '<c r="A1"><f>1+1</f><v>2</v></c>', 2, CellFlag.formula],
    [
      "a formula giving a date",
      '<c r="A1" s="1"><f>TODAY()</f><v>45418</v></c>',
      45418,
      CellFlag.formula | CellFlag.date,
    ],
    [
      "a formula giving a text",
      '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
      "ab",
      CellFlag.formula,
    ],
    [
      "a formula giving an error",
      '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>',
      "#N/A",
      CellFlag.formula,
    ],
    ["a value beside extras", '<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>5</v></c>', 5, 0],
    ["something that is no number", '<c r="A1"><v>N/A</v></c>', "N/A", 0],
    ["a style that is not there", '<c r="A1" s="999"><v>1</v></c>', 1, 0],
    [
      "a text in quotes of CDATA",
      '<c r="A1" t="inlineStr"><is><t><![CDATA[<村>&]]></t></is></c>',
      "<村>&",
      0,
    ],
  ];
  for (const [what, source, value, flags] of cases)
    it(`${what} → ${JSON.stringify(value)}`, async () => {
      assert.deepEqual(await cell(source), [value, flags]);
    });

  it("that are empty leave no row or column behind", async () => {
    const grid = await firstGrid(
      xlsx(
        sheetData(
          '<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="1"/><c r="D1" t="str"><v></v></c></row><row r="9" s="1"/><row r="10"><c r="B10" s="2"/></row>',
        ),
      ),
    );
    assert.deepEqual([grid.rowCount, grid.columnCount], [1, 1]);
  });

  it("without addresses follow one another", async () => {
    const grid = await firstGrid(
      xlsx(
        sheetData(
          "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row><row r='5'><c><v>4</v></c><c r='D5'><v>5</v></c><c><v>6</v></c></row>",
        ),
      ),
    );
    assert.deepEqual(grid.values, [[1, 2], [null, 3], [], [], [4, null, null, 5, 6]]);
  });
});

describe("workbooks of 1904", () => {
  const epoch = '<workbookPr date1904="1"/>';
  for (const [what, source, value] of [
    ["days move to the other epoch", '<c r="A1" s="1"><v>43956</v></c>', 45418],
    ["times of day do not", '<c r="A1" s="3"><v>0.5</v></c>', 0.5],
    ["numbers do not", '<c r="A1"><v>43956</v></c>', 43956],
    ["texts of dates do not", '<c r="A1" t="d"><v>2024-05-06</v></c>', 45418],
  ] as const)
    it(what, async () => {
      assert.equal((await cell(source, epoch))[0], value);
    });

  it("are written in their own epoch", async () => {
    const bytes = xlsx(sheetData('<row r="1"><c r="A1" s="1"><v>43956</v></c></row>'), {}, epoch);
    const workbook = await openWorkbook(bytes, "x");
    const before = await workbook.apply({
      cells: [
        {
          sheet: "台账",
          edits: [
            { row: 0, column: 0, value: 45_419 },
            { row: 1, column: 0, value: 45_420, format: "yyyy-mm-dd" },
            { row: 2, column: 0, value: 45_421 },
          ],
        },
      ],
    });
    const source = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
    assert.match(source, /<v>43957<\/v>.*<v>43958<\/v>.*<v>45421<\/v>/);
    assert.deepEqual((await workbook.read("台账")).values, [[45_419], [45_420], [45_421]]);
    await workbook.restore(before);
    assert.deepEqual((await workbook.read("台账")).values, [[45_418]]);
  });
});

describe("sheets of an xlsx", () => {
  it("tell what is hidden", async () => {
    const grid = await firstGrid(
      xlsx(
        worksheet(
          '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/></cols><sheetData><row r="1"><c r="F1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"/><row r="4" hidden="0"><c r="A4"><v>1</v></c></row></sheetData>',
        ),
      ),
    );
    assert.deepEqual([...grid.hiddenColumns], [1, 2, 4]);
    assert.deepEqual([...grid.hiddenRows], [1, 2]);
  });

  it("in the strict flavour, with other relationship names, read alike", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const bytes = zip({
      ...xlsxParts(
        sheetData('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
          Main,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
      ),
      "_rels/.rels": relations(["rId1", `${strict}/officeDocument`, "/xl/workbook.xml"]),
      "xl/_rels/workbook.xml.rels": relations([
        "rId1",
        `${strict}/worksheet`,
        "/xl/worksheets/sheet1.xml",
      ]),
    });
    assert.deepEqual((await firstGrid(bytes)).values, [[1]]);
  });

  it("whose part is named in another case are found", async () => {
    const parts = xlsxParts(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const { "xl/worksheets/sheet1.xml": sheet = "", ...others } = parts;
    assert.deepEqual(
      (await firstGrid(zip({ ...others, "xl/worksheets/Sheet1.xml": sheet }))).values,
      [[1]],
    );
  });

  it("in UTF-16 are read and can be written into", async () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetData('<row r="1"><c r="A1" t="inlineStr"><is><t>村</t></is></c></row>').replace(/^<\?.*?\?>\n/, "")}`;
    const utf16 = new Uint8Array(
      new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer,
    );
    const workbook = await openWorkbook(
      zip({ ...xlsxParts(""), "xl/worksheets/sheet1.xml": utf16 }),
      "x",
    );
    await workbook.apply({ cells: [{ sheet: "台账", edits: [{ row: 0, column: 1, value: 2 }] }] });
    assert.deepEqual((await firstGrid(await workbook.save())).values, [["村", 2]]);
  });

  it("without styles and shared texts can be written into", async () => {
    const { "xl/styles.xml": styles, ...others } = xlsxParts(worksheet("<sheetData/>"));
    assert.ok(styles !== undefined);
    const bytes = zip({
      ...others,
      "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    });
    const workbook = await openWorkbook(bytes, "x");
    await workbook.apply({
      cells: [
        { sheet: "台账", edits: [{ row: 0, column: 0, value: 45_418, format: "yyyy-mm-dd" }] },
      ],
    });
    const grid = await firstGrid(await workbook.save());
    assert.deepEqual(grid.values, [[45_418]]);
    assert.equal(grid.flags?.[0], CellFlag.date);
  });

  it("beside charts and dialogs are listed alone", async () => {
    const bytes = zip({
      ...xlsxParts(sheetData("")),
      "xl/workbook.xml": `<workbook xmlns="${Main}" xmlns:r="${Office}"><sheets><sheet name="图" sheetId="1" r:id="rId9"/><sheet name="台账" sheetId="2" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
      ),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    });
    const workbook = await openWorkbook(bytes, "x");
    assert.deepEqual(
      (await workbook.sheets()).map((sheet) => sheet.name),
      ["台账"],
    );
  });
});

import assert from "node:assert/strict";
import { openWorkbook } from "../../../src/workbook/file/index";
import { CellFlag } from "../../../src/sheet/grid";
import { bytesOf, firstGrid, partText } from "./kit";

describe("web pages under the name of an xls", () => {
  const html = async (body: string) => firstGrid(bytesOf(body), "导出.xls");

  it("give their table with spans as merges", async () => {
    const grid = await html(
      `<html><head><style>td{x:y}</style></head><body><table border=1><tr><td colspan=3 align=center>排查台账</td></tr>
       <TR><TH rowspan="2">村<TH>姓名</TH><th>件数</th></TR>
       <tr><td>李四&nbsp;&amp;<br>王五<td>12</td></tr></table></body></html>`,
    );
    assert.deepEqual(grid.values, [
      ["排查台账"],
      ["村", "姓名", "件数"],
      [null, "李四 &\n王五", 12],
    ]);
    assert.deepEqual(
      [...grid.merges],
      [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 1, left: 0, bottom: 2, right: 0 },
      ],
    );
    assert.equal(grid.sheet, "导出");
  });

  it("keep numbers that are codes as texts, by form or by their format", async () => {
    const grid = await html(
      `<table><tr><td>340123198001011234</td><td>007</td><td style='mso-number-format:"\\@"'>12</td><td x:num>3.5</td></tr></table>`,
    );
    assert.deepEqual(grid.values, [["340123198001011234", "007", "12", 3.5]]);
  });

  it("give a sheet for each table, none for those inside others", async () => {
    const workbook = await openWorkbook(
      bytesOf(
        "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table><table><tr><td>c</td></tr></table><table></table>",
      ),
      "x.xls",
    );
    assert.deepEqual(
      (await workbook.sheets()).map((sheet) => sheet.name),
      ["x", "x2"],
    );
    assert.deepEqual((await workbook.read("x")).values, [["ab"]]);
    assert.deepEqual((await workbook.read("x2")).values, [["c"]]);
    assert.deepEqual(workbook.lossReport(), ["loss-styles"]);
  });

  it("survive markup without end", async () => {
    const grid = await html(`<table><tr><td>1 < 2</td><td a="${"<".repeat(100_000)}`);
    assert.deepEqual(grid.values, [["1 < 2"]]);
  });

  it("in GBK, as they usually are, are read", async () => {
    const grid = await firstGrid(
      Uint8Array.of(
        ...bytesOf("<table><tr><td>"),
        0xc1,
        0xf8,
        0xc1,
        0xd6,
        ...bytesOf("</td></tr></table>"),
      ),
    );
    assert.deepEqual(grid.values, [["柳林"]]);
  });
});

describe("XML spreadsheets of 2003", () => {
  const xml = (sheet: string) =>
    bytesOf(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>${sheet}</Workbook>`,
    );

  it("give values, dates, merges, gaps and what is hidden", async () => {
    const grid = await firstGrid(
      xml(
        `<Worksheet ss:Name="台账"><Table><Column ss:Index="2" ss:Hidden="1"/><Row><Cell ss:MergeAcross="2"><Data ss:Type="String">题</Data></Cell></Row><Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="d"><Data ss:Type="DateTime">2024-05-06T00:00:00.000</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">富<B>文</B></ss:Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet>`,
      ),
    );
    assert.deepEqual(grid.values, [["题"], [], [], [null, 45418, "富文", true]]);
    assert.deepEqual([...grid.merges], [{ top: 0, left: 0, bottom: 0, right: 2 }]);
    assert.deepEqual([...grid.hiddenRows], [3]);
    assert.deepEqual([...grid.hiddenColumns], [1]);
    assert.equal(grid.flags?.[3 * 4 + 1], CellFlag.date);
  });

  it("keep their formulas, counted from the cell", async () => {
    const workbook = await openWorkbook(
      xml(
        `<Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell ss:Formula="=SUM(RC[-1],R1C1:R3C2)&amp;&quot;R1C1&quot;&amp;ROUND(C1,R[1]C)"><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>`,
      ),
      "x.xls",
    );
    await workbook.settings.set("taizhang.x", "1");
    assert.match(
      partText(await workbook.save(), "xl/worksheets/sheet1.xml"),
      /<f>SUM\(A1,\$A\$1:\$B\$3\)&amp;&quot;R1C1&quot;&amp;ROUND\(\$A:\$A,B2\)<\/f>/,
    );
  });
});

import assert from "node:assert/strict";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { CellFlag } from "../../../../src/sheet/grid";
import type { CellValue } from "../../../../src/sheet/grid";
import { bytesOf, firstGrid, partText } from "../kit";

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

  it("are refused where a text stands beyond the last row or column of a sheet, and not cut short", async () => {
    const beyond = { code: "sheet-too-large" };
    const wide = `<table><tr>${"<td colspan=1000>".repeat(17)}<td>乙</table>`;
    const high = `<table>${"<tr><td>7".repeat(1_048_576)}<tr><td>8</table>`;
    await assert.rejects(html(`<table><tr><td>甲</table>${wide}`), beyond);
    await assert.rejects(html(high), beyond);
    const empty = await html(`<table><tr><td>甲</table>${wide.replace("乙", "")}`);
    assert.deepEqual(empty.values, [["甲"]]);
  });

  it("keep numbers that are codes as texts, by form or by their format", async () => {
    const grid = await html(
      `<table><tr><td>340123198001011234</td><td>007</td><td style='mso-number-format:"\\@"'>12</td><td x:num>3.5</td></tr></table>`,
    );
    assert.deepEqual(grid.values, [["340123198001011234", "007", "12", 3.5]]);
  });

  it("end a tag where it ends, not within a quoted value", async () => {
    const grid = await html(
      `<table><tr><td title='满意率>90%' style = "mso-number-format:'[>=60]0'">61</td><td tall">乙</td><td a=>丙</td></tr></table>`,
    );
    assert.deepEqual(grid.values, [[61, "乙", "丙"]]);
  });

  it("take time in proportion where quotes are never closed", async () => {
    const grid = await html(`<table><tr><td>甲</td></tr></table>${`<td a="'>`.repeat(100_000)}`);
    assert.deepEqual(grid.values, [["甲"]]);
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

describe("the layout of a web page", () => {
  const layouts: readonly (readonly [what: string, body: string, rows: readonly CellValue[][]])[] =
    [
      [
        "tables one below the other",
        "<table><tr><td>题</td></tr><tr><td>单位</td></tr></table><table><tr><th>村<th>人</tr><tr><td>柳林村<td>甲</tr></table> <table><tr><td>填表人</td></tr></table>",
        [["题"], ["单位"], ["村", "人"], ["柳林村", "甲"], ["填表人"]],
      ],
      [
        "a line break between tables",
        "<table><tr><td>甲</td></tr></table><br><table><tr><td>乙</td></tr></table>",
        [["甲"], [], ["乙"]],
      ],
      [
        "texts around a table",
        "<h2>题</h2><table><tr><td>甲</td></tr></table><p>说明</p><div>一</div><div>二</div>三<br>四",
        [["题"], [], ["甲"], [], ["说明"], [], ["一"], ["二"], ["三"], ["四"]],
      ],
      [
        "a table in a cell of the table that lays out the page",
        "<table><tr><td>题</td></tr><tr><td><table><tr><th>村<th>人<th>日</tr><tr><td>a<td>b<td>c</tr></table></td></tr><tr><td>尾</td></tr></table>",
        [["题"], ["村", "人", "日"], ["a", "b", "c"], ["尾"]],
      ],
      [
        "a table between cells",
        "<table><tr><td>左</td><td><table><tr><td>村<td>人</tr><tr><td>a<td>b</tr></table></td><td>右</td></tr><tr><td>x<td>y<td>z</tr></table>",
        [
          ["左", "村", "人", "右"],
          [null, "a", "b"],
          ["x", "y", null, "z"],
        ],
      ],
      [
        "tables side by side",
        "<table><tr><td><table><tr><td>A1</tr><tr><td>A2</tr></table></td><td><table><tr><td>B1</tr><tr><td>B2</tr><tr><td>B3</tr></table></td></tr><tr><td>尾</td></tr></table>",
        [["A1", "B1"], ["A2", "B2"], [null, "B3"], ["尾"]],
      ],
      [
        "texts above and below a table in their cell",
        "<table><tr><td>上<table><tr><td>村<td>人</tr><tr><td>a<td>b</tr></table>下</td></tr><tr><td>尾</td></tr></table>",
        [["上"], ["村", "人"], ["a", "b"], ["下"], ["尾"]],
      ],
      [
        "tables three deep",
        "<table><tr><td>题</td></tr><tr><td><table><tr><td><table><tr><td>i1<td>i2</tr></table></td></tr><tr><td>m</td></tr></table></td></tr></table>",
        [["题"], ["i1", "i2"], ["m"]],
      ],
      [
        "two tables in one cell",
        "<table><tr><td><table><tr><td>q1</tr></table><table><tr><td>q2<td>q3</tr></table></td></tr></table>",
        [["q1"], ["q2", "q3"]],
      ],
      [
        "a table under a title that reaches over it and its neighbours",
        "<table><tr><td colspan=3>题</td></tr><tr><td><table><tr><td>村<td>人</tr></table></td><td>s<td>u</tr></table>",
        [["题"], ["村", "人", "s", "u"]],
      ],
      [
        "groups of rows, a caption and what is no row",
        "<table><caption>题</caption><colgroup><col><col></colgroup><thead><tr><th>村<th>人</tr></thead><tbody><tr><td>a<td>b</tr></tbody><tfoot><tr><td>合计<td>1</tr></tfoot></table>",
        [["题"], ["村", "人"], ["a", "b"], ["合计", 1]],
      ],
      [
        "spans down and across",
        "<table><tr><td rowspan=2>村<td colspan=2>甲方</tr><tr><td>姓名<td>电话</tr><tr><td rowspan=9>柳林村<td>a<td>b</tr></table>",
        [
          ["村", "甲方"],
          [null, "姓名", "电话"],
          ["柳林村", "a", "b"],
        ],
      ],
    ];
  for (const [what, body, rows] of layouts)
    it(`has the rows and columns a spreadsheet program shows: ${what}`, async () => {
      const head = "<html><head><title>不显示</title></head><body>";
      const workbook = await openWorkbook(bytesOf(`${head}${body}</body></html>`), "页.xls");
      assert.deepEqual(
        (await workbook.sheets()).map(({ name }) => name),
        ["页"],
      );
      assert.deepEqual((await workbook.read("页")).values, rows);
    });

  it("merges a title over the table under it, and no cell beside a table along it", async () => {
    const grid = await firstGrid(
      bytesOf(
        "<table><tr><td colspan=2>题</td></tr><tr><td>左<td><table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table></tr></table>",
      ),
    );
    assert.deepEqual([...grid.merges], [{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  it("stands the deepest nesting", async () => {
    const deep = "<table><tr><td>".repeat(5000) + "x" + "</td></tr></table>".repeat(5000);
    assert.deepEqual((await firstGrid(bytesOf(deep))).values, [["x"]]);
  });
});

describe("values behind what a web page shows", () => {
  const styles =
    '<style><!-- td {mso-number-format:General;} .d1,.d2 {color:red;mso-number-format:"m\\0022月\\0022d\\0022日\\0022";} td.t{mso-number-format:"\\@";} .s{mso-number-format:"Short Date";}--></style>';
  const cells: readonly (readonly [what: string, cell: string, value: CellValue, flag: number])[] =
    [
      ["x:num with a value", '<td class=d2 x:num="45414">5月2日</td>', 45414, CellFlag.date],
      ["x:num without quotes", "<td class=d1 x:num=45414.5>5月2日</td>", 45414.5, CellFlag.date],
      ["x:num alone", "<td x:num>1,200</td>", 1200, 0],
      ["x:num in a text format", '<td class=t x:num="12">012</td>', 12, CellFlag.text],
      [
        "x:num of a named format",
        '<td class="s" x:num="45414">2024-5-2</td>',
        45414,
        CellFlag.date,
      ],
      ["x:str alone", "<td x:str>12</td>", "12", 0],
      ["x:str with a value", '<td x:str="\'007 ">007</td>', "'007 ", 0],
      ["x:bool", '<td x:bool="TRUE">是</td>', true, 0],
      ["a text format by class", "<td class=t>12</td>", "12", CellFlag.text],
      [
        "a text format in the old way",
        '<td style="vnd.ms-excel.numberformat:@">12</td>',
        "12",
        CellFlag.text,
      ],
      [
        "a text format with a backslash",
        "<td style='mso-number-format:\\@;color:red'>12</td>",
        "12",
        CellFlag.text,
      ],
      [
        "a date format in the old way",
        '<td style="vnd.ms-excel.numberformat:yyyy-mm-dd">45414</td>',
        45414,
        CellFlag.date,
      ],
      [
        "what LibreOffice puts down",
        '<td sdval="45414" sdnum="2052;0;YYYY-MM-DD">2024-05-02</td>',
        45414,
        CellFlag.date,
      ],
      [
        "more digits than a number holds",
        "<td x:num>340123198001011234</td>",
        "340123198001011234",
        0,
      ],
      ["a value that is no number", '<td x:num="丙">3</td>', 3, 0],
      ["nothing", "<td title='x:num=9'>3</td>", 3, 0],
    ];
  for (const [what, cell, value, flag] of cells)
    it(`are read: ${what}`, async () => {
      const page = `<html><head>${styles}</head><body><table><tr>${cell}</tr></table></body></html>`;
      const grid = await firstGrid(bytesOf(page));
      assert.deepEqual(grid.values, [[value]]);
      assert.equal(grid.flags?.[0] ?? 0, flag);
    });

  it("are texts in a table that says so, but where a number is stated", async () => {
    const grid = await firstGrid(bytesOf("<table x:str><tr><td>3<td x:num>3</tr></table>"));
    assert.deepEqual(grid.values, [["3", 3]]);
  });

  it("stand on a sheet of the name Excel wrote down", async () => {
    const island =
      "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>五月</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->";
    const grid = await firstGrid(bytesOf(`<html>${island}<table><tr><td>a</tr></table></html>`));
    assert.equal(grid.sheet, "五月");
  });

  it("that a copy does not keep are told", async () => {
    const workbook = await openWorkbook(
      bytesOf(
        "<style>@page{mso-page-orientation:landscape}</style><table><tr><td><a href='http://x'>甲</a><img src=x><td style='mso-comment-reference:a_1'>乙</tr></table><!--<x:FreezePanes/>-->",
      ),
      "x.xls",
    );
    assert.deepEqual([...workbook.lossReport()].sort(), [
      "loss-comments",
      "loss-links",
      "loss-pictures",
      "loss-print",
      "loss-styles",
      "loss-view",
    ]);
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

  const told: readonly (readonly [what: string, sheet: string, loss: string])[] = [
    ["conditional formats", "<Table/><x:ConditionalFormatting/>", "loss-conditional"],
    [
      "names",
      "<Names><NamedRange ss:Name='a' ss:RefersTo='=R[-5]C'/></Names><Table/>",
      "loss-names",
    ],
    [
      "what a filter shows",
      "<Table/><x:AutoFilter><x:AutoFilterColumn/></x:AutoFilter>",
      "loss-filter",
    ],
    [
      "limits of an unknown kind",
      "<Table/><DataValidation><Range>R1C1</Range><Type>Colour</Type></DataValidation>",
      "loss-part-validation",
    ],
  ];
  for (const [what, content, loss] of told)
    it(`tell that ${what} are lost`, async () => {
      const workbook = await openWorkbook(
        xml(`<Worksheet ss:Name="a">${content}</Worksheet>`),
        "x",
      );
      assert.ok(workbook.lossReport().includes(loss as never), loss);
      const bare = await openWorkbook(xml('<Worksheet ss:Name="a"><Table/></Worksheet>'), "x");
      assert.deepEqual(bare.lossReport(), ["loss-styles"]);
    });
});

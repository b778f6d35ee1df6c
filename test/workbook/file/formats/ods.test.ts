import assert from "node:assert/strict";
import { CellFlag, flagsAt } from "../../../../src/sheet/grid";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { excelFormula } from "../../../../src/workbook/file/formats/ods/formula";
import { partText, zip } from "../kit";

const ods = (tables: string, styles = "", after = "") =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:fo="f"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}${after}</office:spreadsheet></office:body></office:document-content>`,
  });
const text = (content: string) =>
  `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string, attributes = "") =>
  `<table:table table:name="台账" ${attributes}>${rows}</table:table>`;

async function read(bytes: Uint8Array) {
  const workbook = await openWorkbook(bytes, "x.ods");
  return workbook.read("台账");
}

describe("OpenDocument spreadsheets", () => {
  it("give values of every type", async () => {
    const cell = (attributes: string) => `<table:table-cell ${attributes}/>`;
    const grid = await read(
      ods(
        table(
          row(
            cell('office:value-type="float" office:value="12.5"') +
              cell('office:value-type="percentage" office:value="0.25"') +
              cell('office:value-type="boolean" office:boolean-value="true"') +
              cell('office:value-type="date" office:date-value="2024-05-06"') +
              cell('office:value-type="date" office:date-value="2024-05-06T12:00:00"') +
              cell('office:value-type="time" office:time-value="PT06H00M00S"') +
              cell('office:value-type="string" office:string-value="村"') +
              cell('office:value-type="date" office:date-value="1645-01-01"'),
          ),
        ),
      ),
    );
    assert.deepEqual(grid.values, [[12.5, 0.25, true, 45418, 45418.5, 0.25, "村"]]);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((column) => flagsAt(grid, 0, column) & CellFlag.date),
      [0, 0, 0, 1, 1, 1, 0],
    );
  });

  it("give texts with their blanks, breaks and paragraphs, without notes", async () => {
    const grid = await read(
      ods(
        table(
          row(
            text(
              '柳<text:span>林</text:span><text:s text:c="2"/>村<text:line-break/>一<text:tab/>二</text:p><text:p>三<office:annotation><text:p>批注</text:p></office:annotation>',
            ),
          ),
        ),
      ),
    );
    assert.deepEqual(grid.values, [["柳林  村\n一\t二\n三"]]);
  });

  it("repeat rows and cells, and skip those that are covered", async () => {
    const grid = await read(
      ods(
        table(
          row(
            `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>题</text:p></table:table-cell><table:covered-table-cell/>${text("a")}`,
          ) +
            row(`<table:covered-table-cell table:number-columns-repeated="2"/>${text("b")}`) +
            row(
              `<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="3"/>`,
              'table:number-rows-repeated="2"',
            ) +
            row(
              '<table:table-cell table:number-columns-repeated="16384"/>',
              'table:number-rows-repeated="1048572"',
            ),
        ),
      ),
    );
    assert.deepEqual(grid.values, [
      ["题", null, "a"],
      [null, null, "b"],
      [7, 7, 7],
      [7, 7, 7],
    ]);
    assert.deepEqual([...grid.merges], [{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it("read repeated header rows and groups, which stand deeper", async () => {
    const grid = await read(
      ods(
        table(
          `<table:table-header-rows>${row(text("序号"))}</table:table-header-rows><table:table-row-group>${row(text("1"))}<table:table-row-group>${row(text("2"))}</table:table-row-group></table:table-row-group>`,
        ),
      ),
    );
    assert.deepEqual(grid.values, [["序号"], ["1"], ["2"]]);
  });

  it("tell what is hidden and protected", async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const bytes = ods(
      table(
        `<table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="9"/>${row(text("a") + text("b"), 'table:visibility="filter"')}${row(text("c"))}`,
        'table:style-name="ta1" table:protected="true"',
      ),
      styles,
    );
    const workbook = await openWorkbook(bytes, "x.ods");
    assert.deepEqual(await workbook.sheets(), [{ name: "台账", hidden: true, protected: true }]);
    const grid = await workbook.read("台账");
    assert.deepEqual([...grid.hiddenRows], [0]);
    assert.deepEqual([...grid.hiddenColumns], [0]);
  });

  it("become xlsx with formulas, looks and names", async () => {
    const styles =
      '<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"><style:text-properties fo:font-weight="bold" fo:color="#ff0000" style:font-name="黑体"/><style:table-cell-properties fo:background-color="#ffff00" fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/></style:style>';
    const names =
      '<table:named-expressions><table:named-range table:name="数据" table:cell-range-address="$台账.$A$1:.$A$9"/></table:named-expressions>';
    const workbook = await openWorkbook(
      ods(
        table(
          row(
            '<table:table-cell table:style-name="ce1" table:formula="of:=SUM([.B1:.B3];1)&amp;&quot;;[.A1]&quot;" office:value-type="date" office:date-value="2024-05-06"/>',
          ),
        ),
        styles,
        names,
      ),
      "x.ods",
    );
    assert.equal(flagsAt(await workbook.read("台账"), 0, 0), CellFlag.formula | CellFlag.date);
    await workbook.settings.set("taizhang.x", "1");
    const bytes = await workbook.save();
    assert.match(
      partText(bytes, "xl/worksheets/sheet1.xml"),
      /<f>SUM\(B1:B3,1\)&amp;&quot;;\[.A1\]&quot;<\/f><v>45418<\/v>/,
    );
    const sheetStyles = partText(bytes, "xl/styles.xml");
    assert.match(sheetStyles, /formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/);
    assert.match(sheetStyles, /<font><b\/><color rgb="FFFF0000"\/><name val="黑体"\/><\/font>/);
    assert.match(sheetStyles, /<fgColor rgb="FFFFFF00"\/>/);
    assert.match(
      partText(bytes, "xl/workbook.xml"),
      /<definedName name="数据">台账!\$A\$1:\$A\$9</,
    );
  });

  for (const [source, formula] of [
    ["of:=[.A1]+[$'我的 表'.$B$2]", "A1+'我的 表'!$B$2"],
    ['of:=IF([.A1]>1;"a;b";"")', 'IF(A1>1,"a;b","")'],
    ["of:=SUM([Sheet2.A1:.B3])", "SUM(Sheet2!A1:B3)"],
    ["oooc:=[.A1]", "A1"],
    ["of:=SUM([.B:.B];[$Sheet2.$3:.$4])", "SUM(B:B,Sheet2!$3:$4)"],
    ["of:={1;2}", ""],
    ["of:=['file:///x'#Sheet.A1]", ""],
    ["of:=[.#REF!]", ""],
  ] as const)
    it(`${source} → ${formula}`, () => {
      assert.equal(excelFormula(source), formula);
    });
});

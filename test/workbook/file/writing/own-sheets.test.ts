import assert from "node:assert/strict";
import type { DraftCell, SheetDraft } from "../../../../src/sheet/draft";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { renameInFormula, freeSheetName } from "../../../../src/workbook/file/cells/sheet-names";
import { otherReader, partText, sheetData, unzip, xlsx } from "../kit";

const cell = (
  value: DraftCell["value"],
  style?: DraftCell["style"],
  more: Partial<DraftCell> = {},
): DraftCell => ({
  value,
  ...(style !== undefined && { style }),
  ...more,
});

const month: SheetDraft = {
  name: "月报2024-05",
  rows: [
    [cell("柳林镇矛盾纠纷月报", "title"), null, null],
    [cell("说明：".repeat(60), "note"), null, null],
    [cell("村", "head"), cell("件数", "head"), cell("化解率", "head")],
    [cell("柳林", "text"), cell(12, "integer"), cell(0.896551, "percent", { decimals: 1 })],
    [cell("=上河", "text"), cell(1.5, "number", { decimals: 1 }), cell(-1.25, "points")],
    [
      cell("合计", "total"),
      cell(13.5, "total", { formula: "SUM(B4:B5)" }),
      cell(0.5, "totalPercent"),
    ],
    [cell("A1", "link", { link: { sheet: "台账", cell: "A1" } }), cell(45_418, "date"), cell(null)],
  ],
  columnWidths: [20, 10, 12.5],
  rowHeights: new Map([[0, 36]]),
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 1, right: 2 },
  ],
  frozenRows: 3,
  filter: { top: 2, left: 0, bottom: 4, right: 2 },
  charts: [
    {
      kind: "columnLine",
      title: "化解率 <村>",
      categories: { top: 3, left: 0, bottom: 4, right: 0 },
      series: [
        { name: "化解率", values: { top: 3, left: 2, bottom: 4, right: 2 } },
        { name: "目标", values: { top: 3, left: 1, bottom: 4, right: 1 }, line: true },
      ],
      anchor: { top: 9, left: 0, bottom: 20, right: 4 },
      axisFormat: "0%",
    },
    {
      kind: "bar",
      title: "件数",
      categories: { top: 3, left: 0, bottom: 4, right: 0 },
      series: [{ name: "件数", values: { top: 3, left: 1, bottom: 4, right: 1 } }],
      anchor: { top: 22, left: 0, bottom: 30, right: 4 },
    },
  ],
  print: {
    landscape: true,
    titleRows: [2, 2],
    footer: "制表人：　审核&签发人：",
    area: { top: 0, left: 0, bottom: 30, right: 4 },
  },
};

async function written(...drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const workbook = await openWorkbook(
    xlsx(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')),
    "台账.xlsx",
  );
  await workbook.apply({ drafts });
  return workbook.save();
}

describe("own sheets", () => {
  it("hold what the other reader finds as numbers, texts, formulas and formats", async () => {
    const sheet = otherReader(await written(month)).Sheets["月报2024-05"];
    assert.ok(sheet !== undefined);
    const at = (name: string) =>
      sheet[name] as { v?: unknown; f?: string; w?: string; z?: string; t: string };
    assert.equal(at("A1").v, "柳林镇矛盾纠纷月报");
    assert.deepEqual([at("C4").v, at("C4").w], [0.896551, "89.7%"]);
    assert.deepEqual([at("B5").w, at("C5").w], ["1.5", "↓1.25"]);
    assert.deepEqual([at("C5").v, at("C5").t], [-1.25, "n"]);
    assert.deepEqual([at("B6").v, at("B6").f], [13.5, "SUM(B4:B5)"]);
    assert.deepEqual([at("B7").v, at("B7").z], [45_418, "yyyy-mm-dd"]);
    assert.deepEqual([at("A5").v, at("A5").f, at("A5").t], ["=上河", undefined, "s"]);
    assert.equal((sheet["A7"] as { l?: { Target?: string } }).l?.Target, "#'台账'!A1");
    assert.equal(sheet["!autofilter"]?.ref, "A3:C5");
    assert.equal(sheet["!merges"]?.length, 2);
  });

  it("print on A4 across, fitted to the width, with head rows and page numbers", async () => {
    const bytes = await written(month);
    const source = partText(bytes, "xl/worksheets/sheet2.xml");
    for (const part of [
      '<pageSetUpPr fitToPage="1"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      "第 &amp;P 页 共 &amp;N 页",
      "审核&amp;&amp;签发人",
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
      '<col min="3" max="3" width="13.21" customWidth="1"/>',
      '<row r="1" ht="36" customHeight="1">',
    ])
      assert.ok(source.includes(part), part);
    const names = partText(bytes, "xl/workbook.xml");
    assert.match(names, /"_xlnm.Print_Titles" localSheetId="1">'月报2024-05'!\$3:\$3</);
    assert.match(names, /"_xlnm.Print_Area" localSheetId="1">'月报2024-05'!\$A\$1:\$E\$31</);
    assert.match(
      names,
      /"_xlnm._FilterDatabase" localSheetId="1" hidden="1">'月报2024-05'!\$A\$3:\$C\$5</,
    );
  });

  it("make room for wrapped texts in merged cells, which no program does by itself", async () => {
    const source = partText(await written(month), "xl/worksheets/sheet2.xml");
    const height = Number(/<row r="2" ht="(\d+)"/.exec(source)?.[1]);
    // 360 half-widths of 9 points into 42.5 of 11 points are 7 lines of 13 points.
    assert.ok(height >= 80 && height <= 110, String(height));
  });

  it("carry native charts with what they show", async () => {
    const bytes = await written(month);
    const parts = unzip(bytes);
    assert.ok(parts.has("xl/drawings/drawing1.xml"));
    const chart = partText(bytes, "xl/charts/chart1.xml");
    assert.match(chart, /<c:barChart>.*<\/c:barChart><c:lineChart>/);
    assert.match(chart, /<c:f>'月报2024-05'!\$C\$4:\$C\$5<\/c:f>/);
    assert.match(chart, /<c:pt idx="0"><c:v>0.896551<\/c:v>/);
    assert.match(chart, /<a:t>化解率 &lt;村&gt;<\/a:t>/);
    assert.match(partText(bytes, "xl/charts/chart2.xml"), /<c:barDir val="bar"\/>/);
    assert.equal(partText(bytes, "[Content_Types].xml").match(/drawingml.chart\+xml/g)?.length, 2);
  });

  it("stay apart in style from the clerk's and share theirs", async () => {
    const bytes = await written(month, { ...month, name: "月报2024-06" });
    const styles = partText(bytes, "xl/styles.xml");
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    assert.ok(count <= 5 + 16, String(count));
    assert.equal(styles.match(/<cellXfs[^>]*>(.*)<\/cellXfs>/)?.[1]?.match(/<xf /g)?.length, count);
  });

  it("follow each other's names when one is taken", async () => {
    const workbook = await openWorkbook(xlsx(sheetData("")), "x");
    await workbook.apply({ drafts: [{ ...month, name: "台账" }, linking()] });
    assert.deepEqual(
      (await workbook.sheets()).map((sheet) => sheet.name),
      ["台账", "台账2", "汇总"],
    );
    const sheet = otherReader(await workbook.save()).Sheets["汇总"];
    assert.equal((sheet?.["A1"] as { f?: string }).f, "SUM('台账2'!B4,'台账2'!B5)");
    assert.equal((sheet?.["A2"] as { l?: { Target?: string } }).l?.Target, "#'台账2'!A1");
  });

  function linking(): SheetDraft {
    return {
      ...month,
      name: "汇总",
      charts: [],
      merges: [],
      rows: [
        [cell(1, "integer", { formula: "SUM('台账'!B4,台账!B5)" })],
        [cell("去", "link", { link: { sheet: "台账", cell: "A1" } })],
      ],
    };
  }

  for (const [wanted, taken, name] of [
    ["检查结果", [], "检查结果"],
    ["检查结果", ["检查结果"], "检查结果2"],
    ["检查结果", ["检查结果", "检查结果2"], "检查结果3"],
    ["ABC", ["abc"], "ABC2"],
    ["a/b:c?d*[e]'", [], "a_b_c_d__e__"],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(30)}2`],
    ["", [], "Sheet1"],
    [`${"村".repeat(30)}\u{1f600}`, [], "村".repeat(30)],
    [`${"村".repeat(29)}\u{1f600}`, [`${"村".repeat(29)}\u{1f600}`], `${"村".repeat(29)}2`],
    ["\ud83d村\ude00", [], "村"],
  ] as const)
    it(`named ${JSON.stringify(wanted)} beside ${taken.length} are ${name}`, () => {
      assert.equal(freeSheetName(wanted, taken), name);
    });

  for (const [formula, renamed] of [
    ["'甲'!A1+甲!B2", "'乙'!A1+'乙'!B2"],
    ['"甲!A1"&甲!A1', "\"甲!A1\"&'乙'!A1"],
    ["小甲!A1", "小甲!A1"],
    ["甲乙!A1", "甲乙!A1"],
    ["SUM(甲!A1:A3)", "SUM('乙'!A1:A3)"],
  ] as const)
    it(`${formula} follows a renamed sheet`, () => {
      assert.equal(renameInFormula(formula, "甲", "乙"), renamed);
    });

  for (const name of ["$&", "$'乙", "$`", "$1", "$$", "(", "[a", "甲.*", "\\d+"])
    it(`${name} is a sheet's name and no pattern`, () => {
      const quoted = `'${name.replace(/'/g, "''")}'!`;
      assert.equal(renameInFormula("甲!A1+'甲'!B1", "甲", name), `${quoted}A1+${quoted}B1`);
      assert.equal(renameInFormula(`${name}!A1+${quoted}B1`, name, "乙"), "'乙'!A1+'乙'!B1");
    });
});

import { strict as assert } from "node:assert";
import type { DraftCell, SheetDraft } from "../../../src/sheet/draft";
import { addSheet } from "../../excel-host/model/book";
import { cellsOf, checkPlayed, isProblem, ledger, open, reopen, seen } from "./support";
import type { Running } from "./support";

let running: Running;

type SeenSheet = Readonly<Record<string, unknown>> & { readonly name: string };

const sheets = (): SeenSheet[] => (seen(running) as { sheets: SeenSheet[] }).sheets;
const sheetNamed = (name: string): SeenSheet => sheets().find((sheet) => sheet.name === name)!;
const names = (): string[] => sheets().map(({ name }) => name);

const area = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});
const head = (value: string): DraftCell => ({ value, style: "head" });

/** A sheet with all that a draft can hold. */
function summary(name = "月报2024-05", title = "五月化解情况"): SheetDraft {
  return {
    name,
    rows: [
      [{ value: title, style: "title" }],
      [head("村"), head("件数"), head("化解率"), head("日期"), head("电话"), head("链接")],
      [
        { value: "柳林村", style: "text" },
        { value: 3, style: "integer" },
        { value: 0.5, style: "percent", decimals: 1 },
        { value: 45_418, style: "date" },
        { value: "13800001234", style: "text" },
        { value: "B3 等 2 处", style: "link", link: { sheet: "台账", cell: "B3" } },
      ],
      [
        { value: "合计", style: "total" },
        { value: 3, style: "total", formula: "SUM(B3:B3)" },
        null,
        null,
        { value: "=不是公式", style: "text" },
        { value: "2024-05", style: "text" },
      ],
    ],
    columnWidths: [20, 8, 8, 12, 14, 14],
    rowHeights: new Map([[1, 30]]),
    merges: [area(0, 0, 0, 5)],
    frozenRows: 2,
    filter: area(1, 0, 3, 5),
    charts: [
      {
        kind: "columnLine",
        title: "化解率",
        categories: area(2, 0, 2, 0),
        series: [
          { name: "化解率", values: area(2, 2, 2, 2) },
          { name: "目标", values: area(2, 1, 2, 1), line: true },
        ],
        anchor: area(5, 0, 20, 5),
        axisFormat: "0%",
      },
    ],
    print: {
      landscape: true,
      titleRows: [1, 1],
      footer: "制表人：A&B",
      area: area(0, 0, 20, 5),
      breaks: [10],
    },
  };
}

const apply = (...drafts: SheetDraft[]) => running.book.apply({ drafts });

describe("workbook/excel: own sheets", () => {
  afterEach(() => {
    checkPlayed(running);
  });

  it("writes values, formulas and links; texts stay texts", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary());
    assert.deepEqual(cellsOf(running, "月报2024-05"), {
      A1: "五月化解情况",
      ...{ B1: "", C1: "", D1: "", E1: "", F1: "" },
      ...{ A2: "村", B2: "件数", C2: "化解率", D2: "日期", E2: "电话", F2: "链接" },
      A3: "柳林村",
      B3: [3, "0"],
      C3: [0.5, "0.0%"],
      D3: [45_418, "yyyy-mm-dd"],
      E3: "13800001234",
      F3: `=HYPERLINK("#'台账'!B3","B3 等 2 处")`,
      A4: "合计",
      B4: ["=SUM(B3:B3)", "0"],
      E4: "=不是公式",
      F4: "2024-05",
    });
    const { values } = await running.book.read("月报2024-05");
    assert.deepEqual([values[2]?.[5], values[3]?.[1]], ["B3 等 2 处", 3]);
  });

  it("looks like a form: lines, head, widths, frozen rows, filter, no gridlines", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary());
    const sheet = sheetNamed("月报2024-05");
    const cells = sheet["cells"] as Record<string, { look?: Record<string, unknown> }>;
    assert.deepEqual(
      [sheet["merges"], sheet["frozen"], sheet["filter"], sheet["gridlines"]],
      [["A1:F1"], { rows: 2, columns: 0 }, "A2:F4", false],
    );
    assert.equal(cells["A2"]?.look?.["fill.color"], "#DCE6F1");
    assert.equal(cells["B3"]?.look?.["border.EdgeTop.style"], "Continuous");
    assert.equal(cells["A1"]?.look?.["font.name"], "黑体");
    assert.equal(cells["F3"]?.look?.["font.underline"], "Single");
    assert.deepEqual((sheet["widths"] as unknown[])[0], [0, (20 * 8 + 5) * 0.75]);
    assert.ok(
      (sheet["heights"] as [number, number][]).some(([row, height]) => row === 1 && height === 30),
    );
  });

  it("prints on A4 across, head repeated, fitted to the width, with page numbers", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary());
    const page = sheetNamed("月报2024-05")["page"] as Record<string, unknown>;
    assert.deepEqual(
      [
        page["orientation"],
        page["paperSize"],
        page["zoom"],
        page["titleRows"],
        page["printArea"],
        page["breaks"],
      ],
      ["Landscape", "A4", { horizontalFitToPages: 1 }, [1, 1], [area(0, 0, 20, 5)], [10]],
    );
    const footers = page["headersFooters"] as Record<string, string>;
    assert.match(footers["leftFooter"] ?? "", /制表人：A&&B$/);
    assert.match(footers["rightFooter"] ?? "", /第 &P 页 共 &N 页$/);
  });

  it("draws charts whose series are told everything", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary());
    const [chart] = sheetNamed("月报2024-05")["charts"] as Record<string, unknown>[];
    const series = chart?.["series"] as Record<string, unknown>[];
    assert.deepEqual(
      series.map(({ name, values, categories, type }) => [name, values, categories, type]),
      [
        ["化解率", "'月报2024-05'!C3", "'月报2024-05'!A3", ""],
        ["目标", "'月报2024-05'!B3", "'月报2024-05'!A3", "Line"],
      ],
    );
    assert.deepEqual(chart?.["position"], ["A6", "F21"]);
  });

  it("counts days as a 1904 workbook does", async () => {
    running = await open({ ...ledger(["标题"]), date1904: true });
    await apply(summary());
    assert.deepEqual(cellsOf(running, "月报2024-05")["D3"], [45_418 - 1462, "yyyy-mm-dd"]);
    assert.equal((await running.book.read("月报2024-05")).values[2]?.[3], 45_418);
  });

  it("numbers a sheet whose name is the clerk's; links and formulas between drafts follow", async () => {
    running = await open({
      sheets: [
        { name: "月报2024-05", rows: [["我的"]] },
        { name: "附表", rows: [["我的"]] },
      ],
    });
    const link: DraftCell = { value: "看", link: { sheet: "附表", cell: "A1" } };
    const first = {
      ...summary(),
      rows: [[link, { value: 1, formula: "附表!A1+'月报2024-05'!B2" }]],
    };
    await apply({ ...first, charts: [], merges: [] }, { ...summary("附表"), charts: [] });
    assert.deepEqual(names(), ["月报2024-05", "附表", "月报2024-052", "附表2"]);
    assert.deepEqual(cellsOf(running, "月报2024-052"), {
      A1: `=HYPERLINK("#'附表2'!A1","看")`,
      B1: "='附表2'!A1+'月报2024-052'!B2",
    });
    assert.equal(await running.book.settings.get("taizhang.owned"), '["月报2024-052","附表2"]');
  });

  it("replaces an own sheet where it stands, so that formulas looking at it go on", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary());
    const id = running.excel.book.sheets[1]?.id;
    await apply({ ...summary(undefined, "改过"), charts: [], merges: [] });
    assert.equal(running.excel.book.sheets[1]?.id, id);
    assert.deepEqual([names(), sheetNamed("月报2024-05")["charts"]], [["台账", "月报2024-05"], []]);
    assert.equal(cellsOf(running, "月报2024-05")["A1"], "改过");
  });

  it("brings a replaced sheet back as it was, with what the clerk wrote into it", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary());
    await running.book.apply({
      cells: [
        {
          sheet: "月报2024-05",
          edits: [
            { row: 2, column: 0, value: "柳林村委" },
            { row: 30, column: 1, value: 7 },
          ],
        },
      ],
    });
    const before = sheetNamed("月报2024-05");
    const image = await apply(summary(undefined, "改过"));
    running = await reopen(running);
    const report = await running.book.restore(JSON.parse(JSON.stringify(image)));
    assert.deepEqual(report, { restored: 1, refused: [] });
    assert.deepEqual(sheetNamed("月报2024-05"), before);
  });

  it("takes an added sheet away with all that was kept of it", async () => {
    running = await open(ledger(["标题"]));
    const before = seen(running);
    const image = await apply(summary(), summary("汇总"));
    await running.book.restore(image);
    assert.deepEqual(seen(running), before);
    assert.deepEqual([...running.excel.book.settings.keys()], []);
  });

  it("leaves one the clerk worked on, and says so", async () => {
    running = await open(ledger(["标题"]));
    const image = await apply(summary());
    await running.book.apply({
      cells: [{ sheet: "月报2024-05", edits: [{ row: 2, column: 0, value: "我改了" }] }],
    });
    const report = await running.book.restore(image);
    assert.deepEqual(report, { restored: 0, refused: [{ sheet: "月报2024-05", cell: "A1:F4" }] });
    assert.deepEqual(names(), ["台账", "月报2024-05"]);
  });

  it("never writes over a sheet the clerk made under the name of ours", async () => {
    running = await open(ledger(["标题"]));
    await apply(summary("检查结果"));
    const { book } = running.excel;
    book.sheets.pop();
    addSheet(book, "检查结果").rows = [[{ value: "我自己的检查记录" }]];
    await apply(summary("检查结果"));
    assert.deepEqual(names(), ["台账", "检查结果", "检查结果2"]);
    assert.deepEqual(cellsOf(running, "检查结果"), { A1: "我自己的检查记录" });
    assert.equal(await running.book.settings.get("taizhang.owned"), '["检查结果2"]');
  });

  it("makes a ledger for the clerk that is never replaced", async () => {
    running = await open(ledger(["标题"]));
    const mine: SheetDraft = { ...summary("新台账"), clerks: true, charts: [] };
    await apply(mine);
    await apply(mine);
    assert.deepEqual(names(), ["台账", "新台账", "新台账2"]);
    assert.equal(await running.book.settings.get("taizhang.owned"), null);
  });

  it("adds no sheet to a workbook whose structure is protected, and says so", async () => {
    running = await open(ledger(["标题"]));
    running.excel.book.structureProtected = true;
    await assert.rejects(apply(summary()), isProblem("excel-structure-protected"));
    assert.deepEqual(names(), ["台账"]);
  });

  it("writes over an own sheet of which no draft is kept, and brings its values back", async () => {
    const rows = [["旧"], [{ value: 0.5, format: "0%" }, "=A2*2"]];
    running = await open({ sheets: [{ name: "台账" }, { name: "检查结果", rows }] });
    await running.book.settings.set("taizhang.owned", '["检查结果"]');
    const before = cellsOf(running, "检查结果");
    const image = await apply(summary("检查结果"));
    await running.book.restore(image);
    assert.deepEqual(cellsOf(running, "检查结果"), before);
  });
});

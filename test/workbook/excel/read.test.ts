import { strict as assert } from "node:assert";
import { openExcel } from "../../../src/workbook/excel/open-excel";
import { CellFlag, flagsAt } from "../../../src/sheet/grid";
import { Problem } from "../../../src/sheet/problem";
import { serialOf } from "../../../src/sheet/serial";
import { startExcel } from "../../excel-host/node/excel-in-node";
import type { ExcelInNode } from "../../excel-host/node/excel-in-node";
import type { BookPlan } from "../../excel-host/model/book";
import type { HostOptions } from "../../excel-host/wire/host";

let excel: ExcelInNode;

async function open(plan: BookPlan, options?: HostOptions) {
  excel = startExcel(plan, options);
  return openExcel();
}

const code = (wanted: string) => (error: unknown) =>
  error instanceof Problem && error.code === wanted;

describe("workbook/excel: reading", () => {
  afterEach(() => {
    assert.deepEqual(excel.notPlayed, []);
  });

  it("gives values as Excel has them, cut after the last one", async () => {
    const book = await open({
      sheets: [
        {
          name: "台账",
          rows: [
            ["序号", "姓名", ""],
            [1, "张三", { value: "", format: "@" }],
            [true, "#N/A"],
            [" "],
          ],
          formattedTo: { row: 9999, column: 40 },
        },
      ],
    });
    const grid = await book.read("台账");
    assert.deepEqual(grid.values, [
      ["序号", "姓名"],
      [1, "张三"],
      [true, "#N/A"],
    ]);
    assert.deepEqual(
      [grid.book, grid.sheet, grid.rowCount, grid.columnCount],
      ["台账.xlsx", "台账", 3, 2],
    );
    assert.equal(grid.flags, null);
  });

  it("tells dates, texts and formulas by their cells", async () => {
    const day = serialOf(2024, 5, 6);
    const rows = [
      ["日期", "编号", "合计", "时间"],
      [
        { value: day, format: "yyyy-mm-dd" },
        { value: "001", format: "@" },
        "=SUM(A2:A3)",
        { value: 0.5, format: "h:mm" },
      ],
      [{ value: day, format: "General" }, "002", 7, ""],
    ];
    const book = await open({ sheets: [{ name: "台账", rows }] });
    const grid = await book.read("台账");
    const flags = [0, 1, 2, 3].map((column) => [
      flagsAt(grid, 1, column),
      flagsAt(grid, 2, column),
    ]);
    assert.deepEqual(flags, [
      [CellFlag.date, 0],
      [CellFlag.text, 0],
      [CellFlag.formula, 0],
      [CellFlag.date, 0],
    ]);
    assert.equal(grid.values[1]?.[2], 2 * day);
  });

  it("counts days of a 1904 workbook from 1900", async () => {
    const day = serialOf(2024, 5, 6);
    const rows = [
      [{ value: day - 1462, format: "yyyy/m/d" }, { value: 0.25, format: "h:mm" }, day - 1462],
    ];
    const book = await open({ date1904: true, sheets: [{ name: "台账", rows }] });
    assert.deepEqual((await book.read("台账")).values, [[day, 0.25, day - 1462]]);
  });

  it("knows merges beyond the values, and hidden rows and columns", async () => {
    const title = { top: 0, left: 0, bottom: 0, right: 5 };
    const book = await open({
      sheets: [
        {
          name: "台账",
          rows: [["标题"], ["a", "b", "c"], ["d"], ["e"]],
          merges: [title],
          hiddenRows: [2, 50],
          hiddenColumns: [1],
        },
      ],
    });
    const grid = await book.read("台账");
    assert.deepEqual(grid.merges, [title]);
    assert.deepEqual([...grid.hiddenRows], [2]);
    assert.deepEqual([...grid.hiddenColumns], [1]);
  });

  it("asks for merges once where only entries change: Excel would forget its undo steps", async () => {
    const merge = { top: 0, left: 0, bottom: 0, right: 1 };
    const book = await open({ sheets: [{ name: "台账", rows: [["标题"], [1]], merges: [merge] }] });
    const asked = () => excel.state.calls.filter((call) => call === "getMergedAreas").length;
    await book.read("台账", { entriesOnly: true });
    assert.equal(asked(), 1);
    const again = await book.read("台账", { entriesOnly: true });
    assert.deepEqual(again.merges, [merge]);
    assert.equal(asked(), 1);
    await book.read("台账");
    assert.equal(asked(), 2);
  });

  it("finds the formulas of a protected sheet, which does not list them", async () => {
    const book = await open({
      sheets: [{ name: "台账", rows: [[1, "=A1"], ["x"]], protected: true }],
    });
    const grid = await book.read("台账");
    assert.deepEqual(grid.flags, Uint8Array.of(0, CellFlag.formula, 0, 0));
  });

  it("says a sheet that is not there, and reads an empty one", async () => {
    const book = await open({ sheets: [{ name: "空表" }] });
    await assert.rejects(book.read("台账"), code("sheet-missing"));
    const grid = await book.read("空表");
    assert.deepEqual([grid.rowCount, grid.columnCount, grid.values], [0, 0, []]);
  });

  it("halves its blocks until Excel on the web lets them through", async () => {
    const text = "村里反映的道路积水问题需要尽快处理并答复".repeat(6);
    const rows = Array.from({ length: 20_000 }, (_, i) => [i, text]);
    const merge = { top: 0, left: 0, bottom: 0, right: 1 };
    const sheet = { name: "台账", rows, merges: [merge], hiddenRows: [7] };
    const book = await open({ sheets: [sheet] }, { web: true });
    const grid = await book.read("台账");
    assert.deepEqual([grid.merges, [...grid.hiddenRows]], [[merge], [7]]);
    assert.equal(grid.rowCount, 20_000);
    assert.deepEqual(grid.values[19_999], [19_999, text]);
    assert.ok(excel.log.some(({ responseBytes }) => responseBytes < 200));
    assert.ok(excel.log.every(({ responseBytes }) => responseBytes <= 5 * 1024 * 1024));
  });

  it("halves its blocks when values come back null", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [i, i, i]);
    const book = await open({ sheets: [{ name: "台账", rows }] }, { maxCells: 2000 });
    assert.deepEqual((await book.read("台账")).values, rows);
  });

  it("stops between blocks when it is told to", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [i]);
    const book = await open({ sheets: [{ name: "台账", rows }] }, { maxCells: 500 });
    const control = new AbortController();
    const seen: number[] = [];
    const progress = (done: number) => {
      seen.push(done);
      if (done > 1000) control.abort();
    };
    await assert.rejects(book.read("台账", { signal: control.signal, progress }), {
      name: "AbortError",
    });
    assert.ok((seen.at(-1) ?? 0) < 2000);
  });

  it("takes a sheet's name whatever is in it", async () => {
    const name = "五月,A1 '汇总'表";
    const book = await open({ sheets: [{ name, rows: [[1, "=A1"], ["=A1"]] }] });
    const grid = await book.read(name);
    assert.deepEqual(grid.flags, Uint8Array.of(0, CellFlag.formula, CellFlag.formula, 0));
  });
});

import assert from "node:assert/strict";
import { chartWords } from "../../../src/page/print/chart-words";
import { freshChart, type ReadCell } from "../../../src/page/print/fresh-chart";
import type { ViewChart } from "../../../src/workbook/file/index";

const area = (left: number) => ({ top: 1, left, bottom: 2, right: left });
const chart: ViewChart = {
  title: "各村",
  kind: "column",
  categories: ["甲村", "乙村"],
  categoriesFrom: { sheet: "数据", area: area(0) },
  series: [
    {
      name: "件数",
      line: false,
      color: "4472C4",
      values: [1, 2],
      from: { sheet: "数据", area: area(1) },
    },
  ],
  format: "General",
  anchor: { top: 5, left: 0, bottom: 9, right: 4 },
};
const cells = [
  ["村", "件数"],
  ["丙村", 7],
  ["丁村", "无"],
];
const read: ReadCell = (sheet, row, column) =>
  sheet === "数据" ? (cells[row]?.[column] ?? null) : undefined;

describe("the figures of a chart", () => {
  it("are those that stand in its cells now; a text is none", () => {
    const { categories, series } = freshChart(chart, read);
    assert.deepEqual(categories, ["丙村", "丁村"]);
    assert.deepEqual(series[0]!.values, [7, null]);
  });

  it("stay as the file keeps them where the sheet is not there", () => {
    assert.deepEqual(
      freshChart(chart, () => undefined),
      chart,
    );
  });

  it("are counted where nothing names them", () => {
    const { categoriesFrom, ...unnamed } = { ...chart, categories: [] };
    assert.ok(categoriesFrom !== undefined);
    assert.deepEqual(freshChart(unnamed, read).categories, ["1", "2"]);
  });

  it("are read out, and of many how many there are", () => {
    assert.equal(chartWords(chart), "柱形图“各村”；件数：甲村 1，乙村 2");
    const values = Array.from({ length: 30 }, (_, i) => i);
    const long = { ...chart, series: [{ ...chart.series[0]!, values }] };
    assert.match(chartWords(long), /等 30 项$/);
  });
});

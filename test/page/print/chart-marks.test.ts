import assert from "node:assert/strict";
import fc from "fast-check";
import { chartMarks } from "../../../src/page/print/chart-marks";
import type { ViewChart } from "../../../src/workbook/file/index";

const chart = (over: Partial<ViewChart> = {}): ViewChart => ({
  title: "各村化解率",
  kind: "column",
  categories: ["柳林村", "河东村"],
  series: [{ name: "化解率", line: false, color: "4472C4", values: [1, 0.5] }],
  format: "0%",
  anchor: { top: 0, left: 0, bottom: 9, right: 9 },
  ...over,
});

describe("a chart's picture", () => {
  it("draws columns in proportion, their figures above them", () => {
    const { bars, labels } = chartMarks(chart(), 400, 200);
    const [whole, half] = bars;
    assert.ok(Math.abs(whole!.height - 2 * half!.height) < 1e-9);
    assert.equal(whole!.y + whole!.height, half!.y + half!.height);
    const texts = labels.map(({ text }) => text);
    for (const text of ["柳林村", "河东村", "100%", "50%", "0%"]) assert.ok(texts.includes(text));
  });

  it("lays bars down where the chart does", () => {
    const { bars } = chartMarks(chart({ kind: "bar" }), 400, 200);
    assert.equal(bars[0]!.x, bars[1]!.x);
    assert.ok(bars[0]!.width > bars[1]!.width);
  });

  it("draws a target over columns as a dashed line, a trend as a whole one", () => {
    const target = { name: "目标", line: true, color: "C00000", values: [0.9, 0.9] };
    const columns = chartMarks(chart({ series: [...chart().series, target] }), 400, 200);
    assert.deepEqual([columns.lines.length, columns.lines[0]!.dashed], [1, true]);
    const trend = chartMarks(chart({ series: [target] }), 400, 200);
    assert.deepEqual([trend.bars.length, trend.lines[0]!.dashed], [0, false]);
  });

  it("leaves a gap where a figure is missing", () => {
    const series = [{ name: "排查", line: false, color: "4472C4", values: [3, null] }];
    assert.equal(chartMarks(chart({ series, format: "0" }), 400, 200).bars.length, 1);
  });

  it("stays inside its box whatever the figures", () => {
    const value = fc.option(fc.double({ min: -5, max: 1e6, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 30 }),
        fc.constantFrom("bar" as const, "column" as const),
        fc.constantFrom("0", "0%", "General"),
        (values, kind, format) => {
          const { bars } = chartMarks(
            chart({
              kind,
              format,
              categories: values.map(String),
              series: [{ name: "数", line: false, color: "4472C4", values }],
            }),
            300,
            150,
          );
          for (const { x, y, width, height } of bars) {
            assert.ok(x >= 0 && y >= 0 && width >= 0 && height >= 0);
            assert.ok(x + width <= 300 && y + height <= 150);
          }
        },
      ),
    );
  });
});

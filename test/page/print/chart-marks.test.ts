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

  it("lets columns below zero hang from it", () => {
    const series = [{ name: "增减", line: false, color: "4472C4", values: [4, -2] }];
    const { bars } = chartMarks(chart({ series, format: "0" }), 400, 200);
    const [up, down] = bars;
    assert.ok(Math.abs(up!.y + up!.height - down!.y) < 1e-9);
    assert.ok(Math.abs(up!.height - 2 * down!.height) < 1e-9);
  });

  it("puts stacked columns one on the other", () => {
    const one = { name: "甲", line: false, color: "4472C4", values: [1, 2] };
    const { bars } = chartMarks(
      chart({ series: [one, { ...one, name: "乙" }], format: "0", stacked: true }),
      400,
      200,
    );
    const [below, , above] = bars;
    assert.equal(below!.x, above!.x);
    assert.ok(Math.abs(above!.y + above!.height - below!.y) < 1e-9);
  });

  it("says figures with what stands behind the point", () => {
    const series = [{ name: "天", line: false, color: "4472C4", values: [0.5, 12.25] }];
    const texts = chartMarks(chart({ series, format: "General" }), 400, 200).labels.map(
      ({ text }) => text,
    );
    assert.ok(texts.includes("0.5") && texts.includes("12.25"), texts.join());
  });

  it("leaves out names that would run into each other", () => {
    const categories = Array.from({ length: 60 }, (_, i) => `第${i}村民委员会`);
    const series = [{ name: "数", line: false, color: "4472C4", values: categories.map(() => 1) }];
    const { labels } = chartMarks(chart({ categories, series, format: "0" }), 400, 200);
    const names = labels.filter(({ key }) => key.startsWith("category"));
    assert.ok(names.length > 2 && names.length < 10, String(names.length));
  });

  it("parts a round by shares, and says each", () => {
    const series = [{ name: "类型", line: false, color: "4472C4", values: [3, 1, null] }];
    const { slices, labels } = chartMarks(
      chart({ kind: "pie", categories: ["邻里", "土地", "其他"], series, format: "General" }),
      400,
      200,
    );
    assert.equal(slices.length, 3);
    assert.deepEqual(
      labels.map(({ text }) => text),
      ["邻里 3 75%", "土地 1 25%", "其他 0 0%"],
    );
    const whole = chartMarks(
      chart({ kind: "pie", categories: ["邻里"], series: [{ ...series[0]!, values: [5] }] }),
      400,
      200,
    );
    assert.match(whole.slices[0]!.outline, /A.* 1 1 .*A.* 1 1 /);
  });

  it("stays inside its box whatever the figures", () => {
    const value = fc.option(fc.double({ min: -5, max: 1e6, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 30 }),
        fc.constantFrom("bar" as const, "column" as const),
        fc.constantFrom("0", "0%", "General"),
        fc.boolean(),
        (values, kind, format, stacked) => {
          const { bars } = chartMarks(
            chart({
              kind,
              ...(stacked ? { stacked } : {}),
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

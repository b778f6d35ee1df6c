import assert from "node:assert/strict";
import fc from "fast-check";
import type { CellValue } from "../../src/sheet/grid";
import { readNumber, type NumberReading } from "../../src/sheet/number-text";

/** A reading in one line: kind, value, unit. */
function shown(reading: NumberReading): string {
  if (!("value" in reading)) return reading.kind;
  const unit = "unit" in reading ? ` ${reading.unit}` : "";
  return `${reading.kind} ${String(reading.value)}${unit}`;
}

function table(title: string, cases: readonly (readonly [CellValue, string])[]): void {
  describe(title, () => {
    for (const [value, expected] of cases) {
      it(`${JSON.stringify(value)} → ${expected}`, () => {
        assert.equal(shown(readNumber(value)), expected);
      });
    }
  });
}

describe("sheet/number-text", () => {
  it("tells numbers from texts", () => {
    assert.deepEqual(readNumber(3), { kind: "number", value: 3, form: "number" });
    assert.deepEqual(readNumber("3"), { kind: "number", value: 3, form: "text" });
    assert.deepEqual(readNumber("3人"), { kind: "number", value: 3, form: "text", unit: "人" });
  });

  table("exact figures", [
    [0, "number 0"],
    [-2.5, "number -2.5"],
    ["0", "number 0"],
    ["-5", "number -5"],
    ["−5", "number -5"],
    ["12.50", "number 12.5"],
    ["１２", "number 12"],
    [" 12 ", "number 12"],
    ["1,234", "number 1234"],
    ["１，２３４", "number 1234"],
    ["1,234,567.89", "number 1234567.89"],
    ["￥300", "number 300"],
    ["共12户", "number 12 户"],
    ["3 人", "number 3 人"],
    ["12人次", "number 12 人次"],
    ["500元", "number 500 元"],
    ["85.5平方米", "number 85.5 平方米"],
    ["三", "number 3"],
    ["十二", "number 12"],
    ["一百零五", "number 105"],
    ["三户", "number 3 户"],
    ["三万", "number 30000"],
    ["三万元", "number 30000 元"],
    ["二〇二四", "number 2024"],
  ]);

  table("approximate figures", [
    ["600多", "approximate 600"],
    ["30余", "approximate 30"],
    ["30余人", "approximate 30 人"],
    ["30来户", "approximate 30 户"],
    ["约30", "approximate 30"],
    ["大约30人", "approximate 30 人"],
    ["近百", "approximate 100"],
    ["百余人", "approximate 100 人"],
    ["三十多", "approximate 30"],
    ["十几", "approximate 10"],
    ["30以上", "approximate 30"],
    ["30人左右", "approximate 30 人"],
    ["30+", "approximate 30"],
    ["≥30", "approximate 30"],
    [">=30", "approximate 30"],
    ["2000余万元", "approximate 20000000 元"],
    ["2000多万", "approximate 20000000"],
    ["3万余元", "approximate 30000 元"],
  ]);

  table("scaled figures", [
    ["2000万", "scaled 20000000"],
    ["1.5亿", "scaled 150000000"],
    ["1.1亿", "scaled 110000000"],
    ["2.3万元", "scaled 23000 元"],
    ["3千", "scaled 3000"],
    ["5百人", "scaled 500 人"],
    ["1.5万亿", "scaled 1500000000000"],
  ]);

  table("percents", [
    ["12.5%", "percent 0.125"],
    ["１２．５％", "percent 0.125"],
    ["100%", "percent 1"],
    ["89.66%", "percent 0.8966"],
    ["-3%", "percent -0.03"],
    ["5‰", "percent 0.005"],
  ]);

  table("nothing, or made unreadable", [
    ["", "blank"],
    [null, "blank"],
    ["　", "blank"],
    ["—", "blank"],
    ["无", "blank"],
    ["**", "blank"],
    ["XX人", "blank"],
    [" ".repeat(500), "blank"],
  ]);

  table("no figure", [
    [true, "other"],
    [NaN, "other"],
    [Infinity, "other"],
    ["张三", "other"],
    ["万", "other"],
    ["百", "other"],
    ["三四人", "other"],
    ["3-5", "other"],
    ["3/5", "other"],
    ["3~5人", "other"],
    ["1,23", "other"],
    ["1,2345", "other"],
    ["1.2.3", "other"],
    ["第3", "other"],
    ["3人5户", "other"],
    ["男3女2", "other"],
    ["0x10", "other"],
    ["1e5", "other"],
    ["一般", "other"],
    ["一户一档", "other"],
    ["不足30", "other"],
    ["2024-05-06", "other"],
    ["多", "other"],
    ["人", "other"],
    [",", "other"],
  ]);

  it("reads every finite number as it is", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.deepEqual(readNumber(value), { kind: "number", value, form: "number" });
      }),
    );
  });

  it("reads grouped digits, plain digits and digits with a unit alike", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (value) => {
        const texts = [String(value), value.toLocaleString("en-US"), `${String(value)}件`];
        for (const text of texts)
          assert.ok(shown(readNumber(text)).startsWith(`number ${String(value)}`));
      }),
    );
  });

  it("multiplies scales out without a rounding error", () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.constantFrom(1, 2, 3, 4), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        const reading = readNumber(`${text}万`);
        assert.ok(reading.kind === "scaled");
        assert.equal(reading.value, digits * 10 ** (4 - places));
      }),
    );
  });
});

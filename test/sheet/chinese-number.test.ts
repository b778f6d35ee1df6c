import assert from "node:assert/strict";
import fc from "fast-check";
import { chineseNumber } from "../../src/sheet/chinese-number";

describe("sheet/chinese-number", () => {
  const cases: readonly [string, number][] = [
    ["零", 0],
    ["三", 3],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["廿五", 25],
    ["九十九", 99],
    ["一百零五", 105],
    ["一百五", 150],
    ["一百五十", 150],
    ["两千三百", 2300],
    ["三千二", 3200],
    ["一千零五十", 1050],
    ["一万二", 12_000],
    ["一万零二", 10_002],
    ["三千五百万", 35_000_000],
    ["一亿五千万", 150_000_000],
    ["一亿零三十", 100_000_030],
    ["百", 100],
    ["万", 10_000],
    ["二〇二四", 2024],
    ["一九四九", 1949],
  ];
  for (const [text, value] of cases) {
    it(`${text} is ${String(value)}`, () => {
      assert.equal(chineseNumber(text), value);
    });
  }

  for (const text of ["", "3", "十百", "三四十", "人", "一百人", "十".repeat(30)]) {
    it(`reads nothing in ${JSON.stringify(text)}`, () => {
      assert.equal(chineseNumber(text), null);
    });
  }

  it("reads back what is written out in full", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        assert.equal(chineseNumber(written(value)), value);
      }),
    );
  });
});

const DIGITS = "零一二三四五六七八九";

/** A number below 10⁸ in Chinese, after the rules of the primer. */
function written(value: number): string {
  if (value < 10_000) return value === 0 ? "零" : fourDigits(value);
  const rest = value % 10_000;
  const high = `${fourDigits(Math.floor(value / 10_000))}万`;
  if (rest === 0) return high;
  return `${high}${rest < 1000 ? "零" : ""}${fourDigits(rest)}`;
}

function fourDigits(value: number): string {
  let text = "";
  for (const [unit, size] of [
    ["千", 1000],
    ["百", 100],
    ["十", 10],
    ["", 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) text += DIGITS.charAt(digit) + unit;
    else if (text !== "" && !text.endsWith("零")) text += "零";
  }
  return text.replace(/零$/, "");
}

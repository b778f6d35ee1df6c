import assert from "node:assert/strict";
import { builtinFormats, formatKind } from "../../src/workbook/number-format";
import type { FormatKind } from "../../src/workbook/number-format";

const kinds: Readonly<Record<FormatKind, readonly string[]>> = {
  date: [
    "yyyy-mm-dd",
    "yyyy/m/d;@",
    'yyyy"年"m"月"d"日"',
    "yyyy年m月d日",
    "m/d",
    "mmm-yy",
    'm"月"d"日";@',
    "[$-804]aaaa",
    "[$-F800]dddd, mmmm dd, yyyy",
    '[DBNum1][$-804]yyyy"年"m"月";@',
    "yyyy-mm-dd hh:mm:ss",
    "yyyy\\-mm\\-dd",
    "[Red]d-mmm",
    "mm",
    "e/m/d",
    "mm-dd",
  ],
  time: [
    "h:mm",
    "hh:mm:ss",
    "[h]:mm:ss",
    "[mm]:ss",
    "mm:ss.0",
    "h:mm AM/PM",
    '上午/下午h"时"mm"分"',
    'h"时"mm"分"',
  ],
  text: ["@", " @ "],
  number: [
    "General",
    "0",
    "0.00",
    "#,##0",
    "0.00%",
    "0.00E+00",
    '0"天"',
    '0"day"',
    "G/通用格式",
    'G/通用格式"件"',
    "[Red]0;[Blue]-0",
    '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    "0;-0;;@",
    "\\d0",
    "",
  ],
};

describe("number formats", () => {
  for (const [kind, codes] of Object.entries(kinds))
    for (const code of codes)
      it(`${JSON.stringify(code)} is ${kind}`, () => {
        assert.equal(formatKind(code), kind);
      });

  it("those that files give by number alone, the Chinese ones too", () => {
    const dates = [...builtinFormats].filter(([, code]) => formatKind(code) === "date");
    assert.deepEqual(
      dates.map(([id]) => id),
      [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
    );
    const times = [...builtinFormats].filter(([, code]) => formatKind(code) === "time");
    assert.deepEqual(
      times.map(([id]) => id),
      [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56],
    );
  });
});

import assert from "node:assert/strict";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf, serialOf } from "../../src/sheet/serial";
import { limitEnd, readTimeLimit } from "../../src/sheet/time-limit";

describe("sheet/time-limit", () => {
  const start = serialOf(2023, 1, 31);
  const cases: readonly (readonly [CellValue, string])[] = [
    [30, "2023-03-02"],
    ["30", "2023-03-02"],
    ["30日", "2023-03-02"],
    ["15天内", "2023-02-15"],
    ["限15日内完成", "2023-02-15"],
    ["一个月", "2023-02-28"],
    ["3个月内", "2023-04-30"],
    ["两周", "2023-02-14"],
    ["24小时内", "2023-02-01"],
    ["6月", ""],
    ["15日前", ""],
    ["5个工作日", ""],
    ["长期", ""],
    [45_000, ""],
    [0, ""],
    ["2023-03-01", ""],
  ];
  for (const [value, expected] of cases)
    it(`${String(value)} from 31 January: ${expected === "" ? "no length of time" : expected}`, () => {
      const limit = readTimeLimit(value);
      assert.equal(limit === null ? "" : isoOf(limitEnd(start, limit)), expected);
    });
});

import assert from "node:assert/strict";
import { monthIn } from "../../../src/ledger/recognise/month";
import { recognise } from "../../../src/ledger/recognise";
import { gridOf } from "../../../src/sheet/grid";

describe("a month in a text", () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ["白杨村2023年9月走访登记表", 9],
    ["9月份", 9],
    ["九月", 9],
    ["2023.09走访", 9],
    ["2023-10", 10],
    ["202309台账", 9],
    ["1-9月走访情况", null],
    ["2023年7月—9月", null],
    ["7月、8月", null],
    ["2023年走访登记表", null],
    ["第9期", null],
  ];
  for (const [text, month] of cases) it(text, () => assert.equal(monthIn(text), month));
});

describe("the month of a ledger", () => {
  const header = ["序号", "走访日期", "走访对象", "走访人", "走访情况"];
  const month = (
    above: readonly (readonly string[])[],
    sheet: string,
    book = "",
  ): number | null | undefined =>
    recognise(gridOf(sheet, [...above, header, [1, "5日", "杜春生", "宋立", "一切正常"]], book))
      .month;

  it("is that of the title", () => assert.equal(month([["2023年9月走访登记表"]], "8月"), 9));
  it("else of the sheet's name", () => assert.equal(month([["走访登记表"]], "8月份"), 8));
  it("else of the book's", () =>
    assert.equal(month([["走访登记表"]], "Sheet1", "2023年7月.xlsx"), 7));
  it("never the day of filling in", () =>
    assert.equal(
      month([["走访登记表"], ["填报单位：白杨村", "填报日期：2023年10月2日"]], "Sheet1"),
      null,
    ));
});

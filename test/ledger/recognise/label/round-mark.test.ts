import assert from "node:assert/strict";
import { readRoundMark } from "../../../../src/ledger/recognise/label/round-mark";

type Expected = readonly [
  rest: string,
  order: number,
  month?: number,
  months?: number,
  year?: number,
];

const MARKS: Readonly<Record<string, Expected>> = {
  第一次: ["", 1],
  第2次走访: ["走访", 2],
  走访第十一次: ["走访", 11],
  "走访时间（第三次）": ["走访时间", 3],
  首次走访时间: ["走访时间", 1],
  二次走访时间: ["走访时间", 2],
  再次走访时间: ["走访时间", 2],
  末次走访时间: ["走访时间", 900],
  三访时间: ["走访时间", 3],
  初评: ["评价", 1],
  满意度复评: ["满意度", 2],
  走访日期1: ["走访日期", 1],
  "走访日期（2）": ["走访日期", 2],
  "走访日期③": ["走访日期", 3],
  进展情况二: ["进展情况", 2],
  "1月": ["", 1, 1, 1],
  元月走访: ["走访", 1, 1, 1],
  十二月份走访日期: ["走访日期", 12, 12, 1],
  "走访日期（3月）": ["走访日期", 3, 3, 1],
  "2024年3月": ["", 2024003, 3, 1, 2024],
  "2023年走访时间": ["走访时间", 2023000, 1, 12, 2023],
  第二季度: ["", 4, 4, 3],
  "4-6月走访时间": ["走访时间", 4, 4, 3],
  "10月至12月": ["", 10, 10, 3],
  "3季度满意度": ["满意度", 7, 7, 3],
  Q4: ["", 10, 10, 3],
  上半年: ["", 1, 1, 6],
  下半年走访日期: ["走访日期", 7, 7, 6],
  第三周进展: ["进展", 3],
  下旬办理情况: ["办理情况", 3],
  中秋节慰问: ["慰问", 16],
};

const NONE = [
  "走访时间",
  "周一",
  "一次性补助",
  "责任人",
  "出生年月",
  "每月走访",
  "一般",
  "",
  "3".repeat(50),
  "本月底",
  "5月初",
];

describe("readRoundMark", () => {
  for (const [label, [rest, order, month, months, year]] of Object.entries(MARKS))
    it(`${label} is round ${order} of ${rest || "its heading"}`, () => {
      const period =
        month === undefined ? null : { year: year ?? null, month, months: months ?? 1 };
      assert.deepEqual(readRoundMark(label), { rest, order, period });
    });
  for (const label of NONE)
    it(`${label.slice(0, 12) || "nothing"} names no round`, () =>
      assert.equal(readRoundMark(label), null));
});

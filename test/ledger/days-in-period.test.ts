import assert from "node:assert/strict";
import { isUndone, readInPeriod, wholeMonth } from "../../src/ledger/days-in-period";
import type { Period } from "../../src/ledger/period";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf, serialOf } from "../../src/sheet/serial";
import { shownReading } from "../sheet/shown-reading";

const march: Period = { year: null, month: 3, months: 1 };
const quarter: Period = { year: null, month: 4, months: 3 };
const lastYears: Period = { year: 2022, month: 3, months: 1 };
const theDay: Period = { year: null, month: 5, months: 1, day: 6 };

const shown = (value: CellValue, period: Period, year: number | null = 2023): string =>
  readInPeriod(value, period, year).map(shownReading).join(" | ");

describe("a cell under a heading of months", () => {
  const table: readonly (readonly [string, Period, readonly (readonly [CellValue, string])[]])[] = [
    [
      "of one month",
      march,
      [
        ["10日", "2023-03-10 yearless"],
        ["10号", "2023-03-10 yearless"],
        ["10", "2023-03-10 yearless"],
        [10, "2023-03-10 yearless"],
        [1, "2023-03-01 yearless"],
        [31, "2023-03-31 yearless"],
        ["5月10日", "2023-05-10 yearless"],
        ["5.9", "2023-05-09 yearless"],
        ["10-12日", "2023-03-12 yearless"],
        ["10日至12日", "2023-03-12 yearless"],
        ["3月30日-4月2日", "2023-04-02 yearless"],
        ["11日、25日", "2023-03-11 yearless | 2023-03-25 yearless"],
        ["11日，25日；28日", "2023-03-11 yearless | 2023-03-25 yearless | 2023-03-28 yearless"],
        ["11和25", "2023-03-11 yearless | 2023-03-25 yearless"],
        ["11日及25日", "2023-03-11 yearless | 2023-03-25 yearless"],
        ["11日\n25日", "2023-03-11 yearless | 2023-03-25 yearless"],
        ["11\n25", "2023-03-11 yearless | 2023-03-25 yearless"],
        ["4月1日\r\n4月5日", "2023-04-01 yearless | 2023-04-05 yearless"],
        ["4月\n5日", "2023-04-05 yearless"],
        ["2024年\n4月\n5日", "2024-04-05"],
        ["11\n日", "2023-03-11 yearless"],
        ["3月11\n4月5", "2023-03-11 yearless | 2023-04-05 yearless"],
        ["4月2日-5日", "2023-04-05 yearless"],
        ["30日-4月2日", "2023-04-02 yearless"],
        ["、11日、", "2023-03-11 yearless"],
        ["2023-03-05", "2023-03-05"],
        ["32日", "impossible"],
        [serialOf(2023, 3, 7), "2023-03-07"],
        [5.9, "2023-05-09 yearless"],
        [0, "other"],
        [32, "1900-02-01"],
        ["√", "2023-03-01 month"],
        ["已走访", "2023-03-01 month"],
        ["已上门走访一次", "2023-03-01 month"],
        ["已上门走访了两次", "other"],
        ["是", "2023-03-01 month"],
        [true, "2023-03-01 month"],
        ["×", ""],
        ["否", ""],
        ["—", ""],
        ["", ""],
        [null, ""],
        ["未走访", ""],
        ["外出", ""],
        ["待走访", ""],
        ["计划25日", ""],
        ["农忙", "other"],
        ["11日、农忙", "other"],
      ],
    ],
    [
      "of a quarter: a day alone is of no month",
      quarter,
      [
        ["10日", "other"],
        ["5月10日", "2023-05-10 yearless"],
        ["√", "2023-04-01 month"],
      ],
    ],
    [
      "of a month of a year",
      lastYears,
      [
        ["10日", "2022-03-10 yearless"],
        ["√", "2022-03-01 month"],
        ["5.9", "2022-05-09 yearless"],
      ],
    ],
    [
      "of a day",
      theDay,
      [
        ["√", "2023-05-06 yearless"],
        ["7日", "2023-05-07 yearless"],
      ],
    ],
  ];
  for (const [name, period, cells] of table)
    describe(name, () => {
      for (const [value, expected] of cells)
        it(`${JSON.stringify(value)} → ${expected || "nothing"}`, () =>
          assert.equal(shown(value, period), expected));
    });

  it("without any year is a month or a day of no year", () => {
    assert.equal(shown("√", march, null), "--3-1");
    assert.equal(shown("√", theDay, null), "--5-6");
    assert.equal(shown("10日", march, null), "--3-10");
    assert.equal(shown("√", lastYears, null), "2022-03-01 month");
    assert.equal(shownReading(wholeMonth(march, 2024)), "2024-03-01 month");
  });

  it("may name every day of the month", () => {
    const days = Array.from({ length: 31 }, (_, i) => `${String(i + 1)}日`);
    assert.equal(readInPeriod(days.join("、"), march, 2023).length, 31);
    assert.equal(readInPeriod(days.join("\r\n"), march, 2023).length, 31);
  });

  it("says that nothing happened in words that begin so", () => {
    for (const word of [
      "未走访",
      " 没去",
      "不在家",
      "外出务工",
      "拟下月",
      "计划走访",
      "待定",
      "无",
    ])
      assert.ok(isUndone(word), word);
    for (const word of ["走访未遇", "已走访", "5日", isoOf(serialOf(2023, 1, 1)), 5, true])
      assert.ok(!isUndone(word), String(word));
  });
});

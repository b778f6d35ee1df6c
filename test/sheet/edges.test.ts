import assert from "node:assert/strict";
import { areaName, columnIndex, columnName, parseCell } from "../../src/sheet/address";
import { readBirth } from "../../src/sheet/birth-date";
import { chineseNumber } from "../../src/sheet/chinese-number";
import { isHan } from "../../src/sheet/characters";
import { readDateCell } from "../../src/sheet/date-cell";
import type { DateFrame } from "../../src/sheet/date-frame";
import { isErrorText } from "../../src/sheet/error-text";
import { gridOf, isEmptyCell, type CellValue } from "../../src/sheet/grid";
import {
  isPaperNumber,
  namesOtherPaper,
  papersAllowed,
  paperNamed,
} from "../../src/sheet/id-paper";
import { maskId, maskName, maskPhone } from "../../src/sheet/mask";
import { rowOrder } from "../../src/sheet/row-order";
import { serialOf } from "../../src/sheet/serial";
import { cutText, xmlCharacters } from "../../src/sheet/xml-characters";
import { fullReading } from "./shown-reading";

type Cases = readonly (readonly [CellValue, string])[];

function dates(title: string, frame: DateFrame, cases: Cases): void {
  describe(title, () => {
    for (const [value, expected] of cases)
      it(`${JSON.stringify(value)} → ${expected}`, () =>
        assert.equal(fullReading(readDateCell(value, frame)), expected));
  });
}

dates("days alone in the sheet of a month", { year: 2023, month: 9 }, [
  [0, "other"],
  [1, "2023-09-01 yearless monthless"],
  [30, "2023-09-30 yearless monthless"],
  [31, "impossible"],
  [32, "1900-02-01"],
  [1.5, "2023-01-05 yearless"],
  ["0日", "other"],
  ["1日", "2023-09-01 yearless monthless"],
  ["31日", "impossible"],
  ["32日", "other"],
  ["7", "2023-09-07 yearless monthless"],
  ["5日之前", "2023-09-05 yearless monthless doubtful"],
  ["5日止", "2023-09-05 yearless monthless doubtful"],
  ["5-5日", "2023-05-05 yearless"],
  ["7-5日", "2023-07-05 yearless"],
  ["30-31日", "other"],
  ["9-32日", "other"],
]);

dates("days alone as time limits", { year: 2023, month: 9, limit: true }, [
  [1, "other"],
  [400, "1901-02-03"],
  ["7", "other"],
  ["7日", "other"],
  ["7日前", "2023-09-07 yearless monthless doubtful"],
  ["5-7日", "2023-05-07 yearless"],
  ["9月7日前完成", "2023-09-07 yearless doubtful"],
  ["9月未完成", "2023-09-01 month yearless doubtful"],
]);

dates("days alone in a month of no year", { year: null, month: 9 }, [
  ["5日", "lacks year"],
  [5, "lacks year"],
  ["9月", "lacks year"],
  ["9月份", "lacks year"],
  ["19月", "lacks year"],
]);

dates("what is settled and what goes on", { year: 2023 }, [
  ["", "blank"],
  ["—", "blank"],
  ["2023-09-05", "2023-09-05"],
  ["9月5日（星期二）", "2023-09-05 yearless"],
  ["9月5日 （星期二） 走访", "2023-09-05 yearless doubtful"],
  ["2023 年 9 月 5 日 走访", "2023-09-05 doubtful"],
  ["2023  年9月  5  日走访", "2023-09-05 doubtful"],
  ["9月 5日走访", "2023-09-05 yearless doubtful"],
  [true, "other"],
  [null, "blank"],
  [`9月5日${"、9月6日".repeat(30)}`, "2023-09-05 2023-09-05+2023-09-06 yearless doubtful"],
  [`9月5日${"、9月6日".repeat(32)}`, "other"],
  ["走".repeat(161), "other"],
  ["①9月5日 ②9月6日", "2023-09-05 2023-09-05+2023-09-06 yearless doubtful"],
]);

dates("figures of a column with two decimals", { year: 2023, twoDecimals: true }, [
  [2023.1, "2023-10-01 month"],
  [2023.11, "2023-11-01 month"],
  [9.1, "2023-09-10 yearless"],
  [9, "1900-01-09"],
  ["9.1", "2023-09-01 yearless"],
  [45_418.5, "2024-05-06 12:00"],
]);

describe("births", () => {
  const latest = serialOf(2023, 9, 15);
  const born = (value: CellValue, until: number | null = latest) =>
    fullReading(readBirth(value, until));
  const table: readonly (readonly [CellValue, string])[] = [
    ["1965.1", "1965-01-01 month doubtful"],
    [" 1965.1 ", "1965-01-01 month doubtful"],
    ["1965.10", "1965-10-01 month"],
    ["1965.2", "1965-02-01 month"],
    ["64.1", "1964-01-01 month doubtful two-digit"],
    ["64.7", "1964-07-01 month two-digit"],
    [64.1, "1964-01-01 month doubtful two-digit"],
    [64.7, "1964-07-01 month two-digit"],
    [5.6, "2005-06-01 month two-digit"],
    ["64.13", "other"],
    [64.13, "1900-03-04 3:07"],
    ["64年7月", "1964-07-01 month two-digit"],
    ["'64.7", "1964-07-01 month two-digit"],
    ["64-07", "1964-07-01 month two-digit"],
    ["64/7", "1964-07-01 month two-digit"],
    ["23.9", "2023-09-01 month two-digit"],
    ["23.10", "1923-10-01 month two-digit"],
    ["2023.10", "2023-10-01 month"],
    ["24.2.29", "1924-02-29 two-digit"],
    ["无", "blank"],
    [true, "other"],
    [null, "blank"],
    ["x".repeat(25), "other"],
  ];
  for (const [value, expected] of table)
    it(`${JSON.stringify(value)} → ${expected}`, () => assert.equal(born(value), expected));

  it("are of no doubted century where no last day is known", () => {
    assert.equal(born("23.10", null), "2023-10-01 month two-digit");
    assert.equal(born("49.5.6", null), "2049-05-06 two-digit");
    assert.equal(born("00.2.29", serialOf(1999, 12, 31)), "impossible");
    assert.equal(born("23.9.15"), "2023-09-15 two-digit");
    assert.equal(born("23.9.16"), "1923-09-16 two-digit");
  });
});

describe("names of cells", () => {
  it("are letters of a column of a sheet, in either case, and nothing else", () => {
    for (const [name, index] of [
      ...[["A", 0] as const, ["z", 25] as const, ["AA", 26] as const, ["xfd", 16_383] as const],
    ])
      assert.equal(columnIndex(name), index);
    for (const name of ["", "XFE", "ZZZ", "AAAA", "A1", "[", "@", "{", "`", "A[", "Ａ", "1"])
      assert.equal(columnIndex(name), -1, name);
    assert.equal(columnName(16_383), "XFD");
  });

  it("of an area leave out the second only where it is the first", () => {
    assert.equal(areaName(0, 0, 0, 0), "A1");
    assert.equal(areaName(0, 0, 0, 1), "A1:B1");
    assert.equal(areaName(0, 0, 1, 0), "A1:A2");
    assert.deepEqual(parseCell("$XFD$1048576"), { row: 1_048_575, column: 16_383 });
    for (const name of ["A0", "A1048577", "XFE1", "A", "1", "A1B", " A1"])
      assert.equal(parseCell(name), null, name);
  });
});

describe("numerals", () => {
  const table: readonly (readonly [string, number | null])[] = [
    ["十", 10],
    ["廿", 20],
    ["廿五", 25],
    ["卅", 30],
    ["卅一", 31],
    ["一百五", 150],
    ["一百零五", 105],
    ["一万五", 15_000],
    ["十十", null],
    ["百百", null],
    ["十百", null],
    ["一百二百", null],
    ["万", 10_000],
    ["亿", 1e8],
    ["一亿", 1e8],
    ["十亿", 1e9],
    ["二万亿", 2e12],
    ["一千二百亿", 1.2e11],
    ["三亿五千万", 3.5e8],
    ["一亿零五", 100_000_005],
    ["二〇二四", 2024],
    ["一二三", 123],
    ["一十二三", null],
    ["", null],
    ["甲", null],
    ["一".repeat(24), 111_111_111_111_111_111_111_111],
    ["一".repeat(25), null],
  ];
  for (const [text, value] of table)
    it(`${text || "nothing"} → ${String(value)}`, () => assert.equal(chineseNumber(text), value));
});

describe("masks", () => {
  it("of a name leave the first character", () => {
    assert.deepEqual(["张三", " 张三 ", "张", "", " ", "张*", "𠮷田"].map(maskName), [
      ...["张*", "张*", "张*", "", "", "张*", "𠮷*"],
    ]);
  });
  it("of a number leave its ends", () => {
    const numbers = ["110105194912310021", " 12345678901 ", "1234567890", "12345", "1234", ""];
    assert.deepEqual(numbers.map(maskId), [
      ...["110105********0021", "123456*8901", "******7890", "*2345", "1234", ""],
    ]);
  });
  it("of each phone leave its ends", () => {
    const phones = ["13800138000", "0374-1234567", "1234567、13800138000", "1234", "12345"];
    assert.deepEqual(phones.map(maskPhone), [
      ...["138****8000", "0374-***4567", "***4567、138****8000", "1234", "*2345"],
    ]);
  });
});

describe("cells", () => {
  it("are empty where they hold nothing but blanks", () => {
    for (const value of ["", " ", "\n\t", null, undefined]) assert.ok(isEmptyCell(value));
    for (const value of ["0", 0, false, "—"]) assert.ok(!isEmptyCell(value));
  });

  it("make a plain grid as wide as its longest row", () => {
    const grid = gridOf("表", [["a"], ["b", "c", "d"], ["e", "f"]]);
    assert.deepEqual(
      [grid.book, grid.sheet, grid.rowCount, grid.columnCount, grid.hidden, grid.flags],
      ["", "表", 3, 3, false, null],
    );
    assert.deepEqual([grid.merges, grid.hiddenRows.size, grid.hiddenColumns.size], [[], 0, 0]);
  });

  it("show an error up to its sign, and nothing like it", () => {
    for (const text of ["#N/A", "#GETTING_DATA", "#REF! "]) assert.ok(isErrorText(text), text);
    for (const text of ["#", "# 号", "N/A", " #N/A", "#N/A1", `#N/A${" ".repeat(10)}`, "#组"])
      assert.ok(!isErrorText(text), text);
  });

  it("are put in order by kind, then by value", () => {
    const values: readonly (readonly CellValue[])[] = [
      ...[[true], ["2组"], [10], [""], [9], ["10组"], [false], [null], ["1"]],
    ];
    const order = (descending: boolean) =>
      rowOrder(values, { top: 0, bottom: 8, column: 0 }, descending);
    assert.deepEqual(order(false), [4, 2, 8, 1, 5, 6, 0, 3, 7]);
    assert.deepEqual(order(true), [0, 6, 5, 1, 8, 2, 4, 3, 7]);
    assert.deepEqual(rowOrder([[1], [], [1]], { top: 0, bottom: 3, column: 0 }, true), [
      ...[0, 2, 1, 3],
    ]);
  });
});

describe("characters", () => {
  it("of Chinese are those of the block", () => {
    const codes = [0x4dff, 0x4e00, 0x9fff, 0xa000];
    assert.deepEqual(codes.map(isHan), [false, true, true, false]);
  });

  it("that XML forbids go, and no pair is halved", () => {
    assert.equal(xmlCharacters("甲\u0000\u0008\u000b\ufffe乙\ud800丙\udc00"), "甲乙丙");
    assert.equal(xmlCharacters("甲\t\n\r𠮷"), "甲\t\n\r𠮷");
    assert.equal(cutText("甲𠮷", 2), "甲");
    assert.equal(cutText("甲𠮷", 3), "甲𠮷");
    assert.equal(cutText("𠮷甲", 2), "𠮷");
    assert.equal(cutText("\ud800甲", 1), "");
    assert.equal(cutText("\udbff甲", 1), "");
    assert.equal(cutText("\udc00甲", 1), "\udc00");
    assert.equal(cutText("\ud7ff甲", 1), "\ud7ff");
    assert.equal(cutText("a\udbff", 2), "a\udbff");
  });
});

describe("papers", () => {
  it("are named by their word", () => {
    const types = [
      "居民身份证",
      "外国人身份证",
      "军官身份证",
      "军人身份证",
      "居住证",
      "港澳居民居住证",
    ];
    assert.deepEqual(types.map(paperNamed), ["card", "other", "other", "other", "card", "card"]);
    const more = ["护照", "户口簿", "户口本", "外国人永久居留身份证", "别的", "证".repeat(61)];
    assert.deepEqual(more.map(paperNamed), ["other", "card", "card", "residence", null, null]);
  });

  it("are allowed by a label", () => {
    const labels = [
      "身份证号",
      "证件号码",
      "身份证号/护照号",
      "身份证件号码",
      `${"证".repeat(60)}护照`,
    ];
    assert.deepEqual(labels.map(papersAllowed), ["card", "lettered", "any", "card", "card"]);
  });

  it("have numbers of their own", () => {
    for (const number of [
      "123456",
      "1234567890",
      "E12345678",
      "H1234567(8)",
      "H1234567（8）",
      "军字第12345号",
      "E-1234-5678",
    ])
      assert.ok(isPaperNumber(number), number);
    for (const number of [
      "12345",
      "12345678901",
      "E1234",
      "ABCDE12345",
      `E${"1".repeat(15)}`,
      "x".repeat(61),
    ])
      assert.ok(!isPaperNumber(number), number);
    assert.ok(namesOtherPaper("护照E12345678"));
    assert.ok(!namesOtherPaper("护照"));
    assert.ok(!namesOtherPaper("E12345678"));
    assert.ok(!namesOtherPaper(`护照1${"x".repeat(60)}`));
  });
});

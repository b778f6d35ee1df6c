import type { CellValue } from "../../src/sheet/grid";
import type { Cells } from "../support/table";

/** A way to keep visits in several columns, and what it tells as of 2024-05-20. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly header: Cells;
  /** What the rows hold under the varying columns. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Last visit of each row as of 2024-05-20; "": never. */
  readonly last: readonly string[];
  /** Of these, visited in May. */
  readonly visited: number;
  readonly merged?: boolean;
}

export const NAMES = ["苏满堂", "韦秋菊", "隋大川", "巩玉兰"];
export const people = (rows: Cells): Cells => rows.map((row, i) => [i + 1, NAMES[i] ?? "", ...row]);
export const plain = (...labels: string[]): Cells => [["序号", "户主", ...labels]];
export const over = (
  label: string,
  leaves: readonly string[],
  more: readonly string[] = [],
): Cells => [
  ["序号", "户主", label, ...leaves.slice(1).map(() => null), ...more],
  [null, null, ...leaves],
];
export const months = (from: number, to: number, label = ""): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}月${label}`);

export const LAYOUTS: readonly Layout[] = [
  {
    name: "numbers at the end",
    title: "榆树坪2024年入户走访登记表",
    header: plain("走访日期1", "走访日期2", "走访日期3"),
    rows: [
      ["2024-03-01", "2024-04-02", "2024-05-03"],
      ["3月1日", "5月6日", ""],
      ["", "", ""],
    ],
    last: ["2024-05-03", "2024-05-06", ""],
    visited: 2,
  },
  {
    name: "numbers in brackets",
    title: "榆树坪2024年入户走访登记表",
    header: plain("走访时间（一）", "走访时间（二）", "走访时间（三）"),
    rows: [
      ["2024-03-01", "2024-04-02", "2024-05-03"],
      ["3月1日", "5月6日", ""],
      ["", "", ""],
    ],
    last: ["2024-05-03", "2024-05-06", ""],
    visited: 2,
  },
  {
    name: "circled numbers",
    title: "榆树坪2024年探访登记表",
    header: plain("探访时间①", "探访时间②"),
    rows: [
      ["2024-03-01", "2024-05-02"],
      ["2024-03-03", ""],
    ],
    last: ["2024-05-02", "2024-03-03"],
    visited: 1,
  },
  {
    name: "第一次 before the label",
    title: "榆树坪入户走访台账（2024年）",
    header: plain("第一次走访时间", "第二次走访时间", "第三次走访时间"),
    rows: [
      ["2024-03-01", "2024-05-03", ""],
      ["2024-02-01", "2024-02-10", "2024-04-11"],
    ],
    last: ["2024-05-03", "2024-04-11"],
    visited: 1,
  },
  {
    name: "首次, 再次",
    title: "榆树坪入户走访台账（2024年）",
    header: plain("首次走访时间", "再次走访时间"),
    rows: [
      ["2024-03-01", "2024-05-03"],
      ["2024-02-01", ""],
    ],
    last: ["2024-05-03", "2024-02-01"],
    visited: 1,
  },
  {
    name: "一访, 二访, 三访",
    title: "榆树坪入户走访台账（2024年）",
    header: plain("一访时间", "二访时间", "三访时间"),
    rows: [
      ["2024-03-01", "2024-05-03", ""],
      ["2024-02-01", "", ""],
    ],
    last: ["2024-05-03", "2024-02-01"],
    visited: 1,
  },
  {
    name: "the last round first",
    title: "榆树坪入户走访台账（2024年）",
    header: plain("第三次走访时间", "第二次走访时间", "第一次走访时间"),
    rows: [
      ["2024-05-09", "2024-04-03", "2024-03-01"],
      ["", "", "2024-02-01"],
    ],
    last: ["2024-05-09", "2024-02-01"],
    visited: 1,
  },
  {
    name: "the same label again",
    title: "榆树坪入户走访台账（2024年）",
    header: plain("走访日期", "走访情况", "走访日期", "走访情况"),
    rows: [
      ["2024-03-01", "在家", "2024-05-03", "在家"],
      ["2024-02-01", "在家", "", ""],
    ],
    last: ["2024-05-03", "2024-02-01"],
    visited: 1,
  },
  {
    name: "rounds over day, visitor and words",
    title: "榆树坪空巢老人探访记录（2024年）",
    header: [
      ["序号", "老人姓名", "第一次探访", null, null, "第二次探访", null, null],
      [null, null, "日期", "探访人", "情况", "日期", "探访人", "情况"],
    ],
    rows: [
      ["2024-03-01", "石有田", "身体好", "2024-05-03", "丛小梅", "身体好"],
      ["2024-04-02", "石有田", "感冒", "", "", ""],
    ],
    last: ["2024-05-03", "2024-04-02"],
    visited: 1,
  },
  {
    name: "rounds over day and words without merges",
    title: "榆树坪空巢老人探访记录（2024年）",
    header: [
      ["序号", "老人姓名", "第一次探访", null, "第二次探访", null],
      [null, null, "日期", "情况", "日期", "情况"],
    ],
    rows: [
      ["2024-03-01", "身体好", "2024-05-03", "身体好"],
      ["2024-04-02", "感冒", "", ""],
    ],
    last: ["2024-05-03", "2024-04-02"],
    visited: 1,
    merged: false,
  },
  {
    name: "rounds under one heading",
    title: "榆树坪入户走访台账（2024年）",
    header: over("走访记录", ["第一次", "第二次", "第三次"]),
    rows: [
      ["3月1日", "5月3日", ""],
      ["2.10", "", ""],
      ["", "", ""],
    ],
    last: ["2024-05-03", "2024-02-10", ""],
    visited: 1,
  },
  {
    name: "months before the label",
    title: "榆树坪走访台账（2024年）",
    header: plain(...months(1, 5, "走访日期")),
    rows: [
      ["1.5", "2.6", "3.7", "4.8", "5.9"],
      ["1.5", "", "3.7", "", ""],
    ],
    last: ["2024-05-09", "2024-03-07"],
    visited: 1,
  },
  {
    name: "months behind the label, numerals as words",
    title: "榆树坪走访台账（2024年）",
    header: plain("走访时间（三月）", "走访时间（四月）", "走访时间（五月）"),
    rows: [
      ["7日", "8日", "9日"],
      ["7号", "", ""],
    ],
    last: ["2024-05-09", "2024-03-07"],
    visited: 1,
  },
  {
    name: "months under one heading, days as figures",
    title: "榆树坪走访台账（2024年）",
    header: over("每月走访日期", months(1, 12)),
    rows: [
      [5, 6, 7, 8, 9],
      [5, "", "7、21"],
      ["", "", "", "10-12日"],
    ],
    last: ["2024-05-09", "2024-03-21", "2024-04-12"],
    visited: 1,
  },
  {
    name: "months under one heading without merges",
    title: "榆树坪走访台账（2024年）",
    header: over("走访时间", months(1, 6)),
    rows: [["5日", "6日", "7日", "8日", "9日"], ["5日", "", "7日"], ["6日"]],
    last: ["2024-05-09", "2024-03-07", "2024-01-06"],
    visited: 1,
    merged: false,
  },
  {
    name: "months with their year",
    title: "榆树坪走访台账",
    header: plain("2023年12月走访", "2024年4月走访", "2024年5月走访"),
    rows: [
      ["√", "√", "√"],
      ["√", "", ""],
      ["", "√", "×"],
    ],
    last: ["2024-05-01", "2023-12-01", "2024-04-01"],
    visited: 1,
  },
  {
    name: "ticked months of a list",
    title: "榆树坪留守儿童每月探访情况表（2024年）",
    header: plain("住址", ...months(1, 12)),
    rows: [
      ["一组", "√", "√", "√", "√", "√"],
      ["一组", "√", "", "", ""],
      ["二组"],
      ["二组", "✓", "✓"],
    ],
    last: ["2024-05-01", "2024-01-01", "", "2024-02-01"],
    visited: 1,
  },
  {
    name: "yes and no under months",
    title: "榆树坪五保老人走访情况表（2024年）",
    header: over("走访情况", months(1, 6)),
    rows: [
      ["是", "是", "是", "是", "是"],
      ["是", "否", "否", "否", "否"],
      ["已走访", "未走访"],
    ],
    last: ["2024-05-01", "2024-01-01", "2024-01-01"],
    visited: 1,
  },
  {
    name: "quarters",
    title: "榆树坪慰问台账（2024年）",
    header: over("慰问日期", ["一季度", "二季度", "三季度", "四季度"]),
    rows: [
      ["2024-02-05", "2024-05-06", "", ""],
      ["2月7日", "", "", ""],
    ],
    last: ["2024-05-06", "2024-02-07"],
    visited: 1,
  },
  {
    name: "spans of months",
    title: "榆树坪走访台账（2024年）",
    header: over("走访时间", ["1-3月", "4-6月", "7-9月"]),
    rows: [
      ["2024-02-05", "5月6日", ""],
      ["√", "", ""],
    ],
    last: ["2024-05-06", "2024-01-01"],
    visited: 1,
  },
  {
    name: "days as headings",
    title: "榆树坪敲门行动走访表（2024年）",
    header: over("走访日期", ["5月6日", "5月13日", "5月20日"]),
    rows: [
      ["√", "√", ""],
      ["√", "", ""],
      ["", "", ""],
    ],
    last: ["2024-05-13", "2024-05-06", ""],
    visited: 2,
  },
  {
    name: "weeks under a title of visits",
    title: "榆树坪独居老人关爱走访表（2024年5月）",
    header: plain("第一周", "第二周", "第三周", "第四周"),
    rows: [
      ["5.6", "5.13", "", ""],
      ["5月7日", "", "", ""],
    ],
    last: ["2024-05-13", "2024-05-07"],
    visited: 2,
  },
  {
    name: "festivals",
    title: "榆树坪慰问走访台账（2024年）",
    header: plain("春节走访时间", "端午走访时间", "中秋走访时间"),
    rows: [
      ["2024-02-05", "2024-05-18", ""],
      ["2月7日", "", ""],
    ],
    last: ["2024-05-18", "2024-02-07"],
    visited: 1,
  },
  {
    name: "years",
    title: "榆树坪走访台账",
    header: plain("2023年走访日期", "2024年走访日期"),
    rows: [
      ["2023-10-05", "2024-05-06"],
      ["11月7日", ""],
    ],
    last: ["2024-05-06", "2023-11-07"],
    visited: 1,
  },
  {
    name: "month and day apart",
    title: "榆树坪2024年入户走访登记表",
    header: [
      ["序号", "户主", "走访日期", null, "走访人"],
      [null, null, "月", "日", null],
    ],
    rows: [
      [5, 3, "石有田"],
      ["4月", "20日", "石有田"],
      ["", "", ""],
    ],
    last: ["2024-05-03", "2024-04-20", ""],
    visited: 1,
  },
  {
    name: "year, month and day apart, rounds of it",
    title: "榆树坪入户走访登记表",
    header: [
      ["序号", "户主", "第一次走访", null, null, "第二次走访", null, null],
      [null, null, "年", "月", "日", "年", "月", "日"],
    ],
    rows: [
      [2024, 3, 1, 2024, 5, 3],
      [2023, 12, 28, "", "", ""],
    ],
    last: ["2024-05-03", "2023-12-28"],
    visited: 1,
  },
];

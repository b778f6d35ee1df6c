import assert from "node:assert/strict";
import fc from "fast-check";
import { check } from "../../src/check/run";
import { mattersOf } from "../../src/ledger/matters/matters";
import { recognise } from "../../src/ledger/recognise";
import { openRecords } from "../../src/ledger/records";
import { measureRates } from "../../src/measure";
import { defaultProfile } from "../../src/profile/index";
import type { CellValue } from "../../src/sheet/grid";
import { day } from "../measure/ledger-of";
import { tableOf, type Cells } from "../support/table";

interface Layout {
  readonly name: string;
  readonly title: string;
  readonly header: Cells;
  readonly rows: Cells;
  readonly rate: "satisfaction" | "resolution" | "onTime" | "safety" | "revisit";
  /** Numerator and denominator. */
  readonly is: readonly [number, number];
  readonly merged?: boolean;
}

const DISPUTES = "矛盾纠纷排查化解台账（2024年）";
const NAMES = ["苏满堂", "韦秋菊", "隋大川", "巩玉兰"];
const matters = (rows: Cells): Cells =>
  rows.map((row, i) => [i + 1, NAMES[i] ?? "", "邻里纠纷", "2024-05-02", ...row]);
const plain = (...labels: string[]): Cells => [
  ["序号", "当事人", "纠纷类型", "排查时间", ...labels],
];
const over = (...groups: (readonly [label: string, leaves: readonly string[]])[]): Cells => [
  [
    "序号",
    "当事人",
    "纠纷类型",
    "排查时间",
    ...groups.flatMap(([label, leaves]) => [label, ...leaves.slice(1).map(() => null)]),
  ],
  [null, null, null, null, ...groups.flatMap(([, leaves]) => leaves)],
];

const LAYOUTS: readonly Layout[] = [
  {
    name: "answers 第一次 to 第三次 as labels of their own",
    title: DISPUTES,
    header: plain("化解情况", "第一次满意度", "第二次满意度", "第三次满意度"),
    rows: [
      ["已化解", "不满意", "满意", ""],
      ["已化解", "满意", "不了解", ""],
      ["已化解", "满意", "基本满意", "不满意"],
      ["已化解", "", "", ""],
    ],
    rate: "satisfaction",
    is: [2, 3],
  },
  {
    name: "answers 初评, 复评, 终评",
    title: DISPUTES,
    header: plain("化解情况", "满意度初评", "满意度复评", "满意度终评"),
    rows: [
      ["已化解", "不满意", "满意", ""],
      ["已化解", "满意", "满意", "不满意"],
      ["已化解", "满意", "—", "/"],
    ],
    rate: "satisfaction",
    is: [2, 3],
  },
  {
    name: "初评, 复评, 终评 under one heading",
    title: DISPUTES,
    header: over(["化解情况", ["状态"]], ["满意度评价", ["初评", "复评", "终评"]]),
    rows: [
      ["已化解", "不满意", "满意", ""],
      ["已化解", "满意", "满意", "不满意"],
      ["已化解", "满意", "—", "/"],
    ],
    rate: "satisfaction",
    is: [2, 3],
  },
  {
    name: "the last answer first",
    title: DISPUTES,
    header: plain("化解情况", "满意度3", "满意度2", "满意度1"),
    rows: [
      ["已化解", "不满意", "满意", "满意"],
      ["已化解", "", "满意", "不满意"],
    ],
    rate: "satisfaction",
    is: [1, 2],
  },
  {
    name: "answers by quarter",
    title: DISPUTES,
    header: over(["化解情况", ["状态"]], ["群众满意度", ["一季度", "二季度", "三季度", "四季度"]]),
    rows: [
      ["已化解", "不满意", "满意"],
      ["已化解", "满意", "", "不满意"],
    ],
    rate: "satisfaction",
    is: [1, 2],
  },
  {
    name: "safety by half-year",
    title: "群众安全感测评表（2024年）",
    header: [["序号", "姓名", "上半年安全感", "下半年安全感"]],
    rows: [
      [1, "苏满堂", "不安全", "安全"],
      [2, "韦秋菊", "安全", ""],
      [3, "隋大川", "比较安全", "不安全"],
    ],
    rate: "safety",
    is: [2, 3],
  },
  {
    name: "status by week",
    title: DISPUTES,
    header: plain("第一周进展", "第二周进展", "第三周进展"),
    rows: [
      ["化解中", "化解中", "已化解"],
      ["化解中", "已化解", ""],
      ["化解中", "", ""],
      ["已化解", "化解中", "化解中"],
    ],
    rate: "resolution",
    is: [2, 4],
  },
  {
    name: "status under one heading of months",
    title: DISPUTES,
    header: over(["化解情况", ["5月", "6月", "7月"]]),
    rows: [
      ["化解中", "化解中", "已化解"],
      ["化解中", "已化解", "—"],
      ["化解中", "", ""],
    ],
    rate: "resolution",
    is: [2, 3],
  },
  {
    name: "status in ten-day stretches",
    title: DISPUTES,
    header: plain("上旬办理情况", "中旬办理情况", "下旬办理情况"),
    rows: [
      ["正在办理", "正在办理", "已办结"],
      ["正在办理", "已办结", ""],
      ["未办结", "", ""],
    ],
    rate: "resolution",
    is: [2, 3],
  },
  {
    name: "rounds of mediation",
    title: DISPUTES,
    header: over(["第一次调解", ["时间", "结果"]], ["第二次调解", ["时间", "结果"]]),
    rows: [
      ["2024-05-03", "调解失败", "2024-05-20", "调解成功"],
      ["2024-05-04", "调解成功", "", ""],
      ["2024-05-05", "未达成协议", "2024-05-21", "未达成协议"],
    ],
    rate: "resolution",
    is: [2, 3],
  },
  {
    name: "rounds of mediation in one row of labels",
    title: DISPUTES,
    header: plain("首次调解时间", "首次调解结果", "二次调解时间", "二次调解结果"),
    rows: [
      ["2024-05-03", "调解失败", "2024-05-20", "调解成功"],
      ["2024-05-04", "调解成功", "", ""],
      ["2024-05-05", "未达成协议", "", ""],
    ],
    rate: "resolution",
    is: [2, 3],
  },
  {
    name: "bare rounds of answers",
    title: "群众满意度测评表（2024年）",
    header: [["序号", "村", "姓名", "第一轮", "第二轮", "第三轮"]],
    rows: [
      [1, "榆树坪", "苏满堂", "满意", "不满意", ""],
      [2, "榆树坪", "韦秋菊", "满意", "", ""],
    ],
    rate: "satisfaction",
    is: [1, 2],
  },
  {
    name: "the limit and its extension under one heading",
    title: DISPUTES,
    header: over(["化解情况", ["状态"]], ["化解时间", ["日期"]], ["办结时限", ["原定", "延期后"]]),
    rows: [
      ["已化解", "2024-06-10", "2024-05-20", "2024-06-20"],
      ["已化解", "2024-06-10", "2024-05-20", ""],
    ],
    rate: "onTime",
    is: [1, 2],
  },
  {
    name: "the first of several revisits counts",
    title: DISPUTES,
    header: plain("化解情况", "化解时间", "第一次回访时间", "第二次回访时间"),
    rows: [
      ["已化解", "2024-05-10", "2024-05-12", "2024-07-12"],
      ["已化解", "2024-05-10", "", ""],
    ],
    rate: "revisit",
    is: [1, 2],
  },
  {
    name: "a longer time limit holds",
    title: DISPUTES,
    header: plain("办理期限", "延期后期限", "化解情况", "化解时间"),
    rows: [
      ["2024-05-20", "2024-06-20", "已化解", "2024-06-10"],
      ["2024-05-20", "", "已化解", "2024-06-10"],
      ["2024-06-20", "2024-05-20", "已化解", "2024-06-10"],
    ],
    rate: "onTime",
    is: [2, 3],
  },
];

describe("rates of several rounds", () => {
  for (const { name, title, header, rows, rate, is, merged } of LAYOUTS)
    it(name, () => {
      const cells: CellValue[][] = (header[0]?.includes("姓名") ? rows : matters(rows)).map(
        (row) => [...row],
      );
      const ledger = recognise(tableOf(title, header, cells, merged));
      const { groups } = measureRates([ledger], {
        profile: defaultProfile,
        asOf: day("2024-06-30"),
      });
      const found = groups[0].rates.find(({ id }) => id === rate);
      assert.deepEqual([found?.numerator, found?.denominator], is);
    });

  it("ask a month's answers of the month's own column", () => {
    const header = [
      ["序号", "姓名", "满意度", null, null],
      [null, null, "4月", "5月", "6月"],
    ];
    const rows = [
      [1, "苏满堂", "满意", "不满意", "满意"],
      [2, "韦秋菊", "满意", "满意", ""],
    ];
    const ledger = recognise(tableOf("群众满意度测评表（2024年）", header, rows));
    const rateIn = (month: string) => {
      const options = { profile: defaultProfile, asOf: day("2024-06-30"), period: month };
      const { rates } = measureRates([ledger], options).groups[0];
      const found = rates.find(({ id }) => id === "satisfaction");
      return [found?.numerator, found?.denominator];
    };
    assert.deepEqual(rateIn("2024-04"), [2, 2]);
    assert.deepEqual(rateIn("2024-05"), [1, 2]);
    assert.deepEqual(rateIn("2024-06"), [1, 1]);
  });

  it("tell a failed round of mediation from a closed one", () => {
    const header = over(["第一次调解", ["时间", "结果"]], ["第二次调解", ["时间", "结果"]]);
    const rows = matters([
      ["2024-05-03", "未达成协议", "2024-05-20", "调解成功"],
      ["2024-05-04", "未达成协议", "2024-05-21", "未达成协议"],
      ["2024-05-05", "调解成功", "", ""],
    ]);
    const ledger = recognise(tableOf(DISPUTES, header, rows));
    const options = { profile: defaultProfile, asOf: day("2024-05-25") };
    assert.deepEqual(
      check([ledger], options).filter(({ severity }) => severity !== "hint"),
      [],
    );
    const matter = mattersOf(openRecords(ledger, defaultProfile), defaultProfile);
    assert.deepEqual([...(matter?.closedOn ?? [])], [day("2024-05-20"), 0, day("2024-05-05")]);
  });

  it("do not change when one column is split into rounds of which one is filled", () => {
    const words = {
      status: fc.constantFrom("已化解", "化解中", "未化解", "已移交"),
      rating: fc.constantFrom("满意", "基本满意", "不满意", "不了解", ""),
      closed: fc.constantFrom("2024-05-06", "2024-05-20", ""),
    };
    const row = fc.record({ ...words, round: fc.nat(2) });
    const marks = fc.constantFrom(
      ["第一次", "第二次", "第三次"],
      ["一季度", "二季度", "三季度"],
      ["第1周", "第2周", "第3周"],
      ["4月", "5月", "6月"],
    );
    const measure = (header: Cells, rows: Cells) => {
      const ledger = recognise(tableOf(DISPUTES, header, rows));
      const options = { profile: defaultProfile, asOf: day("2024-06-30"), by: "month" as const };
      return measureRates([ledger], options).groups.map(({ key, rates }) => ({ key, rates }));
    };
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), marks, (rows, names) => {
        const of = (i: number): CellValue[] => [
          i + 1,
          `苏满${"堂仓囤箱"[i % 4] ?? ""}`,
          "邻里纠纷",
          "2024-05-02",
        ];
        const labels = ["化解情况", "满意度"];
        const one = measure(
          [["序号", "当事人", "纠纷类型", "排查时间", ...labels, "化解时间"]],
          rows.map(({ status, rating, closed }, i) => [...of(i), status, rating, closed]),
        );
        const several = measure(
          [
            [
              "序号",
              "当事人",
              "纠纷类型",
              "排查时间",
              ...labels.flatMap((label) => [label, null, null]),
              "化解时间",
            ],
            [null, null, null, null, ...names, ...names, null],
          ],
          rows.map(({ status, rating, closed, round }, i) => [
            ...of(i),
            ...names.map((_, at) => (at === round ? status : "")),
            ...names.map((_, at) => (at === round ? rating : "")),
            closed,
          ]),
        );
        assert.deepEqual(several, one);
      }),
      { numRuns: 60 },
    );
  });
});

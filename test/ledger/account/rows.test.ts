import assert from "node:assert/strict";
import { recogniseTables } from "../../../src/ledger/recognise/index";
import type { CellValue, Merge } from "../../../src/sheet/grid";
import { gridOf } from "../../../src/sheet/grid";
import { HEADER, merge, record } from "../recognise/sheets";

type Row = readonly CellValue[];

interface Case {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges?: readonly Merge[];
  /** Records of all tables together. */
  readonly records: number;
  /** Reasons of what is left out, row by row. */
  readonly left: readonly string[];
}

const title = ["青杨镇矛盾纠纷排查化解台账（2024年）"];
const two = [record(1), record(2, "石桥村")];

const cases: readonly Case[] = [
  {
    name: "villages that found nothing, in several wordings",
    rows: [
      title,
      HEADER,
      ...two,
      [3, "王庄村", "无", "", "无", "本月无矛盾纠纷", "李明", "无", ""],
      [4, "石板村", "", "", "", "零报告", "", "", ""],
      [5, "双桥村", "—", "—", "—", "—", "—", "—", "—"],
      [6, "麦田村", "/", "/", "/", "暂无", "李明", "/", "/"],
    ],
    records: 2,
    left: ["zero-report", "zero-report", "zero-report", "zero-report"],
  },
  {
    name: "one line for the whole month",
    rows: [title, HEADER, ["本月无矛盾纠纷"]],
    records: 0,
    left: ["zero-report"],
  },
  {
    name: "a form prepared to its end, with a default word",
    rows: [title, HEADER, ...two, [3, "柳林村"], [4, "柳林村"], [5, "柳林村"]],
    records: 2,
    left: ["prefilled", "prefilled", "prefilled"],
  },
  {
    name: "the same with the state filled down",
    rows: [
      title,
      HEADER,
      ...two,
      ...[3, 4, 5].map((n) => [n, "柳林村", "", "", "", "", "李明", "化解中", ""]),
    ],
    records: 2,
    left: ["prefilled", "prefilled", "prefilled"],
  },
  {
    name: "an example and a row of formats",
    rows: [
      title,
      HEADER,
      ["例", "某村", "张某", "138", "邻里纠纷", "因……争吵", "王某", "已化解", "2024-01-05"],
      [
        "",
        "",
        "（姓名）",
        "（11位）",
        "（下拉选择）",
        "（200字以内）",
        "",
        "（已化解/化解中）",
        "（年/月/日）",
      ],
      ...two,
    ],
    records: 2,
    left: ["example", "format-hint"],
  },
  {
    name: "signatures under the records",
    rows: [title, HEADER, ...two, ["村支书签字：", "", "", "村主任签字：", "", "", "填表人："]],
    records: 2,
    left: ["signature"],
  },
  {
    name: "a second party on a row of its own",
    rows: [title, HEADER, record(1), ["", "", "李秀英", "13912345678"], record(2)],
    records: 2,
    left: ["second-party"],
  },
  {
    name: "a matter merged over the rows of its parties",
    rows: [
      title,
      ["序号", "当事人", "联系电话", "纠纷类型", "排查时间", "化解情况"],
      [1, "张建国", "13812345678", "邻里纠纷", "2024-05-06", "已化解"],
      ["", "李秀英", "13912345678"],
      [2, "王德福", "13712345678", "土地纠纷", "2024-05-07", "化解中"],
      ["", "赵小梅", "13612345678"],
    ],
    merges: [0, 3, 4, 5].flatMap((column) => [
      merge(2, column, 3, column),
      merge(4, column, 5, column),
    ]),
    records: 2,
    left: ["second-party", "second-party"],
  },
  {
    name: "matters merged under one village are matters each",
    rows: [title, HEADER, record(1), record(2, ""), record(3, "")],
    merges: [merge(2, 1, 4, 1)],
    records: 3,
    left: [],
  },
  {
    name: "few cells that name who or what",
    rows: [
      title,
      HEADER,
      ...two,
      [3, "王庄村", "祝家庆、水秀兰"],
      [4, "王庄村", "", "", "", "两户争水"],
    ],
    records: 4,
    left: [],
  },
  {
    name: "a single prepared row with whoever is in charge",
    rows: [title, HEADER, ...two, [3, "柳林村", "", "", "", "", "李明", "", ""]],
    records: 2,
    left: ["prefilled"],
  },
  ...["【示例】", "填写示例", "模板", "（样例）"].map((word) => ({
    name: `an example that says ${word}`,
    rows: [title, HEADER, [word, ...record(9).slice(1)], ...two],
    records: 2,
    left: ["example"],
  })),
  {
    name: "an example by its village",
    rows: [title, HEADER, record(1, "XX村"), ...two],
    records: 2,
    left: ["example"],
  },
  {
    name: "villages that are all masked",
    rows: [title, HEADER, record(1, "××村"), record(2, "××村")],
    records: 2,
    left: [],
  },
  {
    name: "signatures that do not stand in the first column or have no colon",
    rows: [
      title,
      HEADER,
      ...two,
      ["", "村支书：王", "", "", "村主任：李"],
      ["调解员签名", "", "李明", "", "书记签名"],
    ],
    records: 2,
    left: ["signature", "signature"],
  },
  {
    name: "figures one a line, and a sentence of sums over several cells",
    rows: [
      title,
      HEADER,
      ...two,
      ["排查总数", 2],
      ["化解率", "50%"],
      ["", "本月共排查", 2, "件，化解", 1, "件"],
    ],
    records: 2,
    left: ["other-table", "other-table", "total"],
  },
  {
    name: "marks of repetition in brackets",
    rows: [
      title,
      HEADER,
      record(1),
      [2, "（同上）", "李秀英", "13912345678", "邻里纠纷", "（同上）", "（同上）", "化解中", ""],
    ],
    records: 2,
    left: [],
  },
  {
    name: "a remark on a row over which the matter is merged",
    rows: [
      title,
      ["序号", "村", "当事人", "简要情况", "排查时间", "化解情况"],
      [1, "柳林村", "张建国", "院墙滴水", "2024-05-06", "已化解"],
      ["", "", "", "双方签订协议"],
      [2, "石桥村", "王德福", "地界不清", "2024-05-07", "化解中"],
    ],
    merges: [0, 1, 2, 4, 5].map((column) => merge(2, column, 3, column)),
    records: 2,
    left: ["second-party"],
  },
  {
    name: "visits of nobody",
    rows: [
      ["入户走访台账（2024年5月）"],
      ["序号", "村", "户主", "走访时间", "走访人", "走访情况"],
      [1, "柳林村", "张建国", "2024-05-06", "李明", "正常"],
      [2, "石桥村", "无", "", "", "本月未走访"],
      [3, "王庄村", "—", "2024-05-07", "李明", "门锁着"],
    ],
    records: 2,
    left: ["zero-report"],
  },
  {
    name: "a small count right under the records",
    rows: [title, HEADER, ...two, ["村", "排查数", "化解数", "化解率"], ["柳林村", 2, 2, "100%"]],
    records: 2,
    left: [],
  },
];

describe("the account of a sheet", () => {
  for (const { name, rows, merges = [], records, left } of cases)
    it(name, () => {
      const { main, more } = recogniseTables({ ...gridOf("Sheet1", rows), merges });
      assert.equal(
        [main, ...more].reduce((sum, one) => sum + one.records.length, 0),
        records,
      );
      assert.deepEqual(
        [main, ...more].flatMap((one) => one.left.map(({ reason }) => reason)),
        left,
      );
    });

  it("believes an inspected place that says whether there was a hazard", () => {
    const rows: Row[] = [
      ["燃气安全检查台账（2024年5月）"],
      ["序号", "商户名称", "检查时间", "是否存在隐患", "隐患描述", "整改情况"],
      [1, "福满楼", "2024-05-06", "是", "软管老化", "已整改"],
      [2, "四季面馆", "2024-05-06", "否", "", ""],
      [3, "老灶火锅", "2024-05-07", "是", "无报警器", "整改中"],
      [4, "利民小吃", "2024-05-07", "否", "无隐患", "否"],
    ];
    const { main } = recogniseTables(gridOf("Sheet1", rows));
    assert.deepEqual([...main.records], [2, 4]);
  });

  it("knows an inspected place without a hazard", () => {
    const rows: Row[] = [
      ["消防安全检查台账（2024年5月）"],
      ["序号", "单位名称", "检查时间", "存在问题", "整改措施", "整改期限", "整改情况"],
      [1, "鸿运超市", "2024-05-06", "灭火器过期", "更换", "2024-05-20", "已整改"],
      [2, "四季面馆", "2024-05-06", "无", "/", "/", "/"],
      [3, "仁和药店", "2024-05-07", "未发现隐患", "", "", ""],
      [4, "利民粮油", "2024-05-07", "无灭火器", "", "", "整改中"],
    ];
    const { main } = recogniseTables(gridOf("Sheet1", rows));
    assert.deepEqual([...main.records], [2, 5]);
    assert.deepEqual(main.left, [
      { row: 3, reason: "no-hazard" },
      { row: 4, reason: "no-hazard" },
    ]);
  });
});

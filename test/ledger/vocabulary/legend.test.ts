import assert from "node:assert/strict";
import { legendOf } from "../../../src/ledger/vocabulary/legend";
import { wordingOf } from "../../../src/ledger/vocabulary/wording";
import type { CellValue } from "../../../src/sheet/grid";

describe("legends of labels", () => {
  const labels: [label: string, legend: Record<string, string>][] = [
    ["状态（1已化解2化解中3未化解）", { 1: "已化解", 2: "化解中", 3: "未化解" }],
    ["办理状态（0未办 1在办 2办结）", { 0: "未办", 1: "在办", 2: "办结" }],
    ["是否化解（1=是，0=否）", { 1: "是", 0: "否" }],
    ["是否化解（是1否0）", { 1: "是", 0: "否" }],
    ["满意度：1.满意 2.不满意", { 1: "满意", 2: "不满意" }],
    ["评价（A满意B不满意）", { A: "满意", B: "不满意" }],
    ["性别\n1.男 2.女", { 1: "男", 2: "女" }],
    ["风险等级(1-低;2-中;3-高)", { 1: "低", 2: "中", 3: "高" }],
    ["状态（①已办②未办）", { 1: "已办", 2: "未办" }],
    ["情况(１：已办结　２：办理中)", { 1: "已办结", 2: "办理中" }],
  ];
  for (const [label, legend] of labels)
    it(JSON.stringify(label), () => {
      assert.deepEqual(Object.fromEntries(legendOf(label) ?? []), legend);
    });

  it("are no figures of another meaning", () => {
    const others = ["排查时间（2024年5月）", "金额（1万元以上）", "第1次走访", "打分（1分2分3分）"];
    for (const label of [...others, "2024年1月完成2月完成", "化解情况", "1、状态", "A村B村"])
      assert.equal(legendOf(label), null, label);
  });

  it("are read in linear time", () => {
    for (const part of ["1已", "是1", "（1", "A", "１："]) {
      const start = performance.now();
      legendOf(part.repeat(20_000));
      assert.ok(performance.now() - start < 5_000, part);
    }
  });
});

describe("the wording of a column", () => {
  const cells: [
    label: string,
    field: "status" | "rating" | "level",
    cells: [CellValue, CellValue][],
  ][] = [
    [
      "状态（1已化解2化解中）",
      "status",
      [
        [1, "已化解"],
        ["2", "化解中"],
        ["１", "已化解"],
        ["1.0", "已化解"],
        ["①", "已化解"],
        ["1已化解", "已化解"],
        ["未化解", "未化解"],
        [3, 3],
      ],
    ],
    [
      "是否整改到位",
      "status",
      [
        ["已", "是"],
        ["√", "是"],
        ["未", "否"],
        ["×", "否"],
        [1, "是"],
        [0, "否"],
        ["整改中", "整改中"],
        ["", ""],
      ],
    ],
    [
      "是否满意",
      "rating",
      [
        ["是", "满意"],
        ["×", "不满意"],
        ["基本满意", "基本满意"],
      ],
    ],
    [
      "满意度",
      "rating",
      [
        ["否", "不满意"],
        [1, 1],
        ["√", "√"],
      ],
    ],
    ["是否感到安全", "rating", [["否", "不安全"]]],
    ["评价", "rating", [["是", "是"]]],
    ["是否满意（1是0否）", "rating", [[0, "不满意"]]],
    ["等级（1低2中）", "level", [[2, "中"]]],
  ];
  for (const [label, field, pairs] of cells)
    it(label, () => {
      const meant = wordingOf({ label, parents: [], field });
      for (const [cell, word] of pairs) assert.equal(meant(cell), word, String(cell));
    });
});

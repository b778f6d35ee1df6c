import assert from "node:assert/strict";
import { recognise } from "../../../src/ledger/recognise";
import type { Ledger } from "../../../src/ledger/ledger";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { HEADER, merge, read, record, type Rows } from "./sheets";

const fieldsOf = (ledger: Ledger): readonly (string | null)[] =>
  ledger.columns.map((column) => column.field);

describe("sheets that are no ledger", () => {
  const cases: readonly (readonly [string, Rows])[] = [
    ["an empty sheet", []],
    ["a cover", [["柳林镇矛盾纠纷排查化解台账"], [], ["填报单位：柳林镇"], ["二〇二四年五月"]]],
    [
      "notes",
      [["填写说明"], ["1.本表由各村填报。"], ["2.身份证号码须为18位。"], ["3.按字典填写。"]],
    ],
    [
      "lists of allowed words",
      [
        ["纠纷类型", "风险等级", "化解情况", "性别"],
        ["邻里纠纷", "高", "已化解", "男"],
        ["土地纠纷", "中", "化解中", "女"],
        ["婚姻家庭", "低", "未化解"],
        ["其他"],
      ],
    ],
    [
      "a dictionary",
      [
        ["字典名称", "字典值"],
        ["纠纷类型", "邻里纠纷"],
        ["纠纷类型", "土地纠纷"],
      ],
    ],
    [
      "a form for one matter",
      [
        ["矛盾纠纷登记表"],
        ["当事人", "张三", "性别", "男", "年龄", 45],
        ["住址", "柳林村3组", "联系电话", "13812345678", "身份证号", "410522197901011234"],
        ["纠纷类型", "邻里纠纷", "受理时间", "2024-5-1", "受理人", "李明"],
        ["调解结果", "已达成协议"],
      ],
    ],
    [
      "a duty roster",
      [
        ["2024年端午节值班安排表"],
        ["日期", "星期", "带班领导", "值班人员", "值班电话"],
        ["2024-6-8", "星期六", "王五", "赵六", "13812345678"],
        ["2024-6-9", "星期日", "李四", "张三", "13912345678"],
      ],
    ],
  ];
  for (const [name, rows] of cases) it(name, () => assert.equal(read(rows).kind, null));
});

describe("sheets beside ledgers", () => {
  it("a sheet of totals is a report", () => {
    const rows = [
      ["统计项", "数值"],
      ["隐患总数", 12],
      ["已闭环", 7],
      ["闭环率", "58.33%"],
    ];
    assert.equal(recognise(gridOf("统计汇总", rows)).kind, "report");
  });
});

describe("titles that belong to another sheet", () => {
  it("do not outweigh what the sheet is", () => {
    const rows = [["安全隐患排查整改台账"], HEADER, record(1), record(2)];
    assert.equal(read(rows).kind, "dispute");
  });

  it("tell apart what the labels leave open", () => {
    const header = ["序号", "姓名", "联系电话", "反映问题", "责任人", "办理情况", "备注"];
    const row = [1, "张建国", "13812345678", "道路积水，出行不便", "李明", "已办结", ""];
    assert.equal(read([["群众意见诉求办理台账"], header, row]).kind, "opinion");
    assert.equal(read([["信访登记台账"], header, row]).kind, "petition");
  });
});

describe("the clerk's corrections", () => {
  const rows = [HEADER, record(1), record(2)];

  it("win, with confidence 1 and the clerk as evidence", () => {
    const ledger = read(rows, [], { columns: { C: "householder", I: null } });
    const [village, person, day] = [1, 2, 8].map((at) => ledger.columns[at]);
    assert.equal(village?.field, "village");
    assert.equal(person?.field, "householder");
    assert.equal(person.confidence, 1);
    assert.equal(person.evidence[0]?.kind, "clerk");
    assert.equal(day?.field, null);
  });

  it("the rest is solved around them", () => {
    const header = ["当事人", "反映人", "化解情况"];
    const table: Rows = [header, ["张建国", "王丽", "已化解"], ["李明", "赵平", "化解中"]];
    assert.deepEqual(fieldsOf(read(table)).slice(0, 2), ["person", null]);
    const corrected = read(table, [], { columns: { A: "owner" }, kind: "dispute" });
    assert.deepEqual(fieldsOf(corrected).slice(0, 2), ["owner", "person"]);
  });

  it("may settle the kind", () => {
    const ledger = read(rows, [], { kind: "opinion" });
    assert.equal(ledger.kind, "opinion");
    assert.equal(ledger.unsure, false);
  });
});

describe("ticks", () => {
  const header: Rows = [
    ["序号", "隐患描述", "隐患类别", "", "", "治理状态", ""],
    ["", "", "人", "物", "管理", "未治理", "已治理"],
  ];
  const merges = [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 4), merge(0, 5, 0, 6)];
  const line = (at: number, cause: number, state: number): CellValue[] => [
    at,
    "灭火器过期，通道堵塞",
    ...[0, 1, 2].map((one) => (one === cause ? "√" : "")),
    ...[0, 1].map((one) => (one === state ? "√" : "")),
  ];

  it("spread over columns are one field each", () => {
    const ledger = read([...header, line(1, 0, 1), line(2, 1, 0), line(3, 2, 1)], merges);
    assert.equal(ledger.kind, "hazard");
    assert.deepEqual(ledger.tickGroups, [
      { field: "category", columns: [2, 3, 4] },
      { field: "status", columns: [5, 6] },
    ]);
    assert.equal(ledger.columns[5]?.field, "status");
  });

  it("vote counts are no ticks", () => {
    const ledger = read([
      ["测评内容", "满意", "基本满意", "不满意", "满意率"],
      ["工作作风", 30, 8, 2, "95%"],
      ["服务态度", 28, 10, 2, "95%"],
    ]);
    assert.equal(ledger.kind, "satisfaction");
    assert.deepEqual(ledger.tickGroups, []);
    assert.equal(ledger.columns[4]?.field, "rate");
  });
});

describe("what recognition says of itself", () => {
  it("a clear ledger is certain, with its reasons", () => {
    const ledger = read([["矛盾纠纷排查化解台账"], HEADER, record(1), record(2), record(3)]);
    assert.ok(ledger.confidence > 0.8);
    assert.equal(ledger.unsure, false);
    assert.equal(ledger.kindScores[0]?.kind, "dispute");
    assert.ok(ledger.columns.every((column) => column.evidence.length > 0));
  });

  it("a sheet between two kinds is unsure", () => {
    const ledger = read([
      ["序号", "姓名", "电话", "情况", "处理情况", "时间"],
      [1, "张建国", "13812345678", "道路积水，出行不便", "已处理", "2024-05-06"],
    ]);
    assert.equal(ledger.unsure, true);
  });

  it("a blank form is recognised by its labels", () => {
    const ledger = read([["矛盾纠纷排查化解台账"], HEADER]);
    assert.equal(ledger.kind, "dispute");
    assert.equal(ledger.dataRows, null);
    assert.equal(ledger.columns.filter((column) => column.field !== null).length, HEADER.length);
  });

  it("values overrule a label they cannot be of", () => {
    const rows: Rows = [
      ["序号", "当事人", "联系方式", "纠纷类型", "化解情况"],
      ...[1, 2, 3, 4, 5].map((at) => [
        at,
        "张建国",
        "邻里纠纷多次调解未果的情况说明",
        "邻里",
        "已化解",
      ]),
    ];
    assert.notEqual(read(rows).columns[2]?.field, "phone");
  });
});

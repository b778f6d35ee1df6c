import assert from "node:assert/strict";
import { recogniseTables } from "../../../src/ledger/recognise/index";
import { gridOf, type CellValue } from "../../../src/sheet/grid";
import { HEADER, record } from "../recognise/sheets";

const kindsIn = (
  rows: readonly (readonly CellValue[])[],
): readonly (readonly [string, number])[] => {
  const { main, more } = recogniseTables(gridOf("Sheet1", rows));
  return [main, ...more]
    .map((one) => [String(one.kind), one.records.length] as const)
    .sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1));
};

const HAZARDS = ["序号", "隐患部位", "隐患类型", "隐患描述", "排查时间", "整改责任人", "整改情况"];
const hazard = (n: number): CellValue[] => [
  n,
  "村委会",
  "用电",
  "线路裸露",
  "2024-05-24",
  "李明",
  "整改中",
];

describe("the tables of a sheet", () => {
  const weekly = ["序号", "村", "类别", "内容", "时间", "责任人", "结果"];
  const line = (n: number, what: string, state: string): CellValue[] => [
    n,
    "柳林村",
    what,
    "线路与地界",
    "2024-05-20",
    "李明",
    state,
  ];

  for (const [name, head] of [
    ["under one header", [["周排查表（2024年）"], weekly, ["一、矛盾纠纷"]]],
    ["the first above the header", [["周排查表（2024年）"], ["一、矛盾纠纷"], weekly]],
  ] as const)
    it(`sections of other kinds ${name} are tables of their own`, () => {
      const rows = [
        ...head,
        line(1, "邻里纠纷", "已化解"),
        line(2, "土地纠纷", "化解中"),
        ["二、安全隐患"],
        line(1, "用电", "已整改"),
      ];
      assert.deepEqual(kindsIn(rows), [
        ["dispute", 2],
        ["hazard", 1],
      ]);
    });

  it("sections of one kind stay one table", () => {
    const rows = [
      ["矛盾纠纷台账（2024年）"],
      weekly,
      ["一、邻里纠纷"],
      line(1, "邻里纠纷", "已化解"),
      ["二、土地纠纷"],
      line(1, "土地纠纷", "化解中"),
    ];
    assert.deepEqual(kindsIn(rows), [["dispute", 2]]);
  });

  it("a count below with unknown labels is told by the figures under it", () => {
    const rows = [
      HAZARDS,
      hazard(1),
      hazard(2),
      ["村别", "隐患数", "已整改", "未整改"],
      ["柳林村", 2, 0, 2],
    ];
    assert.deepEqual(kindsIn(rows), [["hazard", 2]]);
  });

  it("one below the other are read each", () => {
    const rows = [
      ["一、矛盾纠纷"],
      HEADER,
      record(1),
      record(2),
      ["二、安全隐患"],
      HAZARDS,
      hazard(1),
    ];
    assert.deepEqual(kindsIn(rows), [
      ["dispute", 2],
      ["hazard", 1],
    ]);
  });

  it("with a gap between, too", () => {
    const rows = [
      HEADER,
      record(1),
      record(2),
      [],
      ["安全隐患台账"],
      HAZARDS,
      hazard(1),
      hazard(2),
    ];
    assert.deepEqual(kindsIn(rows), [
      ["dispute", 2],
      ["hazard", 2],
    ]);
  });

  it("under the same header are told apart by the section over it", () => {
    const head = ["序号", "村", "类别", "内容", "时间", "责任人", "结果"];
    const rows = [
      ["一、矛盾纠纷"],
      head,
      [1, "柳林村", "邻里纠纷", "滴水争议", "2024-05-20", "李明", "已化解"],
      [2, "石桥村", "土地纠纷", "地界", "2024-05-21", "李明", "化解中"],
      ["二、安全隐患"],
      head,
      [1, "柳林村", "用电", "线路老化", "2024-05-20", "李明", "已整改"],
    ];
    assert.deepEqual(kindsIn(rows), [
      ["dispute", 2],
      ["hazard", 1],
    ]);
  });

  it("the same columns twice across a page are all read", () => {
    const head = ["序号", "当事人", "排查时间", "化解情况"];
    const half = (n: number): CellValue[] => [n, "张建国", "2024-05-02", "已化解"];
    for (const gap of [[], [""]]) {
      const rows = [
        ["矛盾纠纷排查台账"],
        [...head, ...gap, ...head],
        [...half(1), ...gap, ...half(4)],
        [...half(2), ...gap, ...half(5)],
        half(3),
      ];
      assert.deepEqual(kindsIn(rows), [
        ["dispute", 2],
        ["dispute", 3],
      ]);
    }
  });

  it("a page's header repeated does not begin another table", () => {
    const rows = [["矛盾纠纷台账"], HEADER, record(1), record(2), HEADER, record(3)];
    assert.deepEqual(kindsIn(rows), [["dispute", 3]]);
  });

  it("an empty column inside does not split a ledger", () => {
    const cut = (row: readonly CellValue[]): CellValue[] => [
      ...row.slice(0, 5),
      "",
      ...row.slice(5),
    ];
    const rows = [["矛盾纠纷台账"], cut(HEADER), cut(record(1)), cut(record(2))];
    assert.deepEqual(kindsIn(rows), [["dispute", 2]]);
  });

  it("a count beside the ledger is no part of it", () => {
    const rows = [
      ["矛盾纠纷台账"],
      [...HEADER, "", "村", "件数", "化解数"],
      [...record(1), "", "柳林村", 2, 1],
      [...record(2), "", "石桥村", 1, 1],
      record(3),
    ];
    const { main, more } = recogniseTables(gridOf("Sheet1", rows));
    assert.equal(main.records.length, 3);
    assert.deepEqual(
      main.columns.filter(({ index }) => index > 9),
      [],
    );
    assert.deepEqual(more, []);
  });
});

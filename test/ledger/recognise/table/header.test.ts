import assert from "node:assert/strict";
import type { Merge } from "../../../../src/sheet/grid";
import { HEADER, merge, read, record, type Rows } from "../sheets";

interface Case {
  readonly name: string;
  readonly rows: Rows;
  readonly merges?: readonly Merge[];
  readonly header: readonly [number, number];
}

const [a, b] = [record(1), record(2)];
const DEEP: Rows = [
  ["台账"],
  ["序号", "基本情况", "", "", "化解情况", "", ""],
  ["", "当事人", "", "类型", "责任人", "时间", ""],
  ["", "姓名", "电话", "", "", "受理", "办结"],
  [1, "张建国", "13812345678", "邻里纠纷", "李明", "2024-5-1", "2024-5-6"],
  [2, "王丽", "13812345679", "土地纠纷", "李明", "2024-5-2", ""],
];

const cases: readonly Case[] = [
  { name: "in row 1", rows: [HEADER, a, b], header: [0, 0] },
  {
    name: "from column B on",
    rows: [[], [], ["", ...HEADER], ["", ...a], ["", ...b]],
    header: [2, 2],
  },
  {
    name: "under notes, a title and the unit",
    rows: [
      ["填写说明：1.本表由各村填报；2.纠纷类型分为婚姻家庭、邻里、土地等；3.未化解的要说明原因。"],
      ["2024年柳林镇矛盾纠纷排查化解台账"],
      ["填报单位：柳林镇综治办", "", "", "", "", "", "填报日期：2024.5.31"],
      HEADER,
      a,
      b,
    ],
    merges: [merge(0, 0, 0, 8), merge(1, 0, 1, 8)],
    header: [3, 3],
  },
  {
    name: "under a title in three lines and a blank row",
    rows: [["柳林镇"], ["矛盾纠纷排查化解台账"], ["（2024年5月）"], [], HEADER, a, b],
    header: [4, 4],
  },
  {
    name: "under a form line without a known word",
    rows: [["登记表"], ["学校：", "", "", "", "第二学期"], HEADER, a, b],
    header: [2, 2],
  },
  {
    name: "under a number row",
    rows: [["台账"], [1, 2, 3, 4, 5, 6, 7, 8, 9], HEADER, a, b],
    header: [2, 2],
  },
  {
    name: "each cell merged over two rows",
    rows: [["台账"], HEADER, [], a, b],
    merges: [merge(0, 0, 0, 8), ...HEADER.map((_, column) => merge(1, column, 2, column))],
    header: [1, 2],
  },
  {
    name: "three levels",
    rows: DEEP,
    merges: [
      merge(0, 0, 0, 6),
      merge(1, 0, 3, 0),
      merge(1, 1, 1, 3),
      merge(1, 4, 1, 6),
      merge(2, 1, 2, 2),
      merge(2, 3, 3, 3),
      merge(2, 4, 3, 4),
      merge(2, 5, 2, 6),
    ],
    header: [1, 3],
  },
  { name: "three levels whose merges were lost", rows: DEEP, header: [1, 3] },
  {
    name: "years over the columns of a report",
    rows: [
      ["对比表"],
      ["单位", "2023年", "", "2024年", ""],
      ["", "发案数", "破案数", "发案数", "破案数"],
      ["柳林村", 3, 2, 4, 4],
      ["石桥村", 1, 1, 2, 1],
    ],
    merges: [merge(1, 0, 2, 0), merge(1, 1, 1, 2), merge(1, 3, 1, 4)],
    header: [1, 2],
  },
  { name: "without any record", rows: [["矛盾纠纷排查化解台账"], HEADER], header: [1, 1] },
];

describe("where the header is", () => {
  for (const one of cases)
    it(one.name, () => {
      assert.deepEqual(read(one.rows, one.merges).headerRows, one.header);
    });

  it("leaves carry the labels above them", () => {
    const columns = read(DEEP).columns;
    const phone = columns.find((column) => column.label === "电话");
    assert.deepEqual(phone?.parents, ["基本情况", "当事人"]);
    assert.deepEqual(
      columns.map((column) => column.field),
      ["serial", "person", "phone", "category", "owner", "registeredOn", "closedOn"],
    );
  });
});

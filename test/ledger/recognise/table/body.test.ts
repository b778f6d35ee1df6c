import assert from "node:assert/strict";
import type { Merge } from "../../../../src/sheet/grid";
import { HEADER, merge, read, record, type Rows } from "../sheets";

interface Case {
  readonly name: string;
  readonly rows: Rows;
  readonly merges?: readonly Merge[];
  readonly data: readonly [number, number] | null;
  readonly records: number;
  readonly totals?: readonly number[];
}

const [a, b, c, d] = [record(1), record(2), record(3), record(4)];

const cases: readonly Case[] = [
  { name: "plain rows", rows: [HEADER, a, b, c], data: [1, 3], records: 3 },
  {
    name: "blank separators inside",
    rows: [HEADER, a, [], [], b, [], c],
    data: [1, 6],
    records: 3,
  },
  {
    name: "village cells merged down",
    rows: [["矛盾纠纷台账"], HEADER, a, record(2, ""), record(3, ""), d],
    merges: [merge(0, 0, 0, 8), merge(2, 1, 4, 1)],
    data: [2, 5],
    records: 4,
  },
  {
    name: "小计 in the middle, 合计 at the end",
    rows: [HEADER, a, b, ["", "小计", 2, "", "", "", "", 1, ""], c, ["合计", "", 3]],
    data: [1, 4],
    records: 3,
    totals: [3, 5],
  },
  {
    name: "section lines",
    rows: [HEADER, ["一、柳林村"], a, b, ["二、石桥村"], c],
    merges: [merge(1, 0, 1, 8), merge(4, 0, 4, 8)],
    data: [2, 5],
    records: 3,
  },
  {
    name: "a page's title and header repeated",
    rows: [["矛盾纠纷台账"], HEADER, a, b, ["矛盾纠纷台账"], HEADER, c, d],
    merges: [merge(0, 0, 0, 8), merge(4, 0, 4, 8)],
    data: [2, 7],
    records: 4,
  },
  {
    name: "a number row",
    rows: [HEADER, [1, 2, 3, 4, 5, 6, 7, 8, 9], a, b],
    data: [2, 3],
    records: 2,
  },
  {
    name: "an example row",
    rows: [HEADER, ["示例", ...a.slice(1)], a, b],
    data: [2, 3],
    records: 2,
  },
  {
    name: "serial numbers prepared ahead",
    rows: [HEADER, a, b, [3], [4], [5]],
    data: [1, 2],
    records: 2,
  },
  { name: "nothing but prepared numbers", rows: [HEADER, [1], [2], [3]], data: null, records: 0 },
  {
    name: "signatures in one cell",
    rows: [HEADER, a, b, ["单位负责人：王五    填表人：张三    填表日期：2024年5月31日"]],
    data: [1, 2],
    records: 2,
  },
  {
    name: "signatures in many cells",
    rows: [HEADER, a, b, [], ["填表人", "张三", "", "审核人", "李四", "", "日期", "2024-5-31"]],
    data: [1, 2],
    records: 2,
  },
  {
    name: "signatures that begin further right",
    rows: [HEADER, a, b, ["", "", "制表人：张三", "", "", "审核人：李四"]],
    data: [1, 2],
    records: 2,
  },
  {
    name: "remarks",
    rows: [
      HEADER,
      a,
      b,
      ["备注："],
      ["1.本表由各村于每月25日前上报镇综治办。"],
      ["2.填写已化解或未化解。"],
    ],
    data: [1, 2],
    records: 2,
  },
  {
    name: "zero reports",
    rows: [["2024年6月矛盾纠纷排查台账"], HEADER, [1, "柳林村", "无"], [2, "石桥村", "无"]],
    data: [2, 3],
    records: 0,
  },
  {
    name: "a small table under the main one",
    rows: [
      HEADER,
      a,
      b,
      c,
      d,
      [],
      ["统计项", "数值", "占比"],
      ["总数", 3, "100%"],
      ["已化解", 2, "66%"],
    ],
    data: [1, 4],
    records: 4,
  },
  {
    name: "a small table above the main one",
    rows: [["统计项", "数值"], ["总数", 3], ["已办", 2], [], ["矛盾纠纷台账"], HEADER, a, b, c, d],
    data: [6, 9],
    records: 4,
  },
];

describe("rows under a header", () => {
  for (const one of cases)
    it(one.name, () => {
      const ledger = read(one.rows, one.merges);
      assert.deepEqual(ledger.dataRows, one.data);
      assert.equal(ledger.records.length, one.records);
      assert.deepEqual([...ledger.totalRows], one.totals ?? []);
    });

  it("a million rows are read", function () {
    this.timeout(20000);
    const rows = Array.from({ length: 1_000_000 }, () => a);
    assert.equal(read([HEADER, ...rows]).records.length, 1_000_000);
  });
});

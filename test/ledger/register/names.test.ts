import assert from "node:assert/strict";
import { namesIn } from "../../../src/ledger/register/names";
import type { CellValue } from "../../../src/sheet/grid";

describe("ledger/register/names", () => {
  const cases: [CellValue, string[]][] = [
    ["张三", ["张三"]],
    [" 张 三 ", ["张三"]],
    ["张三、李四", ["张三", "李四"]],
    ["张三，李四；王五", ["张三", "李四", "王五"]],
    ["张三\n李四", ["张三", "李四"]],
    ["张三 李四", ["张三", "李四"]],
    ["张三等5人", ["张三"]],
    ["张三、李四等", ["张三", "李四"]],
    ["张三（户主）", ["张三"]],
    ["张三、张三", ["张三"]],
    ["张**", []],
    ["—", []],
    ["无", []],
    ["", []],
    [null, []],
    [12, []],
  ];
  for (const [value, names] of cases)
    it(`${JSON.stringify(value)} names ${names.join(", ") || "nobody"}`, () => {
      assert.deepEqual(namesIn(value), names);
    });

  it("is quick on hostile text", () => {
    const started = performance.now();
    for (const text of [
      "(".repeat(200),
      "张".repeat(199) + " ",
      "、".repeat(200),
      "等".repeat(200),
    ])
      namesIn(text);
    assert.ok(performance.now() - started < 5000);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { CellValue } from "../../../src/sheet/grid";
import { HEADER, read, record } from "./sheets";

const ODD_IDS = [
  "'529901196102031012",
  "5.29901E+17",
  "“529901196102031012”",
  "52990119610203×××2",
];

function fieldUnder(label: string, cell: (row: number) => CellValue): string | null {
  const rows = [1, 2, 3, 4, 5].map((at) => [...record(at), cell(at)]);
  const ledger = read([["矛盾纠纷排查化解台账"], [...HEADER, label], ...rows]);
  return ledger.columns.at(-1)?.field ?? null;
}

describe("an exact label", () => {
  for (const id of ODD_IDS)
    it(`stands over ${id}`, () =>
      assert.equal(
        fieldUnder("身份证号", () => id),
        "idNumber",
      ));

  it("stands whatever is typed under it that is no other fact", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("身份证号", "身份证号码", "排查日期", "排查时间", "受理日期"),
        fc.stringMatching(/^[0-9'"“”×。、E+]{6,20}$/),
        (label, text) => {
          const field = fieldUnder(label, () => text);
          const isPhone = /^(?:1[3-9]\d{9}|0\d{9,11}|[2-8]\d{6,7})/.test(text);
          return field !== null || isPhone;
        },
      ),
      { numRuns: 100 },
    ));

  it("gives way to names and other facts", () => {
    assert.equal(
      fieldUnder("身份证号", () => "东岭村"),
      null,
    );
    assert.equal(
      fieldUnder("排查日期", () => "女"),
      null,
    );
  });
});

describe("联系方式", () => {
  const rows = (ways: readonly string[]): ReturnType<typeof read> =>
    read([
      ["人大代表联系群众登记簿"],
      ["序号", "代表姓名", "联系选民", "联系方式", "联系时间", "反映问题"],
      ...ways.map((way, at) => [at + 1, "钟民", "罗春", way, "2023-05-07", "修路"]),
    ]);

  it("holds ways where it holds words", () =>
    assert.equal(rows(["入户走访", "接待日", "电话", "上门"]).columns[3]?.field, "visitMethod"));
  it("holds telephones where it holds numbers, one of them wrong", () =>
    assert.equal(
      rows(["13900020001", "13900020002", "139000200", "13900020004"]).columns[3]?.field,
      "phone",
    ));
});

import assert from "node:assert/strict";
import { merge, read } from "../sheets";

const ID = "529901196102031012";
const OTHER_ID = "529901196804111084";

/** The letters of the columns taken for name, number and telephone. */
function factsOf(first: string, second: string): readonly number[] {
  const rows = [
    ["人民调解登记台账"],
    ["序号", first, "", "", second, "", "", "纠纷类型", "受理时间", "调解结果"],
    ["", "姓名", "身份证号", "电话", "姓名", "身份证号", "电话", "", "", ""],
    ...[1, 2, 3, 4].map((at) => [
      at,
      ...["罗春", ID, "13900020001", "钟民", OTHER_ID, "13900020002"],
      ...["邻里纠纷", "2023-05-06", "调解成功"],
    ]),
  ];
  const merges = [
    merge(1, 1, 1, 3),
    merge(1, 4, 1, 6),
    ...[0, 7, 8, 9].map((column) => merge(1, column, 2, column)),
  ];
  const { columns } = read(rows, merges);
  return ["person", "idNumber", "phone"].map((field) =>
    columns.findIndex((column) => column.field === field),
  );
}

const LEFT = [1, 2, 3];
const RIGHT = [4, 5, 6];

describe("two parties side by side", () => {
  const pairs: readonly (readonly [string, string])[] = [
    ["甲方", "乙方"],
    ["申请人", "被申请人"],
    ["原告", "被告"],
    ["受害方", "责任方"],
    ["出租方", "承租方"],
    ["承租人", "出租人"],
    ["债权人", "债务人"],
    ["女方", "男方"],
    ["发包方", "承包方"],
    ["劳动者", "用人单位"],
  ];
  for (const [first, second] of pairs)
    it(`${first}, ${second}: all facts are the first one's`, () =>
      assert.deepEqual(factsOf(first, second), LEFT));

  for (const [own, other] of [
    ["申请人", "被申请人"],
    ["受害方", "责任方"],
    ["劳动者", "用人单位"],
  ] as const)
    it(`${other} before ${own}: the facts are those of who asks`, () =>
      assert.deepEqual(factsOf(other, own), RIGHT));
});

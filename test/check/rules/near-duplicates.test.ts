import assert from "node:assert/strict";
import { found } from "../found";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const TEXT = "因宅基地边界与邻居发生争执，多次协商未果";
const of = (...records: CellValue[][]) =>
  ledgerOf(["village", "person", "foundOn", "summary"], records);
const nameless = (...records: CellValue[][]) =>
  ledgerOf(["village", "foundOn", "address", "summary"], records, { kind: "hazard" });

describe("rule near-duplicates", () => {
  cases(
    ["near-duplicate"],
    [
      [
        "a full stop more",
        of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45413, `${TEXT}。`]),
        ["near-duplicate@B3"],
      ],
      [
        "the village written otherwise",
        of(["柳林村", "张三", 45413, TEXT], ["柳林", "张三", 45413, TEXT]),
        ["near-duplicate@B3"],
      ],
      [
        "the same text two days later",
        of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45415, TEXT]),
        ["near-duplicate@B3"],
      ],
      [
        "the same words two days later, punctuated otherwise",
        of(
          ["柳林村", "张三", 45413, TEXT],
          ["柳林村", "张三", 45415, TEXT.replace("，", ",").concat("。")],
        ),
        ["near-duplicate@B3"],
      ],
      [
        "the same text a month later",
        of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45443, TEXT]),
        [],
      ],
      [
        "another matter of that day",
        of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45413, "拖欠工资三千元"]),
        [],
      ],
      [
        "a namesake elsewhere",
        of(["柳林村", "张三", 45413, TEXT], ["王庄村", "张三", 45413, `${TEXT}。`]),
        [],
      ],
      [
        "equal: told as a duplicate",
        of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45413, TEXT]),
        [],
      ],
      [
        "without a person",
        nameless(["柳林村", 45413, "学校门口", TEXT], ["柳林村", 45413, "学校门口", `${TEXT}。`]),
        ["near-duplicate@D3"],
      ],
      [
        "without a person, elsewhere",
        nameless(["柳林村", 45413, "学校门口", TEXT], ["柳林村", 45413, "桥头", `${TEXT}。`]),
        [],
      ],
    ],
  );

  it("a household visited again days later with the same few words is another visit", () => {
    const visits = (second: number) =>
      ledgerOf(
        ["village", "person", "visitedOn", "visitResult"],
        [
          ["柳林村", "张三", 45413, "生活正常，没有诉求"],
          ["柳林村", "张三", second, "生活正常，没有诉求。"],
        ],
        { kind: "visit" },
      );
    assert.deepEqual(found(visits(45415), ["near-duplicate"]), []);
    assert.deepEqual(found(visits(45413), ["near-duplicate"]), ["near-duplicate@B3"]);
  });
});

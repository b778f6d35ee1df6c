import type { KindId } from "../../../src/ledger/kind-ids";
import type { FieldId } from "../../../src/ledger/fields";
import assert from "node:assert/strict";
import { found } from "../found";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  describe("what is compared", () => {
    const OTHER = TEXT.replace("多次", "三次");
    const dated = (
      fields: readonly FieldId[],
      one: readonly CellValue[],
      other: readonly CellValue[],
      kind: KindId = "dispute",
    ) => ledgerOf(fields, [one, other], { kind });
    const TWO_DAYS: readonly FieldId[] = ["person", "foundOn", "registeredOn", "summary"];
    const TITLED: readonly FieldId[] = ["person", "foundOn", "name", "summary"];
    const VISIT: readonly FieldId[] = ["person", "visitedOn", "visitor", "visitResult"];
    const NEAR = ["warning near-duplicate@A3 first=2 ~ 2"];
    toldCases(
      ["near-duplicate"],
      [
        [
          "no village at all",
          dated(["person", "foundOn", "summary"], ["张三", 45413, TEXT], ["张三", 45413, OTHER]),
          NEAR,
        ],
        [
          "a word otherwise, that day",
          of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45413, OTHER]),
          ["warning near-duplicate@B3 first=2 ~ 2"],
        ],
        [
          "a word otherwise, two days later",
          of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45415, OTHER]),
          [],
        ],
        [
          "one without a village",
          of(["柳林村", "张三", 45413, TEXT], ["", "张三", 45413, OTHER]),
          ["warning near-duplicate@B3 first=2 ~ 2"],
        ],
        [
          "the first without a village",
          of(["", "张三", 45413, TEXT], ["柳林村", "张三", 45413, OTHER]),
          ["warning near-duplicate@B3 first=2 ~ 2"],
        ],
        [
          "another matter between",
          of(
            ["柳林村", "张三", 45413, TEXT],
            ["柳林村", "张三", 45413, "拖欠工资三千元"],
            ["柳林村", "张三", 45413, OTHER],
          ),
          ["warning near-duplicate@B4 first=2 ~ 2"],
        ],
        ["no days", of(["柳林村", "张三", "", TEXT], ["柳林村", "张三", "", OTHER]), []],
        [
          "days nobody can read",
          of(["柳林村", "张三", "待定", TEXT], ["柳林村", "张三", "待定", OTHER]),
          [],
        ],
        ["nobody's", of(["柳林村", "", 45413, TEXT], ["柳林村", "", 45413, OTHER]), []],
        [
          "the first day counts",
          dated(TWO_DAYS, ["张三", 45413, 45413, TEXT], ["张三", 45413, 45473, OTHER]),
          NEAR,
        ],
        [
          "not the second",
          dated(TWO_DAYS, ["张三", 45413, 45473, TEXT], ["张三", 45443, 45473, OTHER]),
          [],
        ],
        [
          "but where the first is missing",
          dated(TWO_DAYS, ["张三", 45413, 45413, TEXT], ["张三", "", 45413, OTHER]),
          NEAR,
        ],
        [
          "or nobody can read it",
          dated(TWO_DAYS, ["张三", 45413, 45413, TEXT], ["张三", "待定", 45413, OTHER]),
          NEAR,
        ],
        [
          "three of ten characters otherwise",
          of(
            ["柳林村", "张三", 45413, "一二三四五六七八九十"],
            ["柳林村", "张三", 45413, "一二三甲乙丙七八九十"],
          ),
          ["warning near-duplicate@B3 first=2 ~ 2"],
        ],
        [
          "four of ten",
          of(
            ["柳林村", "张三", 45413, "一二三四五六七八九十"],
            ["柳林村", "张三", 45413, "一二三甲乙丙丁八九十"],
          ),
          [],
        ],
        [
          "one says nothing of what it is about",
          of(["柳林村", "张三", 45413, TEXT], ["柳林村", "张三", 45413, ""]),
          [],
        ],
        ["nor the first", of(["柳林村", "张三", 45413, ""], ["柳林村", "张三", 45413, TEXT]), []],
        [
          "a title on one of them",
          dated(TITLED, ["张三", 45413, "宅基地", TEXT], ["张三", 45413, "", OTHER]),
          NEAR,
        ],
        [
          "a title on the other",
          dated(TITLED, ["张三", 45413, "", TEXT], ["张三", 45413, "宅基地", OTHER]),
          NEAR,
        ],
        [
          "titles of two matters",
          dated(TITLED, ["张三", 45413, "宅基地", TEXT], ["张三", 45413, "工资款", OTHER]),
          [],
        ],
        [
          "titles alike, texts not",
          dated(
            TITLED,
            ["张三", 45413, "宅基地", TEXT],
            ["张三", 45413, "宅基地", "拖欠工资三千元"],
          ),
          [],
        ],
        [
          "a ledger without texts",
          dated(
            ["person", "foundOn", "phone"],
            ["张三", 45413, "13800138000"],
            ["张三", 45413, "13800138001"],
          ),
          NEAR,
        ],
        [
          "eight characters two days later",
          of(
            ["柳林村", "张三", 45413, "院墙占道堵住水沟"],
            ["柳林村", "张三", 45415, "院墙占道堵住水沟"],
          ),
          ["warning near-duplicate@B3 first=2 ~ 2"],
        ],
        [
          "seven say too little",
          of(
            ["柳林村", "张三", 45413, "院墙占道堵水沟"],
            ["柳林村", "张三", 45415, "院墙占道堵水沟"],
          ),
          [],
        ],
        [
          "as long, but otherwise, two days later",
          of(
            ["柳林村", "张三", 45413, "院墙占道堵住水沟"],
            ["柳林村", "张三", 45415, "鸡群进园吃光菜苗"],
          ),
          [],
        ],
        [
          "two visitors",
          dated(VISIT, ["张三", 45413, "景立群", TEXT], ["张三", 45413, "尚明", OTHER], "visit"),
          [],
        ],
        [
          "one visitor",
          dated(VISIT, ["张三", 45413, "景立群", TEXT], ["张三", 45413, "景立群", OTHER], "visit"),
          NEAR,
        ],
        [
          "one visitor, two results",
          dated(
            VISIT,
            ["张三", 45413, "景立群", TEXT],
            ["张三", 45413, "景立群", "家中无人，改日再访"],
            "visit",
          ),
          [],
        ],
        [
          "nobody named, by its title",
          dated(
            ["village", "foundOn", "name"],
            ["柳林村", 45413, "校门口护栏松动三处"],
            ["柳林村", 45413, "校门口护栏松动三处。"],
            "hazard",
          ),
          ["warning near-duplicate@C3 first=2 ~ 2"],
        ],
        [
          "nobody named, eight characters",
          dated(
            ["village", "foundOn", "name"],
            ["柳林村", 45413, "护栏松动三处未修"],
            ["柳林村", 45413, "护栏松动三处未修。"],
            "hazard",
          ),
          ["warning near-duplicate@C3 first=2 ~ 2"],
        ],
        [
          "nobody named, seven",
          dated(
            ["village", "foundOn", "name"],
            ["柳林村", 45413, "护栏松动三处修"],
            ["柳林村", 45413, "护栏松动三处修。"],
            "hazard",
          ),
          [],
        ],
        [
          "nobody named, a number for a text",
          dated(
            ["village", "foundOn", "name"],
            ["柳林村", 45413, 123456789],
            ["柳林", 45413, 123456789],
            "hazard",
          ),
          [],
        ],
      ],
    );

    it("the same text up to three days apart, whatever the day of the week", () => {
      for (let phase = 0; phase < 8; phase++)
        for (let apart = 1; apart < 6; apart++) {
          const day = 45413 + phase;
          const ledger = of(["柳林村", "张三", day, TEXT], ["柳林村", "张三", day + apart, TEXT]);
          const expected = apart <= 3 ? ["near-duplicate@B3"] : [];
          assert.deepEqual(found(ledger, ["near-duplicate"]), expected, String([phase, apart]));
        }
    });
  });
});

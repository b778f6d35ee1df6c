import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

type Row = readonly [key: CellValue, person: string, relation: string];
const WHOLE: readonly Row[] = [
  ["1", "陶立秋", "户主"],
  ["1", "陶小满", "子"],
  ["2", "邹谷雨", "户主"],
  ["2", "邹清明", "妻"],
  ["3", "戚白露", "户主"],
  ["3", "戚寒露", "女"],
];
const withRelation = (at: number, relation: string): Row[] =>
  WHOLE.map((row, i) => (i === at ? [row[0], row[1], relation] : row));
const of = (list: readonly Row[], labels?: readonly string[]) =>
  ledgerOf(["householdId", "person", "relation"], list, {
    kind: "household",
    ...(labels === undefined ? {} : { labels }),
  });

describe("rule household-heads", () => {
  cases(
    ["household-two-heads", "household-without-head"],
    [
      ["one head each", of(WHOLE), []],
      ["two heads", of(withRelation(3, "户主")), ["household-two-heads@C5"]],
      ["本人 is a head as well", of(withRelation(5, "本人")), ["household-two-heads@C7"]],
      ["none", of(withRelation(2, "父亲")), ["household-without-head@C4"]],
      ["one does not say", of(withRelation(2, "")), []],
      [
        "the number on the first row alone",
        of(withRelation(3, "户主").map(([key, ...rest], i) => [i % 2 === 0 ? key : "", ...rest])),
        ["household-two-heads@C5"],
      ],
      [
        "a door tells the household where there is no number",
        ledgerOf([null, "person", "relation"], withRelation(1, "户主"), {
          kind: "household",
          labels: ["门牌号", "姓名", "与户主关系"],
        }),
        ["household-two-heads@C3"],
      ],
      [
        "a list of old people is none of whole households",
        of(WHOLE.map(([, person], i) => [String(i), person, i % 3 === 0 ? "户主" : "父亲"])),
        [],
      ],
      [
        "two names under 户主 with one number",
        ledgerOf(
          ["householdId", "householder", "person"],
          [
            ["1", "陶立秋", "陶立秋"],
            ["1", "陶立秋", "陶小满"],
            ["2", "邹谷雨", "邹谷雨"],
            ["2", "邹清明", "邹清明"],
            ["3", "戚白露", "戚白露"],
            ["4", "戚寒露", "戚寒露"],
          ],
          { kind: "household" },
        ),
        ["household-two-heads@B5"],
      ],
    ],
  );

  describe("which household, and what is said of it", () => {
    const TWO = withRelation(3, "户主");
    const by = (fields: readonly FieldId[], list: readonly (readonly CellValue[])[]) =>
      ledgerOf(fields, list, { kind: "household" });
    const named = (names: readonly string[]) =>
      by(
        ["householdId", "householder", "person"],
        names.map((name, i) => [String(i >> 1), name, `成员${"甲乙丙丁戊己庚辛壬癸"[i] ?? ""}`]),
      );
    const NAMES = ["陶立秋", "陶立秋", "邹谷雨", "邹谷雨", "戚白露", "戚白露"];
    const given = (at: number, name: string): string[] =>
      NAMES.map((one, i) => (i === at ? name : one));
    toldCases(
      ["household-two-heads", "household-without-head"],
      [
        [
          "both heads",
          of(TWO),
          ["warning household-two-heads@C5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "how many there are without one",
          of(withRelation(2, "父亲")),
          ["warning household-without-head@C4 name=邹谷雨 people=2"],
        ],
        ["one head entered twice", of([...WHOLE, ["2", "邹谷雨", "户主"]]), []],
        [
          "heads in half of the households",
          of(
            WHOLE.map(([key, person, relation], i) => [
              key,
              person,
              i >= 2 && relation === "户主" ? "父亲" : relation,
            ]),
          ),
          [],
        ],
        ["a household of one needs none", of([...WHOLE, ["4", "钱立冬", "父亲"]]), []],
        [
          "half of them of one",
          of(
            [...WHOLE.slice(0, 4), ["4", "钱立冬", "户主"], ["5", "孙小雪", "户主"]].map(
              (row, i) => (i === 2 ? [row[0] ?? "", String(row[1]), "父亲"] : (row as Row)),
            ),
          ),
          ["warning household-without-head@C4 name=邹谷雨 people=2"],
        ],
        [
          "most of them of one",
          of(
            [
              ...WHOLE.slice(0, 4),
              ["4", "钱立冬", "户主"],
              ["5", "孙小雪", "户主"],
              ["6", "李大寒", "户主"],
            ].map((row, i) => (i === 2 ? [row[0] ?? "", String(row[1]), "父亲"] : (row as Row))),
          ),
          [],
        ],
        [
          "the householder beside the members tells the household",
          by(
            ["householder", "person", "relation"],
            TWO.map(([key, person, relation]) => [
              `户主${key === "1" ? "甲" : key === "2" ? "乙" : "丙"}`,
              person,
              relation,
            ]),
          ),
          ["warning household-two-heads@C5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "a serial, where nothing else does",
          by(
            ["serial", "person", "relation"],
            TWO.map(([key, ...rest]) => [Number(key), ...rest]),
          ),
          ["warning household-two-heads@C5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "a householder alone is the person",
          by(
            ["serial", "householder", "relation"],
            TWO.map(([key, ...rest]) => [Number(key), ...rest]),
          ),
          ["warning household-two-heads@C5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "the same number in another village",
          by(
            ["village", "householdId", "person", "relation"],
            TWO.map(([key, ...rest], i) => [i === 3 ? "王庄村" : "柳林村", key, ...rest]),
          ),
          [],
        ],
        [
          "the same number in another group",
          by(
            ["group", "householdId", "person", "relation"],
            TWO.map(([key, ...rest], i) => [i === 3 ? "二组" : "一组", key, ...rest]),
          ),
          [],
        ],
        [
          "a village written in two ways",
          by(
            ["village", "householdId", "person", "relation"],
            TWO.map(([key, ...rest], i) => [i === 3 ? "柳林" : "柳林村", key, ...rest]),
          ),
          ["warning household-two-heads@D5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "— for a number is the household above",
          of(TWO.map(([key, ...rest], i) => [i % 2 === 0 ? key : "—", ...rest])),
          ["warning household-two-heads@C5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "no number on the first row",
          of(TWO.map(([key, ...rest], i) => [i < 2 ? "" : key, ...rest])),
          ["warning household-two-heads@C5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        [
          "no name at all",
          by(
            ["householdId", "relation"],
            [
              ["1", "户主"],
              ["1", "户主"],
            ],
          ),
          [],
        ],
        ["one name under 户主", named(NAMES), []],
        [
          "two names under 户主",
          named(given(3, "邹清明")),
          ["warning household-two-heads@B5 name=邹清明 other=邹谷雨 first=4 ~ 4"],
        ],
        ["a blank beside the name", named(given(3, "")), []],
        ["a blank before the name", named(given(2, "")), []],
        [
          "two names in more than a third",
          named(["陶立秋", "陶小满", "邹谷雨", "邹清明", "戚白露", "戚白露"]),
          [],
        ],
      ],
    );
  });
});

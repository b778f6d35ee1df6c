import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

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
});

import assert from "node:assert/strict";
import type { KindId } from "../../../src/ledger/kind-ids";
import { ledgerOf } from "../ledger-of";
import { findingsIn } from "../found";
import { cases, rows, toldCases } from "./cases";

const usual = ["婚姻家庭纠纷", "邻里纠纷", "土地承包纠纷"];
const many = (odd: string, kind: KindId = "dispute") =>
  ledgerOf(["category"], [...rows(60, (i) => [usual[i % 3] ?? ""]), [odd]], { kind });

describe("rule category-words", () => {
  cases(
    ["category-misspelt", "category-unknown"],
    [
      ["a type of the ledger", many("邻里纠纷"), []],
      ["a type of the lists by its name", many("医患"), []],
      ["a slip of the pen", many("婚姻家厅纠纷"), ["category-unknown@A62"]],
      ["a type in no list", many("外星往来"), ["category-unknown@A62"]],
      ["a slip that leaves no keyword", many("令里纠纷"), ["category-misspelt@A62"]],
      ["a rare type of opinions", many("路灯", "opinion"), ["category-unknown@A62"]],
      ["too few records to tell", ledgerOf(["category"], [["外星往来"]]), []],
    ],
  );

  it("names the nearest type", () => {
    const [finding] = findingsIn(many("令里纠纷")).filter(
      ({ code }) => code === "category-misspelt",
    );
    assert.equal(finding?.params["words"], "邻里纠纷");
  });

  describe("which words are usual", () => {
    const counted = (kind: KindId, ...list: readonly (readonly [string, number])[]) =>
      ledgerOf(
        ["category"],
        list.flatMap(([word, count]) => rows(count, () => [word])),
        { kind },
      );
    const A = [
      "邻里纠纷",
      "婚姻家庭纠纷",
      "土地承包纠纷",
      "劳动争议",
      "医疗纠纷",
      "损害赔偿",
    ] as const;
    toldCases(
      ["category-misspelt", "category-unknown"],
      [
        [
          "the most frequent are named first, four of them",
          counted(
            "dispute",
            [A[0], 3],
            [A[1], 5],
            [A[2], 9],
            [A[3], 4],
            [A[4], 6],
            ["外星往来", 1],
          ),
          [`hint category-unknown@A29 word=外星往来 words=${A[2]}、${A[4]}、${A[1]}、${A[3]}`],
        ],
        [
          "twenty are enough to tell",
          counted("dispute", [A[0], 19], ["外星往来", 1]),
          [`hint category-unknown@A21 word=外星往来 words=${A[0]}`],
        ],
        ["nineteen are not", counted("dispute", [A[0], 18], ["外星往来", 1]), []],
        [
          "blanks are not counted",
          counted("dispute", [A[0], 18], ["外星往来", 1], ["", 5], ["—", 5]),
          [],
        ],
        ["twice is usual", counted("dispute", [A[0], 28], ["外星往来", 2]), []],
        ["one in fifty is usual", counted("dispute", [A[0], 147], ["外星往来", 3]), []],
        [
          "less is not",
          counted("dispute", [A[0], 148], ["外星往来", 2]),
          [
            `hint category-unknown@A150 word=外星往来 words=${A[0]}`,
            `hint category-unknown@A151 word=外星往来 words=${A[0]}`,
          ],
        ],
        [
          "one word in ten may be odd",
          counted("dispute", [A[0], 27], ["外星往来", 1], ["海底捞针", 1], ["天上掉饼", 1]),
          ["29", "30", "31"].map(
            (row, i) =>
              `hint category-unknown@A${row} word=${["外星往来", "海底捞针", "天上掉饼"][i] ?? ""} words=${A[0]}`,
          ),
        ],
        [
          "more: no set of words",
          counted("dispute", [A[0], 26], ["外星往来", 1], ["海底捞针", 1], ["天上掉饼", 1]),
          [],
        ],
        [
          "of a long word the beginning",
          counted("dispute", [A[0], 30], ["外星人与本村村民之间因为飞碟停放问题引起的往来纷争", 1]),
          [`hint category-unknown@A32 word=外星人与本村村民之间因为飞碟停放问题引起 words=${A[0]}`],
        ],
        [
          "a slip in a ledger of opinions is only rare",
          counted("opinion", ["路灯照明", 30], ["路灯照朋", 1]),
          ["hint category-unknown@A32 word=路灯照朋 words=路灯照明"],
        ],
      ],
    );
  });
});

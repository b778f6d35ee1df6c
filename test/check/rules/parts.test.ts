import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows, told, toldCases } from "./cases";

const of = (labels: string[], ...records: CellValue[][]) =>
  ledgerOf(["village", ...labels.slice(1).map(() => "count" as const)], records, {
    kind: "report",
    labels,
  });
const LABELS = ["村", "排查数", "其中重大", "化解数"];
const SUMS = ["村", "走访", "排查", "合计"];
const rate = (value: CellValue, label = "化解率") =>
  ledgerOf(["village", "rate"], [["柳林村", value]], { kind: "report", labels: ["村", label] });

describe("rule parts", () => {
  cases(
    ["part-exceeds-whole", "row-total-mismatch", "rate-over-whole"],
    [
      ["parts within their wholes", of(LABELS, ["柳林村", 5, 2, 4], ["王庄村", 3, 3, 3]), []],
      [
        "a part larger than its whole",
        of(LABELS, ["柳林村", 5, 6, 4], ["王庄村", 3, 3, 3]),
        ["part-exceeds-whole@C2"],
      ],
      [
        "returned forms",
        of(["村", "发放问卷", "收回问卷"], ["柳林村", 50, 51]),
        ["part-exceeds-whole@C2"],
      ],
      [
        "a sum that is one in all rows but one",
        of(
          SUMS,
          ...rows(6, (i) => [`村${String(i)}`, i, 2, i === 3 ? 9 : i + 2]).map((row) => [...row]),
        ),
        ["row-total-mismatch@D5"],
      ],
      [
        "a column called 合计 that is no sum of these",
        of(SUMS, ...rows(6, (i) => [`村${String(i)}`, i, 2, i * 7 + 1]).map((row) => [...row])),
        [],
      ],
      ["a rate", rate(89.66), []],
      ["a rate as a share", rate(0.8966), []],
      ["a rate of all", rate("100%"), []],
      ["a rate of more than all", rate(104.5), ["rate-over-whole@B2"]],
      ["growth", rate(150, "同比增长率"), []],
    ],
  );

  describe("which is whose part", () => {
    const under = (
      labels: readonly string[],
      values: readonly CellValue[],
      { parents = [], confidence }: { parents?: readonly string[]; confidence?: number } = {},
    ) => {
      const ledger = ledgerOf(
        ["village", ...labels.map(() => "count" as const)],
        [["柳林村", ...values]],
        {
          kind: "report",
          labels: ["村", ...labels],
          ...(confidence === undefined ? {} : { confidence }),
        },
      );
      const columns = ledger.columns.map((column, i) => {
        const parent = i === 0 ? undefined : parents[i - 1];
        return parent === undefined || parent === "" ? column : { ...column, parents: [parent] };
      });
      return { ...ledger, columns };
    };
    toldCases(
      ["part-exceeds-whole", "row-total-mismatch", "rate-over-whole"],
      [
        [
          "其中 is part of what stands before it",
          under(["排查", "走访", "其中重大"], [9, 5, 6]),
          ["error part-exceeds-whole@D2 whole=走访 wholeValue=5"],
        ],
        ["not of what stands behind", under(["排查", "其中重大", "走访"], [9, 8, 5]), []],
        [
          "two parts of one whole",
          under(["排查", "其中重大", "其中一般"], [5, 3, 6]),
          ["error part-exceeds-whole@D2 whole=排查 wholeValue=5"],
        ],
        [
          "其中 above the label",
          under(["排查", "重大", "一般"], [5, 3, 6], { parents: ["", "其中", "其中"] }),
          ["error part-exceeds-whole@D2 whole=排查 wholeValue=5"],
        ],
        ["其中 of nothing", under(["其中重大", "排查"], [9, 5]), []],
        ["a part of all", under(["排查", "其中重大"], [5, 5]), []],
        [
          "no figure of the part",
          under(["排查", "其中重大"], [5, "六"]),
          ["error part-exceeds-whole@C2 whole=排查 wholeValue=5"],
        ],
        ["a blank whole", under(["排查", "其中重大"], ["", 5]), []],
        ["a blank part", under(["排查", "其中重大"], [-1, ""]), []],
        ["about as many", under(["排查", "其中重大"], [5, "600多"]), []],
        [
          "columns just sure enough",
          under(["排查", "其中重大"], [5, 6], { confidence: 0.7 }),
          ["error part-exceeds-whole@C2 whole=排查 wholeValue=5"],
        ],
        ["columns less sure", under(["排查", "其中重大"], [5, 6], { confidence: 0.69 }), []],
        ["one column of figures", under(["其中重大"], [6]), []],
        [
          "调解成功 of 调解",
          under(["调解数", "调解成功数"], [5, 6]),
          ["error part-exceeds-whole@C2 whole=调解数 wholeValue=5"],
        ],
        [
          "of the same month",
          under(["本月调解", "本月调解成功"], [5, 6]),
          ["error part-exceeds-whole@C2 whole=本月调解 wholeValue=5"],
        ],
        ["of another period", under(["本月调解", "本年累计调解成功"], [5, 6]), []],
        [
          "of the year so far, though the month stands first",
          under(["本月调解", "累计调解", "累计调解成功"], [5, 40, 41]),
          ["error part-exceeds-whole@D2 whole=累计调解 wholeValue=40"],
        ],
        [
          "under another head",
          under(["调解", "调解成功"], [5, 6], { parents: ["矛盾纠纷", "信访"] }),
          [],
        ],
        [
          "under its own head",
          under(["调解", "调解成功"], [5, 6], { parents: ["信访", "信访"] }),
          ["error part-exceeds-whole@C2 whole=调解 wholeValue=5"],
        ],
        ["成功 of nothing", under(["调解成功", "排查"], [6, 5]), []],
        [
          "超期办结 of 办结",
          under(["办结", "超期办结"], [5, 6]),
          ["error part-exceeds-whole@C2 whole=办结 wholeValue=5"],
        ],
        [
          "有效票 of 收回",
          under(["发放", "收回", "有效票"], [9, 5, 6]),
          ["error part-exceeds-whole@D2 whole=收回 wholeValue=5"],
        ],
        [
          "有效票 of 发放 where nobody says how many came back",
          under(["发放", "有效票"], [5, 6]),
          ["error part-exceeds-whole@C2 whole=发放 wholeValue=5"],
        ],
      ],
    );

    it("where a part often exceeds its whole, the two are none: a hint", () => {
      const often = (over: number, count: number) =>
        told(
          of(
            ["村", "排查数", "其中重大"],
            ...rows(count, (i) => [`村${String(i)}`, 5, i < over ? 6 : 2]).map((row) => [...row]),
          ),
          ["part-exceeds-whole"],
        ).map((one) => one.split(" ")[0]);
      assert.deepEqual(often(1, 2), ["error"]);
      assert.deepEqual(often(2, 4), ["hint", "hint"]);
      assert.deepEqual(often(3, 20), ["error", "error", "error"]);
      assert.deepEqual(often(4, 20), ["hint", "hint", "hint", "hint"]);
    });
  });

  describe("which is the sum of the others", () => {
    const table = (labels: string[], make: (i: number) => readonly CellValue[], count = 6) =>
      of(labels, ...rows(count, make).map((row) => [...row]));
    const THREE = ["村", "走访", "排查", "合计"];
    toldCases(
      ["row-total-mismatch"],
      [
        [
          "says what it should be",
          table(THREE, (i) => [`村${String(i)}`, i, 0.25, i === 3 ? 9 : i + 0.25]),
          ["error row-total-mismatch@D5 expected=3.25"],
        ],
        [
          "four right of five",
          table(THREE, (i) => [`村${String(i)}`, i, 2, i === 3 ? 9 : i + 2], 5),
          ["error row-total-mismatch@D5 expected=5"],
        ],
        [
          "three right of four",
          table(THREE, (i) => [`村${String(i)}`, i, 2, i === 3 ? 9 : i + 2], 4),
          [],
        ],
        ["four right of six", table(THREE, (i) => [`村${String(i)}`, i, 2, i < 2 ? 9 : i + 2]), []],
        [
          "blank sums are not compared",
          table(THREE, (i) => [`村${String(i)}`, i, 2, i === 3 ? "" : i === 4 ? 9 : i + 2], 7),
          ["error row-total-mismatch@D6 expected=6"],
        ],
        [
          "one neighbour alone is no sum",
          table(["村", "走访", "合计"], (i) => [`村${String(i)}`, i, i === 3 ? 9 : i]),
          [],
        ],
        [
          "a column by another name is no sum",
          table(["村", "走访", "排查", "共办"], (i) => [
            `村${String(i)}`,
            i,
            2,
            i === 3 ? 9 : i + 2,
          ]),
          [],
        ],
        [
          "其中 is counted already",
          table(["村", "走访", "其中夜间", "排查", "合计"], (i) => [
            `村${String(i)}`,
            i,
            0,
            2,
            i === 3 ? 9 : i + 2,
          ]),
          ["error row-total-mismatch@E5 expected=5"],
        ],
        [
          "another sum is no addend",
          table(["村", "走访", "排查", "小计", "合计"], (i) => [
            `村${String(i)}`,
            i,
            2,
            i + 2,
            i === 3 ? 9 : i + 2,
          ]),
          ["error row-total-mismatch@E5 expected=5"],
        ],
      ],
    );

    it("a sum under one head adds up what stands under it", () => {
      const ledger = table(["村", "走访", "排查", "合计", "信访"], (i) => [
        `村${String(i)}`,
        i,
        2,
        i === 3 ? 9 : i + 2,
        7,
      ]);
      const columns = ledger.columns.map((column, i) => ({
        ...column,
        parents: i > 0 && i < 4 ? ["工作"] : ["其他"],
      }));
      assert.deepEqual(told({ ...ledger, columns }, ["row-total-mismatch"]), [
        "error row-total-mismatch@D5 expected=5",
      ]);
    });
  });

  cases(
    ["rate-over-whole"],
    [
      ["just all", rate(100), []],
      ["more than all in per cent", rate("100.5%"), ["rate-over-whole@B2"]],
      ["all in per cent", rate("99.5%"), []],
      ["about that many", rate("120多"), []],
      ["blank", rate(""), []],
      ["a decline", rate(150, "减幅"), []],
    ],
  );
});

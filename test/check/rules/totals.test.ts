import assert from "node:assert/strict";
import { found } from "../found";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

const of = (records: CellValue[][], ...totalRows: CellValue[][]) =>
  ledgerOf(["village", "peopleCount", "amount"], records, { totalRows });
const TWO = [
  ["柳林村", 3, 100],
  ["王庄村", 4, 250.5],
];
const grouped = (...shown: CellValue[]) => {
  const ledger = of(
    [
      ["柳林村", 3],
      ["王庄村", 4],
      ["小计", shown[0] ?? ""],
      ["赵屯村", 5],
      ["小计", shown[1] ?? ""],
    ],
    ["合计", shown[2] ?? ""],
  );
  return { ...ledger, records: Int32Array.of(1, 2, 4), totalRows: [3, 5, 6] };
};

describe("rule totals", () => {
  cases(
    ["total-mismatch"],
    [
      ["a right total", of(TWO, ["合计", 7, 350.5]), []],
      ["a wrong total", of(TWO, ["合计", 8, 350.5]), ["total-mismatch@B4"]],
      ["a blank total", of(TWO, ["合计", "", ""]), []],
      ["an average is no sum", of(TWO, ["平均", 3.5, 175.25]), []],
      [
        "figures as texts are left out by SUM",
        of(
          [
            ["柳林村", "3", 100],
            ["王庄村", 4, 50],
          ],
          ["合计", 4, 150],
        ),
        [],
      ],
      [
        "about so many cannot be added",
        of(
          [
            ["柳林村", "600多", 100],
            ["王庄村", 4, 50],
          ],
          ["合计", 604, 150],
        ),
        [],
      ],
      [
        "其中 rows are part of another",
        of([...TWO, ["其中：重大", 2, 50]], ["合计", 7, 350.5]),
        [],
      ],
      ["subtotals and a total", grouped(7, 5, 12), []],
      ["a wrong subtotal beside a right one", grouped(8, 5, 12), ["total-mismatch@B4"]],
      ["a wrong total over right subtotals", grouped(7, 5, 13), ["total-mismatch@B7"]],
    ],
  );

  describe("columns of no field", () => {
    const plain = (label: string, figures: readonly number[], total: number) =>
      ledgerOf(
        ["name", null],
        figures.map((figure, i) => [`渡口${String(i)}`, figure]),
        { kind: "hazard", labels: ["隐患", label], totalRows: [["合计", total]] },
      );
    cases(
      ["total-mismatch"],
      [
        ["a right sum", plain("整改资金（元）", [300, 120, 80], 500), []],
        ["a wrong sum", plain("整改资金（元）", [300, 120, 80], 580), ["total-mismatch@B5"]],
        ["so many lines", plain("器材（具）", [3, 2, 5], 3), []],
        ["the mean", plain("水位", [3, 2, 4], 3), []],
        ["an average by its label", plain("平均水位", [3, 2, 5], 4), []],
        ["shares", plain("进度", [0.5, 0.8, 1], 0.9), []],
        ["years", plain("建成", [1998, 2003, 2011], 4), []],
        ["telephones", plain("联系电话", [6211020, 6211021, 6211022], 2), []],
      ],
    );

    it("a total above the records is the sum of those below", () => {
      const above = (total: number) => {
        const ledger = ledgerOf(
          ["name", null],
          [
            ["合计", total],
            ["渡口", 300],
            ["磨坊", 120],
          ],
          { kind: "hazard", labels: ["隐患", "整改资金"] },
        );
        return { ...ledger, dataRows: [2, 3] as const, records: Int32Array.of(2, 3) };
      };
      assert.deepEqual(found(above(420), ["total-mismatch"]), []);
      assert.deepEqual(found(above(450), ["total-mismatch"]), ["total-mismatch@B2"]);
    });
  });

  describe("which sum a total is held against", () => {
    const labels = ["村", "人数", "金额", "次数"];
    const four = (...totalRows: CellValue[][]) =>
      ledgerOf(
        ["village", "peopleCount", "amount", "count"],
        [
          ["柳林村", 3, 100, 10],
          ["王庄村", 4, 50.25, 20],
        ],
        { labels, totalRows },
      );
    const middle = (stated: number) => {
      const ledger = of([
        ["柳林村", 3],
        ["王庄村", 4],
        ["合计", stated],
        ["赵屯村", 5],
      ]);
      return { ...ledger, records: Int32Array.of(1, 2, 4), totalRows: [3] };
    };
    const blocks = (stated: readonly CellValue[][]) => {
      const ledger = of([
        ["柳林村", 3, 10],
        ["王庄村", 4, 20],
        ["小计", 7, 30],
        ["赵屯村", "约5", "约5"],
        ["小计", 5, 5],
        ...stated,
      ]);
      return {
        ...ledger,
        records: Int32Array.of(1, 2, 4),
        totalRows: [3, 5, ...stated.map((_, i) => 6 + i)],
      };
    };
    toldCases(
      ["total-mismatch"],
      [
        [
          "cents are told as cents",
          four(["合计", 7, 150, 30]),
          ["error total-mismatch@C4 expected=150.25"],
        ],
        ["half a cent is rounding", four(["合计", 7, 150.255, 30]), []],
        [
          "a cent is not",
          four(["合计", 7, 150.26, 30]),
          ["error total-mismatch@C4 expected=150.25"],
        ],
        ["one right of three: no sum of these", four(["合计", 7, 1, 1]), []],
        ["none right of three: no sum of these", four(["合计", 1, 1, 1]), []],
        [
          "none right of two: a sum all the same",
          of(TWO, ["合计", 1, 1]),
          ["error total-mismatch@B4 expected=7", "error total-mismatch@C4 expected=350.5"],
        ],
        [
          "two right of four",
          ledgerOf(
            ["village", "peopleCount", "amount", "count", "population"],
            [
              ["柳林村", 3, 100, 10, 400],
              ["王庄村", 4, 50, 20, 500],
            ],
            { totalRows: [["合计", 7, 150, 31, 901]] },
          ),
          ["error total-mismatch@D4 expected=30", "error total-mismatch@E4 expected=900"],
        ],
        ["two totals, neither right", of(TWO, ["合计", 8], ["总计", 9]), []],
        ["a wrong total of an unsure ledger", { ...of(TWO, ["合计", 8]), unsure: true }, []],
        ["wrong subtotals and a wrong total", grouped(8, 6, 13), []],
        [
          "a wrong subtotal is the sum of the records since the last",
          grouped(8, 5, 12),
          ["error total-mismatch@B4 expected=7"],
        ],
        [
          "a total among the records is that of those above",
          middle(8),
          ["error total-mismatch@B4 expected=7"],
        ],
        ["a right one among them", middle(7), []],
        ["that of all, too", middle(12), []],
        [
          "subtotals are added where the records cannot be",
          blocks([["合计", 13, 35]]),
          ["error total-mismatch@B7 expected=12"],
        ],
        [
          "a total is no addend",
          blocks([
            ["合计", 12, 35],
            ["总计", 24, 70],
          ]),
          ["error total-mismatch@B8 expected=12", "error total-mismatch@C8 expected=35"],
        ],
        [
          "as many as there are lines is no sum of a known column",
          of(TWO, ["合计", 2, 350.5]),
          ["error total-mismatch@B4 expected=7"],
        ],
        [
          "texts are figures as well",
          of(
            [
              ["柳林村", "3", 100],
              ["王庄村", 4, 50],
            ],
            ["合计", 7, 150],
          ),
          [],
        ],
        [
          "a blank adds nothing",
          of(
            [
              ["柳林村", "", 100],
              ["王庄村", 4, 50],
            ],
            ["合计", 5, 150],
          ),
          ["error total-mismatch@B4 expected=4"],
        ],
        [
          "其中 and 平均 are read past serials and blanks",
          ledgerOf(
            ["serial", "village", "peopleCount"],
            [
              [1, "柳林村", 3],
              [2, "王庄村", 4],
              [" ", "其中：重大", 2],
            ],
            {
              totalRows: [
                [" ", "平均", 5],
                ["", "合计", 8],
              ],
            },
          ),
          ["error total-mismatch@C6 expected=7"],
        ],
        [
          "a mean by its label, though of a known field",
          ledgerOf(
            ["village", "amount"],
            TWO.map(([village, , amount]) => [village ?? "", amount ?? ""]),
            {
              labels: ["村", "人均金额"],
              totalRows: [["合计", 175]],
            },
          ),
          [],
        ],
        [
          "a column sure enough",
          ledgerOf(
            ["village", "amount"],
            [
              ["甲", 1],
              ["乙", 2],
            ],
            {
              confidence: 0.7,
              totalRows: [["合计", 4]],
            },
          ),
          ["error total-mismatch@B4 expected=3"],
        ],
        [
          "a column not sure enough",
          ledgerOf(
            ["village", "amount"],
            [
              ["甲", 1],
              ["乙", 2],
            ],
            {
              confidence: 0.69,
              totalRows: [["合计", 4]],
            },
          ),
          [],
        ],
      ],
    );
  });

  describe("what stands under a column of no field may be no sum", () => {
    const under = (figures: readonly CellValue[], total: number) =>
      ledgerOf(
        ["name", null],
        figures.map((figure, i) => [`渡口${String(i)}`, figure]),
        { kind: "hazard", labels: ["隐患", "整改资金（元）"], totalRows: [["合计", total]] },
      );
    cases(
      ["total-mismatch"],
      [
        ["the mean", under([10, 20, 33], 21), []],
        ["the mean, rounded", under([10, 20, 33], 21.05), []],
        ["nearly the mean", under([10, 20, 33], 21.1), ["total-mismatch@B5"]],
        ["a large mean, rounded", under([900, 1000, 1100], 1000.9), []],
        ["not quite a large mean", under([900, 1000, 1100], 1001.2), ["total-mismatch@B5"]],
        ["so many figures", under([30, 20, "", 50], 3), []],
        ["so many lines", under([30, 20, "", 50], 4), []],
        ["one more than there are lines", under([30, 20, "", 50], 5), ["total-mismatch@B6"]],
      ],
    );

    it("a 总计 right below a 合计 is held against the same records", () => {
      const twice = (total: number, grand: number) =>
        ledgerOf(
          ["village", "count"],
          [
            ["柳林村", 3],
            ["王庄村", 4],
          ],
          {
            labels: ["村", "次数"],
            totalRows: [
              ["合计", total],
              ["总计", grand],
            ],
          },
        );
      assert.deepEqual(found(twice(7, 7), ["total-mismatch"]), []);
      assert.deepEqual(found(twice(7, 8), ["total-mismatch"]), ["total-mismatch@B5"]);
      assert.deepEqual(found(twice(8, 7), ["total-mismatch"]), ["total-mismatch@B4"]);
    });

    it("a line of column numbers under the header is no total", () => {
      const ledger = ledgerOf(
        ["name", null],
        [
          ["栏次", 7],
          ["渡口", 300],
          ["磨坊", 120],
        ],
        { kind: "hazard", labels: ["隐患", "整改资金"] },
      );
      const below = { ...ledger, dataRows: [2, 3] as const, records: Int32Array.of(2, 3) };
      assert.deepEqual(found(below, ["total-mismatch"]), []);
    });
  });
});

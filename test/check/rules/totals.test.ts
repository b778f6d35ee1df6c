import assert from "node:assert/strict";
import { found } from "../found";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

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
});

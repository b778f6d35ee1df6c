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
});

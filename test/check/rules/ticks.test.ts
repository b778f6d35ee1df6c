import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const of = (...ticks: CellValue[]) =>
  ledgerOf(["person", "status", "status"], [["张三", ...ticks]], {
    labels: ["姓名", "未整改", "已整改"],
    tickGroups: [{ field: "status", columns: [1, 2] }],
  });

describe("rule ticks", () => {
  cases(
    ["several-ticks"],
    [
      ["one tick", of("", "√"), []],
      ["no tick", of("", ""), []],
      ["a dash beside it", of("—", "√"), []],
      ["two ticks", of("√", "√"), ["several-ticks@C2"]],
      [
        "sorts of a household do not exclude each other",
        ledgerOf(["person", "visitClass", "visitClass"], [["张三", "√", "√"]], {
          kind: "visit",
          labels: ["姓名", "独居老人", "低保户"],
          tickGroups: [{ field: "visitClass", columns: [1, 2] }],
        }),
        [],
      ],
      [
        "the label allows several",
        ledgerOf(["person", "category", "category"], [["张三", "√", "√"]], {
          labels: ["姓名", "邻里（可多选）", "土地（可多选）"],
          tickGroups: [{ field: "category", columns: [1, 2] }],
        }),
        [],
      ],
      [
        "the label forbids several",
        ledgerOf(["person", "category", "category"], [["张三", "√", "√"]], {
          labels: ["姓名", "邻里（不可多选）", "土地（不可多选）"],
          tickGroups: [{ field: "category", columns: [1, 2] }],
        }),
        ["several-ticks@C2"],
      ],
    ],
  );
});

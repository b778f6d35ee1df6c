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
    ],
  );
});

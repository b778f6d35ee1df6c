import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (label: string, people: CellValue, source: string, person = "张三") =>
  ledgerOf(["person", "peopleCount", "source"], [[person, people, source]], {
    kind: "petition",
    labels: ["来访人", label, "信访方式"],
  });

describe("rule representatives", () => {
  cases(
    ["too-many-representatives"],
    [
      ["five came", one("来访人数", 5, "集体走访"), []],
      ["six came", one("来访人数", 6, "来访"), ["too-many-representatives@B2"]],
      ["six representatives", one("代表人数", 6, ""), ["too-many-representatives@B2"]],
      ["a joint visit of eight", one("人数", 8, "集体访"), ["too-many-representatives@B2"]],
      ["a letter of eight", one("人数", 8, "来信"), []],
      ["two hundred concerned", one("涉及人数", 200, "来访"), []],
      [
        "six named",
        one("人数", "", "来访", "甲一、乙二、丙三、丁四、戊五、己六"),
        ["too-many-representatives@A2"],
      ],
    ],
  );
});

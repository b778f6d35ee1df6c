import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (value: CellValue) => ledgerOf(["person", "peopleCount"], [["张三", value]]);

describe("rule number-form", () => {
  cases(
    ["number-text", "number-approximate", "number-unreadable"],
    [
      ["a number", one(3), []],
      ["nothing", one("/"), []],
      ["masked: told as a placeholder", one("**"), []],
      ["a text", one("3"), ["number-text@B2"]],
      ["with its unit", one("3人"), ["number-text@B2"]],
      ["in words", one("十二"), ["number-text@B2"]],
      ["about so many", one("600多"), ["number-approximate@B2"]],
      ["in 万", one("2万"), ["number-approximate@B2"]],
      ["words", one("全组村民"), ["number-unreadable@B2"]],
      [
        "votes",
        ledgerOf(["name", "rating", "rating"], [["服务", 12, "满异"]], {
          kind: "satisfaction",
          labels: ["事项", "满意", "不满意"],
        }),
        ["number-unreadable@C2"],
      ],
    ],
  );
});

import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  const SIX = "甲一、乙二、丙三、丁四、戊五、己六";
  toldCases(
    ["too-many-representatives"],
    [
      [
        "says how many",
        one("来访人数", 6, "来访"),
        ["warning too-many-representatives@B2 people=6"],
      ],
      ["five representatives", one("代表人数", 5, ""), []],
      ["six named", one("人数", "", "来访", SIX), ["warning too-many-representatives@A2 people=6"]],
      ["five named", one("人数", "", "来访", SIX.slice(0, -3)), []],
      ["named in a letter", one("人数", "", "来信", SIX), []],
      ["named online", one("人数", "", "网上投诉", SIX), []],
      [
        "by letter first, then in person",
        one("人数", "", "信访局接访", SIX),
        ["warning too-many-representatives@A2 people=6"],
      ],
      ["concerned at a joint visit", one("涉及人数", 200, "集体访"), []],
      [
        "told once, by its number",
        one("代表人数", 6, "来访", SIX),
        ["warning too-many-representatives@B2 people=6"],
      ],
      ["about so many", one("代表人数", "600多", ""), []],
      ["came, but not to the office", one("来访人数", 6, "电话"), []],
      ["people of a visit, not of those who came", one("人数", 6, "来访"), []],
      [
        "no column of names",
        ledgerOf(["peopleCount"], [[6]], { kind: "petition", labels: ["代表人数"] }),
        ["warning too-many-representatives@A2 people=6"],
      ],
      [
        "no column of numbers",
        ledgerOf(["person"], [[SIX]], { kind: "petition" }),
        ["warning too-many-representatives@A2 people=6"],
      ],
      [
        "joint by one column of two",
        ledgerOf(["peopleCount", "source", "scale"], [[6, "来访", "集体"]], {
          kind: "petition",
          labels: ["人数", "方式", "规模"],
        }),
        ["warning too-many-representatives@A2 people=6"],
      ],
    ],
  );
});

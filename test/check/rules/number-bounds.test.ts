import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (field: FieldId, value: CellValue, summary = "争吵") =>
  ledgerOf([field, "summary"], [[value, summary]], { accounted: true });

describe("rule number-bounds", () => {
  cases(
    ["number-impossible", "people-zero"],
    [
      ["three people", one("peopleCount", 3), []],
      ["nobody", one("peopleCount", 0), ["people-zero@A2"]],
      ["nobody, as text", one("peopleCount", "0"), ["people-zero@A2"]],
      ["nobody in a report of nothing", one("peopleCount", 0, "本月无矛盾纠纷"), []],
      ["fewer than none", one("peopleCount", -2), ["number-impossible@A2"]],
      ["half a person", one("peopleCount", 2.5), ["number-impossible@A2"]],
      ["an age of 200", one("age", 200), ["number-impossible@A2"]],
      ["a baby", one("age", 0), []],
      ["money owed", one("amount", -300.5), []],
    ],
  );

  cases(
    ["number-impossible", "people-zero"],
    [
      ["the oldest age", one("age", 130), []],
      ["an age beyond", one("age", 131), ["number-impossible@A2"]],
      ["half a year", one("age", 0.5), []],
      ["less than no age", one("age", -1), ["number-impossible@A2"]],
      ["a household of nobody", one("population", 0), ["people-zero@A2"]],
      ["a household of half", one("population", 2.5), ["number-impossible@A2"]],
      ["no money", one("amount", 0), []],
      ["half a yuan", one("amount", 0.5), []],
      ["fewer matters than none", one("count", -1), ["number-impossible@A2"]],
      ["no matters", one("count", 0), []],
      ["about so many", one("peopleCount", "0多"), []],
      ["words", one("peopleCount", "全组"), []],
      ["a decline in a report", ledgerOf(["count"], [[-3]], { kind: "report" }), []],
      ["nobody in a report", ledgerOf(["peopleCount"], [[0]], { kind: "report" }), []],
      ["a mean in a report", ledgerOf(["peopleCount"], [[2.5]], { kind: "report" }), []],
      ["a number that names", ledgerOf(["count"], [[-3]], { labels: ["编号"] }), []],
    ],
  );
});

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
});

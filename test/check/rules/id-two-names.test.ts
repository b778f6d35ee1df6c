import type { KindId } from "../../../src/ledger/kind-ids";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const ID = "11010519491231002X";
const OTHER = "440524188001010014";
const THIRD = "110101199003070038";
const of = (kind: KindId, ...records: CellValue[][]) =>
  ledgerOf(["person", "idNumber"], records, { kind, sheet: kind });

describe("rule id-two-names", () => {
  cases(
    ["id-two-names", "person-repeated"],
    [
      ["two people", of("visit", ["张三", ID], ["李四", THIRD]), []],
      ["one person twice", of("visit", ["张三", ID], ["张三", ID]), []],
      [
        "one person twice in a list of people",
        of("household", ["张三", ID], ["张三", ID]),
        ["person-repeated@B3"],
      ],
      ["one number, two names", of("visit", ["张三", ID], ["李四", ID]), ["id-two-names@B3"]],
      [
        "in two sheets",
        [of("household", ["张三", ID]), of("visit", ["李四", ID])] as const,
        ["id-two-names@B2"],
      ],
      ["written otherwise", of("visit", ["张 三", ID], ["张三（户主）", "11010519491231002x"]), []],
      ["one of two parties", of("dispute", ["张三、李四", ID], ["李四", ID]), []],
      ["a masked name", of("visit", ["张*", ID], ["张三", ID]), []],
      [
        "a wrong number",
        of("visit", ["张三", OTHER.slice(0, 17) + "9"], ["李四", OTHER.slice(0, 17) + "9"]),
        [],
      ],
    ],
  );
});

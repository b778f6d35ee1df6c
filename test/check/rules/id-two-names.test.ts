import type { KindId } from "../../../src/ledger/kind-ids";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  toldCases(
    ["id-two-names", "person-repeated"],
    [
      [
        "says who and where",
        of("visit", ["张三", ID], ["李四", ID]),
        ["error id-two-names@B3 name=李四 other=张三 where=B2 ~ 2"],
      ],
      [
        "in another sheet",
        [of("household", ["张三", ID]), of("visit", ["李四", ID])],
        ["error id-two-names@B2 name=李四 other=张三 where=household!B2 ~ 2"],
      ],
      [
        "one person of two lists",
        [of("household", ["张三", ID]), of("tenhouse", ["张三", ID])],
        [],
      ],
      [
        "twice in one list",
        of("tenhouse", ["张三", ID], ["张三", ID]),
        ["warning person-repeated@B3 name=张三 where=B2 ~ 2"],
      ],
      [
        "three names of one number",
        of("visit", ["张三", ID], ["李四", ID], ["王五", ID]),
        [
          "error id-two-names@B3 name=李四 other=张三 where=B2 ~ 2",
          "error id-two-names@B4 name=王五 other=李四 where=B3 ~ 3",
        ],
      ],
      ["nobody named", of("visit", ["", ID], ["李四", ID]), []],
      ["one of two parties is the same", of("dispute", ["张三、李四", ID], ["王五、李四", ID]), []],
    ],
  );
});

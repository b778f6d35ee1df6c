import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn, told, toldCases } from "./cases";

const id = (first17: string): string => first17 + idCheckDigit(first17);
const ID = id("11010519800615003");
const SLIP = id("11010519800615013");
const OTHER = id("11010519931201421");
const of = (...records: CellValue[][]) =>
  ledgerOf(["village", "person", "idNumber"], records, { kind: "visit" });

describe("rule person-two-ids", () => {
  cases(
    ["person-two-ids"],
    [
      ["one number", of(["柳林村", "张三", ID], ["柳林", "张三", ID]), []],
      ["two numbers", of(["柳林村", "张三", ID], ["柳林", "张三", SLIP]), ["person-two-ids@C3"]],
      ["a namesake of another village", of(["柳林村", "张三", ID], ["王庄村", "张三", SLIP]), []],
      ["one of the numbers is wrong", of(["柳林村", "张三", ID], ["柳林村", "张三", "123"]), []],
    ],
  );

  it("numbers that hardly differ are a slip, others may be namesakes", () => {
    const [one, other] = [
      of(["柳林村", "张三", ID], ["柳林村", "张三", SLIP]),
      of(["柳林村", "张三", ID], ["柳林村", "张三", OTHER]),
    ];
    assert.equal(severityIn(one, "person-two-ids"), "warning");
    assert.equal(severityIn(other, "person-two-ids"), "hint");
  });

  describe("who is a namesake", () => {
    const digits = (at: number): string => {
      const first = [..."11010519800615003"];
      for (let i = 0; i < at; i++) first[13 + i] = first[13 + i] === "9" ? "8" : "9";
      return id(first.join(""));
    };
    const pair = (one: CellValue[], other: CellValue[]) => of(one, other);
    toldCases(
      ["person-two-ids"],
      [
        [
          "says where the other is",
          pair(["柳林村", "张三", ID], ["柳林村", "张三", SLIP]),
          [`warning person-two-ids@C3 name=张三 where=C2 ~ 2`],
        ],
        [
          "two digits are a slip",
          pair(["柳林村", "张三", ID], ["柳林村", "张三", digits(2)]),
          [`warning person-two-ids@C3 name=张三 where=C2 ~ 2`],
        ],
        [
          "three are another person",
          pair(["柳林村", "张三", ID], ["柳林村", "张三", digits(3)]),
          [`hint person-two-ids@C3 name=张三 where=C2 ~ 2`],
        ],
        [
          "two parties in one cell may be either",
          pair(["柳林村", "张三、李四", ID], ["柳林村", "张三、李四", SLIP]),
          [],
        ],
        ["nobody named", pair(["柳林村", "", ID], ["柳林村", "", SLIP]), []],
        [
          "no village",
          ledgerOf(
            ["person", "idNumber"],
            [
              ["张三", ID],
              ["张三", SLIP],
            ],
            { kind: "visit" },
          ),
          [`warning person-two-ids@B3 name=张三 where=B2 ~ 2`],
        ],
      ],
    );

    it("more than ten pairs of namesakes are no slips", () => {
      const SURNAMES = [..."赵钱孙李周吴郑王冯陈卫蒋"];
      const pairs = (count: number) =>
        told(
          of(
            ...SURNAMES.slice(0, count).flatMap((name, i) => [
              ["柳林村", `${name}立秋`, id(`1101051980061${String(5000 + i * 37)}`.slice(0, 17))],
              ["柳林村", `${name}立秋`, id(`3203221961112${String(8000 + i * 41)}`.slice(0, 17))],
            ]),
          ),
          ["person-two-ids"],
        ).length;
      assert.equal(pairs(10), 10);
      assert.equal(pairs(11), 0);
    });
  });
});

import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn } from "./cases";

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
});

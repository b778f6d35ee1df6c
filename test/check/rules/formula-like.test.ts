import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn } from "./cases";

const one = (text: string, field: FieldId = "summary") => ledgerOf([field], [[text]]);

describe("rule formula-like", () => {
  cases(
    ["formula-like"],
    [
      ["a text", one("争执"), []],
      ["a formula", one("=2+3"), ["formula-like@A2"]],
      ["a call", one("@SUM(A1)"), ["formula-like@A2"]],
      ["a plus", one("+cmd|x"), ["formula-like@A2"]],
      ["behind a blank", one(" =2+3"), ["formula-like@A2"]],
      ["a dash for nothing", one("——"), []],
      ["a hyphen for nothing", one("-"), []],
      ["a signed figure", one("-3.5"), []],
      ["a number with a country code", one("+8613800138000", "phone"), []],
    ],
  );

  it("a hyphen mostly begins a list: a hint", () => {
    assert.equal(severityIn(one("- 上门走访"), "formula-like"), "hint");
    assert.equal(severityIn(one("=2+3"), "formula-like"), "warning");
  });
});

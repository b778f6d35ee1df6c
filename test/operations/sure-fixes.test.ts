import assert from "node:assert/strict";
import { check } from "../../src/check/run";
import { sureFixes } from "../../src/operations/sure-fixes";
import { defaultProfile } from "../../src/profile/defaults";
import { AS_OF } from "../check/found";
import { ledgerOf } from "../check/ledger-of";

describe("operations/sure-fixes", () => {
  it("changes no sheet of which it is not sure what it is, and says so", () => {
    const of = (sheet: string, unsure: boolean) =>
      ledgerOf(["person", "peopleCount"], [["张三", "12"]], { sheet, unsure, book: "甲.xlsx" });
    const ledgers = [of("台账", false), of("清单", true)];
    const findings = check(ledgers, { profile: defaultProfile, asOf: AS_OF });
    const { fixes, unread } = sureFixes({ findings, ledgers });
    assert.deepEqual(
      fixes.map(({ sheet, to }) => [sheet, to]),
      [["台账", 12]],
    );
    assert.deepEqual(unread, [
      {
        book: "甲.xlsx",
        sheet: "清单",
        row: null,
        column: null,
        reason: "unsure-kind",
        value: "",
      },
    ]);
  });
});

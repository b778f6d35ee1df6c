import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";

const one = (text: string, field: FieldId = "person") => ledgerOf([field], [[text]]);

describe("rule placeholders", () => {
  cases(
    ["placeholder"],
    [
      ["a name", one("张三"), []],
      ["nothing", one("无"), []],
      ["XXX", one("XXX"), ["placeholder@A2"]],
      ["**", one("**", "peopleCount"), ["placeholder@A2"]],
      ["a masked name", one("张*"), ["placeholder@A2"]],
      ["a masked number", one("138****1234", "phone"), ["placeholder@A2"]],
      ["a masked ID", one("110105********002X", "idNumber"), ["placeholder@A2"]],
      ["待补充", one("待补充", "summary"), ["placeholder@A2"]],
      ["张某 in a story", one("张某某与李某某因地界发生争执，已经多次上门调解", "summary"), []],
    ],
  );

  it("a column masked throughout is meant to be: one hint", () => {
    const ledger = ledgerOf(
      ["person"],
      rows(20, (i) => [`${"张王李赵"[i % 4] ?? ""}*`]),
    );
    assert.equal(severityIn(ledger, "placeholder"), "hint");
  });
});

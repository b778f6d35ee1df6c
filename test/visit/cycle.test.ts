import assert from "node:assert/strict";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { planVisits } from "../../src/visit/index";
import { day, ledgerOf, type Row } from "../measure/ledger-of";

describe("visit/cycle", () => {
  const base: Row = { status: "办理中", foundOn: "2024-05-02", measure: "约谈" };
  const cases: [string, Row, string[]][] = [
    ["neither words nor day of a reply in the ledger", {}, []],
    ["words alone, given", { feedback: "已答复" }, []],
    ["words alone, empty", { feedback: "" }, ["reply"]],
    ["the day alone, given", { feedbackOn: "2024-05-20" }, []],
    ["the day alone, still to come", { feedbackOn: "2024-05-30" }, ["reply"]],
    ["the day alone, empty", { feedbackOn: "" }, ["reply"]],
    ["both, the day empty", { feedback: "已答复", feedbackOn: "" }, ["reply"]],
    ["否 for the words", { feedback: "否" }, ["reply"]],
    ["尚未答复 for the words", { feedback: "尚未答复" }, ["reply"]],
    ["the measure empty", { measure: "" }, ["measure"]],
    ["both, the words empty", { feedback: "", feedbackOn: "2024-05-20" }, ["reply"]],
  ];
  for (const [name, row, missing] of cases)
    it(`asks in week 4 for ${missing.join() || "nothing"}: ${name}`, () => {
      const ledger = ledgerOf("opinion", [{ ...base, ...row }]);
      const { cycle } = planVisits([ledger], { profile, asOf: day("2024-05-29") });
      assert.deepEqual(
        cycle.map((one) => one.missing),
        [missing],
      );
    });
});

import assert from "node:assert/strict";
import type { KindId } from "../../../src/ledger/kind-ids";
import { ledgerOf } from "../ledger-of";
import { findingsIn } from "../found";
import { cases, rows } from "./cases";

const usual = ["婚姻家庭纠纷", "邻里纠纷", "土地承包纠纷"];
const many = (odd: string, kind: KindId = "dispute") =>
  ledgerOf(["category"], [...rows(60, (i) => [usual[i % 3] ?? ""]), [odd]], { kind });

describe("rule category-words", () => {
  cases(
    ["category-misspelt", "category-unknown"],
    [
      ["a type of the ledger", many("邻里纠纷"), []],
      ["a type of the lists by its name", many("医患"), []],
      ["a slip of the pen", many("婚姻家厅纠纷"), ["category-unknown@A62"]],
      ["a type in no list", many("外星往来"), ["category-unknown@A62"]],
      ["a slip that leaves no keyword", many("令里纠纷"), ["category-misspelt@A62"]],
      ["a rare type of opinions", many("路灯", "opinion"), ["category-unknown@A62"]],
      ["too few records to tell", ledgerOf(["category"], [["外星往来"]]), []],
    ],
  );

  it("names the nearest type", () => {
    const [finding] = findingsIn(many("令里纠纷")).filter(
      ({ code }) => code === "category-misspelt",
    );
    assert.equal(finding?.params["words"], "邻里纠纷");
  });
});

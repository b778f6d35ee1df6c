import assert from "node:assert/strict";
import { failureOf } from "../../src/pane/failure";
import { Problem } from "../../src/sheet/problem";

describe("what is told of a failure", () => {
  for (const [name, error, retry, create] of [
    ["a bug may pass", new Error("boom"), true, undefined],
    ["Excel may be free again", new Problem("excel-busy", { code: "X" }), true, undefined],
    ["a lock may be taken off", new Problem("sheet-protected", { sheet: "a" }), true, undefined],
    [
      "no ledger stays none, a new one helps",
      new Problem("no-ledger", { sheets: "" }),
      false,
      true,
    ],
    ["a wrong file stays wrong", new Problem("profile-not-json", { file: "a" }), false, undefined],
    ["an old Excel stays old", new Problem("excel-too-old", { code: "X" }), false, undefined],
  ] as const)
    it(name, () => {
      const failure = failureOf(error);
      assert.equal(failure.retry, retry);
      assert.equal(failure.create, create);
      assert.match(failure.message, /[\u4e00-\u9fff]/);
    });
});

import assert from "node:assert/strict";
import { own } from "../../src/sheet/own";

describe("a table looked up by a name from outside", () => {
  const table = { 村: "柳林", constructor: "own" };

  it("gives what it holds and nothing that every object has", () => {
    assert.equal(own(table, "村"), "柳林");
    assert.equal(own(table, "constructor"), "own");
    for (const name of ["toString", "__proto__", "hasOwnProperty", "valueOf", ""])
      assert.equal(own(table, name), undefined);
  });
});

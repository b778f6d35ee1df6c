import assert from "node:assert/strict";
import fc from "fast-check";
import { own } from "../../src/sheet/own";

describe("a table looked up by a name from outside", () => {
  const table = { 村: "柳林", constructor: "own" };

  it("gives what it holds and nothing that every object has", () => {
    assert.equal(own(table, "村"), "柳林");
    assert.equal(own(table, "constructor"), "own");
    for (const name of ["toString", "__proto__", "hasOwnProperty", "valueOf", ""])
      assert.equal(own(table, name), undefined);
  });

  it("gives a name's own value or nothing, whatever the name", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), fc.string(), (any, name) => {
        const expected = Object.entries(any).find(([key]) => key === name)?.[1];
        assert.equal(own(any, name), expected);
      }),
    );
  });
});

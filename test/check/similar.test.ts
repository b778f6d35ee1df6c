import assert from "node:assert/strict";
import { commonEnds, similarity } from "../../src/check/similar";

const ALIKE = ["因宅基地边界发生争执", "因宅基地边界发生过争执"] as const;

describe("similarity", () => {
  for (const [name, measure] of Object.entries({ similarity, commonEnds })) {
    it(`${name}: 1 for equal texts, near it for one character more, low for others`, () => {
      assert.equal(measure(ALIKE[0], ALIKE[0]), 1);
      assert.ok(measure(...ALIKE) > 0.8);
      assert.ok(measure(ALIKE[0], "反映路灯不亮") < 0.2);
      assert.equal(measure("", "争执"), 0);
    });
  }

  it("commonEnds never counts a character twice", () => {
    assert.equal(commonEnds("一一", "一"), 0.5);
  });
});

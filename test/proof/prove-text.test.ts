import assert from "node:assert/strict";
import { proveText } from "../../src/proof/prove-text";
import { diceOf, textOf } from "./corpus/paragraphs";
import { rightSentences } from "./corpus/right";
import { templates } from "./corpus/templates";
import { wrongSentences } from "./corpus/wrong";

const alarms = (text: string) => proveText(text).filter((claim) => !claim.ok);

describe("figures of a written report", () => {
  it("raise no alarm where they are right", () => {
    assert.ok(rightSentences.length >= 100);
    for (const text of rightSentences) assert.deepEqual(alarms(text), [], text);
  });

  it("are found where they are wrong", () => {
    assert.ok(wrongSentences.length >= 60);
    for (const { text, stated, computed } of wrongSentences)
      assert.ok(
        alarms(text).some((claim) => claim.stated === stated && claim.computed === computed),
        text,
      );
  });

  it("raise no alarm in generated paragraphs", () => {
    for (const [index, template] of templates.entries())
      for (let seed = 1; seed <= 5; seed++) {
        const text = textOf(template(diceOf(seed * 1000 + index)));
        assert.deepEqual(alarms(text), [], text);
      }
  });
});

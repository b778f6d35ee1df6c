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

  it("stand on the same lines, in prose and in tables, however lines are parted", () => {
    const lines = [
      "一季度情况",
      "共排查12件，其中化解9件、未化解4件。",
      "村\t件数",
      "甲\t2",
      "乙\t3",
      "合计\t6",
    ];
    const linesOf = (text: string) => alarms(text).map(({ line, computed }) => [line, computed]);
    const usual = linesOf(lines.join("\n"));
    assert.ok(usual.length >= 2 && usual.every(([line = 0]) => line >= 2 && line <= 6));
    for (const mark of ["\r\n", "\r", "\v", "\f", "\u2028", "\u2029"])
      assert.deepEqual(linesOf(lines.join(mark)), usual, JSON.stringify(mark));
  });
});

import assert from "node:assert/strict";
import { withFullMarks } from "../../src/profile/appraisal-marks";
import { parseProfile } from "../../src/profile/index";
import { READY_RULES } from "../../src/profile/ready/index";

describe("other full marks", () => {
  const rules = READY_RULES.township;

  it("change the item, its steps and the whole", () => {
    const steps = rules.items.find(({ score }) => score.kind === "steps");
    assert.ok(steps?.score.kind === "steps");
    const [[atLeast, points] = [0, 0]] = steps.score.steps;
    const changed = withFullMarks(rules, new Map([[steps.id, steps.full * 2]]));
    const item = changed.items.find(({ id }) => id === steps.id);
    assert.ok(item?.score.kind === "steps");
    assert.equal(item.full, steps.full * 2);
    assert.deepEqual(item.score.steps[0], [atLeast, points * 2]);
    assert.equal(changed.full, rules.full + steps.full);
  });

  it("of 0 leave the item out", () => {
    const [first] = rules.items;
    assert.ok(first);
    const changed = withFullMarks(rules, new Map([[first.id, 0]]), "none");
    assert.ok(!changed.items.some(({ id }) => id === first.id));
    assert.equal(changed.missing, "none");
  });

  it("are rules a profile takes", () => {
    const marks = new Map(rules.items.map(({ id, full }) => [id, full / 3] as const));
    const appraisal = withFullMarks(rules, marks);
    const parsed = parseProfile(JSON.parse(JSON.stringify({ version: 1, appraisal })));
    assert.equal(parsed.ok, true);
  });
});

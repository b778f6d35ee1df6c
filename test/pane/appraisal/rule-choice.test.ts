import assert from "node:assert/strict";
import { READY_IDS, readyOf } from "../../../src/pane/appraisal/rule-choice";
import { defaultProfile, exportProfile } from "../../../src/profile/index";
import { READY_RULES } from "../../../src/profile/ready/index";
import { readProfile } from "../../../src/operations/stored-profile";

describe("which ready rules a profile appraises by", () => {
  it("are the township's where it has none", () => {
    assert.equal(readyOf(undefined), "township");
  });

  for (const id of READY_IDS)
    it(`are known again once ${id} was kept in a workbook`, () => {
      const text = exportProfile({ ...defaultProfile, appraisal: READY_RULES[id] });
      assert.equal(readyOf(readProfile(text, "全镇台账.xlsx").given.appraisal), id);
    });

  it("are its own where anything differs", () => {
    const { items, ...rest } = READY_RULES.township;
    assert.equal(readyOf({ ...rest, items: items.slice(1) }), "own");
    assert.equal(readyOf({ ...rest, items, full: 100 }), "own");
    assert.equal(readyOf({ missing: "none" }), "own");
  });
});

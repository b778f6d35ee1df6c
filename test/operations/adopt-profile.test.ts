import assert from "node:assert/strict";
import { adoptedProfile } from "../../src/operations/adopt-profile";
import { defaultProfile, mergeProfiles } from "../../src/profile/index";
import { READY_PROFILES } from "../../src/profile/ready/profiles";
import { READY_RULES } from "../../src/profile/ready/index";
import { Problem } from "../../src/sheet/problem";

const own = mergeProfiles(defaultProfile, {
  unitName: "青河镇",
  limits: { dispute: 15 },
  targets: { closing: 0.9 },
});
const county = {
  name: "县级设置.json",
  given: { decimals: 1, limits: { dispute: 20, hazard: 10 } },
} as const;
const town = {
  name: "镇.json",
  given: { limits: { hazard: 5 }, targets: { resolution: 0.95 } },
  extends: county.name,
} as const;

describe("settings taken over", () => {
  it("whole: in place of those in force, over those they extend", () => {
    const { unitName, decimals, limits, targets } = adoptedProfile(own, [town, county], "whole");
    assert.deepEqual([unitName, decimals], ["", 1]);
    assert.deepEqual(limits, { ...defaultProfile.limits, dispute: 20, hazard: 5 });
    assert.deepEqual(targets, { resolution: 0.95 });
  });

  it("as stated: the rest stays", () => {
    const { unitName, limits, targets } = adoptedProfile(own, [town], "stated");
    assert.equal(unitName, "青河镇");
    assert.deepEqual(limits, { ...defaultProfile.limits, dispute: 15, hazard: 5 });
    assert.deepEqual(targets, { closing: 0.9, resolution: 0.95 });
  });

  it("beneath: what the township changed itself stays", () => {
    const { unitName, decimals, limits } = adoptedProfile(own, [county], "beneath");
    assert.deepEqual([unitName, decimals], ["青河镇", 1]);
    assert.deepEqual(limits, { ...defaultProfile.limits, dispute: 15, hazard: 10 });
  });

  it("never adds up the items of two appraisals", () => {
    const current = mergeProfiles(defaultProfile, { appraisal: READY_RULES.township });
    const school = { name: "学校", given: READY_PROFILES.school };
    for (const way of ["whole", "stated"] as const)
      assert.deepEqual(adoptedProfile(current, [school], way).appraisal, READY_RULES.school);
    assert.deepEqual(adoptedProfile(current, [school], "beneath").appraisal, READY_RULES.township);
  });

  it("are refused when they score the quota of a role nobody has", () => {
    const score = { kind: "quota", role: "护林员" } as const;
    const items = [{ id: "a", name: "巡山", full: 10, score }];
    const given = { appraisal: { items } };
    assert.throws(() => adoptedProfile(own, [{ name: "镇.json", given }], "whole"), Problem);
    const quotas = { 护林员: { measure: "contacts", required: 12, per: "year" } } as const;
    const base = { name: "县.json", given: { quotas } };
    assert.ok(adoptedProfile(own, [{ name: "镇.json", given }, base], "whole").appraisal);
  });
});

import assert from "node:assert/strict";
import {
  defaultProfile,
  mergeProfiles,
  parseProfile,
  type ProfilePart,
} from "../../src/profile/index";

function given(json: unknown): ProfilePart {
  const parsed = parseProfile(json);
  assert.ok(parsed.ok);
  return parsed.given;
}

const county = mergeProfiles(
  defaultProfile,
  given({
    unitName: "安平县",
    decimals: 1,
    visitWeekday: 4,
    targets: { resolution: 0.95, coverage: 1 },
    vocabulary: { status: { 扯平了: "已化解" }, role: { 网格员: "乡镇干部" } },
    columns: { 台账: { A: "serial", B: "person" } },
  }),
);

describe("a township's profile over its county's", () => {
  const town = mergeProfiles(
    county,
    given({
      unitName: "青河镇",
      visitWeekday: null,
      targets: { resolution: 0.9 },
      quotas: { 教干: { measure: "families", required: 25, per: "term" } },
      vocabulary: { status: { 没谈拢: "未化解" } },
      columns: { 台账: { B: null } },
    }),
  );

  it("replaces single settings and keeps those it does not state", () => {
    assert.equal(town.unitName, "青河镇");
    assert.equal(town.decimals, 1);
    assert.equal(town.visitWeekday, null);
  });

  it("joins tables key by key", () => {
    assert.deepEqual(town.targets, { resolution: 0.9, coverage: 1 });
    assert.equal(town.quotas["教干"]?.required, 25);
    assert.equal(town.quotas["教职工"]?.required, 10);
    assert.deepEqual(town.vocabulary, {
      status: { 扯平了: "已化解", 没谈拢: "未化解" },
      role: { 网格员: "乡镇干部" },
    });
    assert.deepEqual(town.columns, { 台账: { A: "serial", B: null } });
  });

  it("changes neither of them", () => {
    assert.deepEqual(county.targets, { resolution: 0.95, coverage: 1 });
    assert.deepEqual(defaultProfile.vocabulary, {});
  });

  it("is the same profile when it states nothing", () => {
    assert.deepEqual(mergeProfiles(county, {}), county);
    assert.deepEqual(mergeProfiles(defaultProfile, defaultProfile), defaultProfile);
  });

  it("has rules only when one of them states some", () => {
    assert.equal(Object.hasOwn(county, "rules"), false);
    const strict = mergeProfiles(county, { rules: { "serial-gaps": "off" } });
    assert.deepEqual(mergeProfiles(strict, { rules: { phone: "hint" } }).rules, {
      "serial-gaps": "off",
      phone: "hint",
    });
  });
});

describe("the default profile", () => {
  it("holds the limits, quotas and weights of the field", () => {
    assert.deepEqual(defaultProfile.limits, { dispute: 30, opinion: 30, hazard: 30, petition: 60 });
    assert.deepEqual(defaultProfile.safetyWeights, [100, 80, 50, 0]);
    const required = Object.entries(defaultProfile.quotas).map(
      ([role, { measure, required: count, per }]) => `${role} ${count} ${measure} a ${per}`,
    );
    assert.deepEqual(required, [
      "县直干部 100 households a year",
      "乡镇干部 150 households a year",
      "人大代表 40 contacts a year",
      "教干 20 families a term",
      "教职工 10 families a term",
    ]);
  });

  it("judges nothing and rounds to two decimals", () => {
    assert.deepEqual(defaultProfile.targets, {});
    assert.equal(defaultProfile.decimals, 2);
    assert.equal(defaultProfile.visitWeekday, null);
  });
});

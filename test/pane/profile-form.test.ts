import assert from "node:assert/strict";
import { paneSettingsText } from "../../src/locale/zh-CN/pane-settings";
import { formOf, profileOf, type ProfileForm } from "../../src/pane/settings/profile-form";
import { defaultProfile } from "../../src/profile/index";
import type { Profile } from "../../src/profile/profile";

const profile: Profile = {
  ...defaultProfile,
  unitName: "青河镇",
  targets: { resolution: 0.95, satisfaction: 0.985, composite: 90 },
  visitWeekday: 3,
  vocabulary: { status: { 销账: "已办结" } },
  columns: { 纠纷: { C: "village" } },
  compositeWeights: { resolution: 60, 群众评议: 40 },
  rules: { "serial-gap": "off" },
  appraisal: { missing: "none" },
  notice: { number: "青综治〔2024〕5号" },
};

function wrongAt(part: Partial<ProfileForm>): string[] {
  return Object.keys(profileOf({ ...formOf(profile), ...part }, profile).problems);
}

describe("the form of the settings", () => {
  it("gives back the profile it was made from", () => {
    assert.deepEqual(profileOf(formOf(profile), profile), { profile, problems: {} });
  });

  it("shows targets in percent and takes them with or without the sign", () => {
    const form = formOf(profile);
    assert.equal(form.targets["resolution"], "95");
    assert.equal(form.targets["satisfaction"], "98.5");
    const read = profileOf({ ...form, targets: { resolution: "９２.5%" } }, profile);
    assert.deepEqual(read.profile.targets, { resolution: 0.925, composite: 90 });
  });

  it("leaves a target without a figure out", () => {
    const read = profileOf({ ...formOf(profile), targets: { resolution: " " } }, profile);
    assert.equal(read.profile.targets["resolution"], undefined);
  });

  it("takes a rate out of the score when its points are deleted, and leaves foreign names", () => {
    const read = profileOf({ ...formOf(profile), compositeWeights: { resolution: "" } }, profile);
    assert.deepEqual(read.profile.compositeWeights, { 群众评议: 40 });
  });

  it("has no rules of its own when none is changed", () => {
    const read = profileOf({ ...formOf(profile), rules: [] }, profile);
    assert.equal("rules" in read.profile, false);
  });

  for (const [name, part, paths] of [
    ["days that are no number", { limits: { dispute: "三十" } }, ["limits.dispute"]],
    ["half a day", { limits: { dispute: "1.5" } }, ["limits.dispute"]],
    ["no days at all", { limits: { dispute: "" } }, ["limits.dispute"]],
    ["a target over 100", { targets: { closing: "101" } }, ["targets.closing"]],
    ["a name longer than a profile takes", { unitName: "镇".repeat(101) }, ["unitName"]],
    ["a weight below 0", { safetyWeights: ["100", "80", "50", "-1"] }, ["safetyWeights.3"]],
    [
      "a rule that is changed twice",
      {
        rules: [
          { code: "serial-gap", severity: "off" },
          { code: "serial-gap", severity: "error" },
        ],
      },
      ["rules.1.code"],
    ],
    [
      "points that are none",
      { compositeWeights: { closing: "很多" } },
      ["compositeWeights.closing"],
    ],
    [
      "a role without a name",
      { quotas: [{ role: " ", required: "5", measure: "households", per: "year" }] },
      ["quotas.0.role"],
    ],
    [
      "a word that is there twice",
      {
        words: [
          { field: "status", word: "销账", canonical: "已办结" },
          { field: "status", word: " 销账", canonical: "未办结" },
        ],
      },
      ["words.1.word"],
    ],
    [
      "a word that means nothing",
      { words: [{ field: "status", word: "销账", canonical: "" }] },
      ["words.0.canonical"],
    ],
    [
      "a meaning that no count understands",
      { words: [{ field: "status", word: "销账", canonical: "差不多了吧" }] },
      ["words.0.canonical"],
    ],
  ] as const)
    it(`refuses ${name}`, () => {
      assert.deepEqual(wrongAt(part), paths);
    });

  it("takes every meaning it offers", () => {
    for (const [field, words] of Object.entries(paneSettingsText.canonicalWords))
      for (const canonical of words)
        assert.deepEqual(wrongAt({ words: [{ field, word: "某词", canonical }] }), []);
  });
});

import assert from "node:assert/strict";
import { wholeRules, type AppraisalItem } from "../../src/profile/appraisal";
import {
  defaultProfile,
  exportProfile,
  mergeProfiles,
  parseProfile,
  RATE_IDS,
} from "../../src/profile/index";
import { READY_RULES, rulesOf } from "../../src/profile/ready/index";
import { extendProfile, readProfile } from "../../src/operations/stored-profile";
import { Problem } from "../../src/sheet/problem";
import { describeProblem } from "../../src/locale/describe-problem";
import { ITEM, refusedAppraisals, scored, steps } from "./refused-appraisals";

function refusal(appraisal: unknown): string {
  const parsed = parseProfile({ appraisal });
  return parsed.ok ? "accepted" : `${parsed.path}: ${parsed.problem}`;
}

describe("the rules of an appraisal in a profile", () => {
  for (const [appraisal, expected] of refusedAppraisals)
    it(`are refused with the path: ${expected}`, () => {
      assert.equal(refusal(appraisal), expected);
    });

  it("may name the role of a quota that the profile or what it extends brings", () => {
    const quotas = { 护林员: { measure: "contacts", required: 12, per: "year" } } as const;
    const appraisal = scored({ kind: "quota", role: "护林员" });
    assert.ok(parseProfile({ quotas, appraisal }).ok);
    const read = readProfile(JSON.stringify({ extends: "县.json", appraisal }), "镇.json");
    const county = mergeProfiles(defaultProfile, { quotas });
    assert.deepEqual(extendProfile(county, read, "镇.json").appraisal, appraisal);
    assert.throws(() => extendProfile(defaultProfile, read, "镇.json"), Problem);
  });

  it("are refused in one Chinese sentence that names the path", () => {
    const text = JSON.stringify({ appraisal: steps([0.8, 5], [0.9, 10]) });
    assert.throws(
      () => readProfile(text, "设置.json"),
      (error) => {
        assert.ok(error instanceof Problem);
        assert.equal(
          describeProblem(error),
          "设置文件“设置.json”的 appraisal.items[0].score.steps[1][0] 不对：分档要从高到低排，应小于前一档的 0.8。没有采用，请改好再用。",
        );
        return true;
      },
    );
  });

  it("may name every rate, and come back from an export as they were", () => {
    const items = RATE_IDS.map((rate) => ({ ...ITEM, id: rate, score: { ...ITEM.score, rate } }));
    const parsed = parseProfile({ appraisal: { items } });
    assert.ok(parsed.ok);
    assert.deepEqual(parseProfile(JSON.parse(exportProfile(parsed.profile))), {
      ...{ ok: true, profile: parsed.profile },
      given: { ...defaultProfile, appraisal: { items } },
    });
  });

  it("join items and vetoes by id and replace the rest where one profile extends another", () => {
    const item = (id: string, full: number) => ({ ...ITEM, id, full }) as AppraisalItem;
    const county = mergeProfiles(defaultProfile, {
      appraisal: {
        ...{ by: "owner", items: [item("a", 60), item("b", 40)] },
        veto: [{ id: "v", hand: "否决" }],
        grades: [{ name: "优秀", share: 0.2 }],
      },
    });
    const { appraisal } = mergeProfiles(county, {
      appraisal: { items: [item("b", 30), item("c", 10)], grades: [] },
    });
    assert.deepEqual(appraisal, {
      ...{ by: "owner", items: [item("a", 60), item("b", 30), item("c", 10)] },
      ...{ veto: [{ id: "v", hand: "否决" }], grades: [] },
    });
    assert.equal(rulesOf({ ...defaultProfile, appraisal: appraisal ?? {} }).full, 100);
  });

  it("change the ready ones where they list no items of their own", () => {
    const changed = wholeRules({ missing: "none" }, READY_RULES.township);
    assert.deepEqual(changed, { ...READY_RULES.township, missing: "none" });
  });

  for (const [id, rules] of Object.entries(READY_RULES))
    it(`are ready and right: ${id}`, () => {
      const parsed = parseProfile({ appraisal: JSON.parse(JSON.stringify(rules)) });
      assert.ok(parsed.ok);
      assert.deepEqual(parsed.profile.appraisal, rules);
      assert.equal(
        rules.items.reduce((sum, { full }) => sum + full, 0),
        rules.full,
      );
    });
});

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

const ITEM = {
  id: "a",
  name: "化解率",
  full: 60,
  score: { kind: "proportional", rate: "resolution" },
};

function refusal(appraisal: unknown): string {
  const parsed = parseProfile({ appraisal });
  return parsed.ok ? "accepted" : `${parsed.path}: ${parsed.problem}`;
}

const scored = (score: unknown) => ({ items: [{ ...ITEM, score }] });
const steps = (...list: unknown[]) => scored({ kind: "steps", rate: "closing", steps: list });

describe("the rules of an appraisal in a profile", () => {
  const refused: readonly (readonly [appraisal: unknown, refusal: string])[] = [
    [[], "appraisal: not-an-object"],
    [{ who: "village" }, "appraisal.who: unknown-key"],
    [{ by: "month" }, "appraisal.by: unknown-id"],
    [{ full: -1 }, "appraisal.full: out-of-range"],
    [{ missing: "zero" }, "appraisal.missing: unknown-id"],
    [{ items: [] }, "appraisal.items: out-of-range"],
    [{ items: [{ ...ITEM, id: undefined }] }, "appraisal.items[0].id: wrong-type"],
    [{ items: [{ ...ITEM, full: -5 }] }, "appraisal.items[0].full: out-of-range"],
    [{ items: [{ id: "a", score: ITEM.score }] }, "appraisal.items[0].full: missing-key"],
    [{ items: [ITEM, { ...ITEM, name: "又一项" }] }, "appraisal.items[1].id: repeated-id"],
    [scored("all"), "appraisal.items[0].score: not-an-object"],
    [scored({}), "appraisal.items[0].score.kind: missing-key"],
    [scored({ kind: "guess" }), "appraisal.items[0].score.kind: unknown-id"],
    [
      scored({ kind: "proportional", rate: "happiness" }),
      "appraisal.items[0].score.rate: unknown-id",
    ],
    [scored({ kind: "proportional" }), "appraisal.items[0].score.rate: missing-key"],
    [
      scored({ kind: "perCase", count: "lost", points: 1 }),
      "appraisal.items[0].score.count: unknown-id",
    ],
    [
      scored({ kind: "perCase", count: "overdue", points: -1 }),
      "appraisal.items[0].score.points: out-of-range",
    ],
    [
      scored({ kind: "bonus", count: "overdue", points: 1, cap: 5 }),
      "appraisal.items[0].full: out-of-range",
    ],
    [scored({ kind: "quality", points: "1" }), "appraisal.items[0].score.points: wrong-type"],
    [scored({ kind: "reporting", rate: "closing" }), "appraisal.items[0].score.rate: unknown-key"],
    [scored({ kind: "hand", column: "" }), "appraisal.items[0].score.column: out-of-range"],
    [scored({ kind: "quota", role: "护林员" }), "appraisal.items[0].score.role: unknown-id"],
    [scored({ kind: "quota", role: "toString" }), "appraisal.items[0].score.role: unknown-id"],
    [steps(), "appraisal.items[0].score.steps: out-of-range"],
    [steps([0.8, 5], [0.9, 10]), "appraisal.items[0].score.steps[1][0]: not-falling"],
    [steps([0.8, 5], [0.8, 4]), "appraisal.items[0].score.steps[1][0]: not-falling"],
    [steps([95, 10]), "appraisal.items[0].score.steps[0][0]: out-of-range"],
    [steps([0.9, -1]), "appraisal.items[0].score.steps[0][1]: out-of-range"],
    [steps([0.9]), "appraisal.items[0].score.steps[0]: out-of-range"],
    [{ veto: [{ id: "v", rate: "closings", below: 0.5 }] }, "appraisal.veto[0].rate: unknown-id"],
    [{ veto: [{ id: "v", rate: "closing", below: 50 }] }, "appraisal.veto[0].below: out-of-range"],
    [{ veto: [{ id: "v", count: "late", above: 1 }] }, "appraisal.veto[0].count: unknown-id"],
    [{ veto: [{ id: "v", count: "overdue" }] }, "appraisal.veto[0].above: missing-key"],
    [
      {
        veto: [
          { id: "v", hand: "否决" },
          { id: "v", hand: "红线" },
        ],
      },
      "appraisal.veto[1].id: repeated-id",
    ],
    [{ grades: [{ name: "优秀", share: 20 }] }, "appraisal.grades[0].share: out-of-range"],
    [{ grades: [{ name: "优秀", atLeast: -0.1 }] }, "appraisal.grades[0].atLeast: out-of-range"],
    [{ grades: [{ name: "优秀" }] }, "appraisal.grades[0].atLeast: missing-key"],
    [{ vetoGrade: 0 }, "appraisal.vetoGrade: wrong-type"],
  ];
  for (const [appraisal, expected] of refused)
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

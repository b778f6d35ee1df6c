import assert from "node:assert/strict";
import fc from "fast-check";
import { profileDifferences } from "../../src/locale/profile-differences";
import { defaultProfile, mergeProfiles, type ProfilePart } from "../../src/profile/index";
import { READY_RULES } from "../../src/profile/ready/index";

const county = mergeProfiles(defaultProfile, {
  unitName: "安平县",
  targets: { resolution: 0.9 },
  vocabulary: { status: { 扯平了: "已化解" } },
});

function told(part: ProfilePart, base = county): string[] {
  return profileDifferences(base, mergeProfiles(base, part)).map(
    ({ name, before, after }) => `${name}：${before ?? "—"} → ${after ?? "—"}`,
  );
}

describe("the difference between two profiles", () => {
  const cases: readonly (readonly [part: ProfilePart, lines: readonly string[]])[] = [
    [{}, []],
    [{ unitName: "青河镇" }, ["单位名称：安平县 → 青河镇"]],
    [{ decimals: 1, visitWeekday: 2 }, ["率保留几位小数：2 → 1", "固定走访日：不固定 → 星期二"]],
    [{ targets: { resolution: 0.955 } }, ["目标·化解率：90% → 95.5%"]],
    [{ targets: { closing: 1 } }, ["目标·办结率：— → 100%"]],
    [{ limits: { dispute: 15 } }, ["办理期限·矛盾纠纷台账：30天 → 15天"]],
    [
      { quotas: { 教干: { measure: "families", required: 25, per: "term" } } },
      ["走访任务·教干：每学期20家庭 → 每学期25家庭"],
    ],
    [{ safetyWeights: [100, 75, 50, 0] }, ["安全感指数的权重：100、80、50、0 → 100、75、50、0"]],
    [
      { vocabulary: { status: { 扯平了: "化解中" } } },
      ["本单位的用语·办理状态“扯平了”：“已化解” → “化解中”"],
    ],
    [{ columns: { 纠纷: { C: null } } }, ["栏目改正·“纠纷”C列：— → 不认作栏目"]],
    [{ rules: { "id-checksum": "off" } }, ["检查规则的轻重·身份证号校验不通过：— → 不检查"]],
    [
      { appraisal: { missing: "none" } },
      [
        "考核·没有数据的项目：不计的项目，分值按得分率摊到其他项目 → 不计的项目，不算得分也不算满分",
      ],
    ],
    [{ notice: { number: "青综治〔2024〕5号" } }, ["通报·文号：— → 青综治〔2024〕5号"]],
  ];
  for (const [part, lines] of cases)
    it(`is said in words: ${lines.join("；") || "none"}`, () => {
      assert.deepEqual(told(part), lines);
    });

  it("names what is no longer there", () => {
    const [line] = profileDifferences(county, { ...county, vocabulary: {} });
    assert.deepEqual(
      [line?.name, line?.before, line?.after],
      ["本单位的用语·办理状态“扯平了”", "“已化解”", null],
    );
  });

  it("says that only the order of items changed, and not that when items came or went", () => {
    const rules = READY_RULES.township;
    const turned = { ...rules, items: [...rules.items].reverse() };
    assert.deepEqual(
      profileDifferences(county, { ...county, appraisal: turned }).map(({ name }) => name),
      ["考核·项目的次序"],
    );
    const names = profileDifferences(county, { ...county, appraisal: READY_RULES.school });
    assert.ok(!names.some(({ name }) => name === "考核·项目的次序"));
  });

  it("is there exactly when they are not the same", () => {
    const part = fc.record(
      {
        decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
        targets: fc.dictionary(fc.constantFrom("resolution", "closing"), fc.constantFrom(0.5, 1)),
        limits: fc.dictionary(fc.constantFrom("dispute", "hazard"), fc.integer({ min: 0, max: 3 })),
        columns: fc.constantFrom({}, { 表: { A: "status" } }, { 表: { A: null, B: "phone" } }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(part, part, (one, other) => {
        const [a, b] = [mergeProfiles(county, one), mergeProfiles(county, other)];
        const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        assert.equal(profileDifferences(a, b).length === 0, same);
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

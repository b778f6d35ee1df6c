import assert from "node:assert/strict";
import fc from "fast-check";
import {
  defaultProfile,
  exportProfile,
  mergeProfiles,
  parseProfile,
  RATE_IDS,
} from "../../src/profile/index";
import { refusedProfiles } from "./refused-profiles";

const KNOWN = { fields: ["status", "rating", "village"], kinds: ["dispute", "petition"] };

const GIVEN = {
  version: 1,
  unitName: "青河镇",
  decimals: 1,
  visitWeekday: 2,
  targets: { resolution: 0.95, satisfaction: 1 },
  limits: { dispute: 20 },
  quotas: { 村干部: { measure: "households", required: 200, per: "year" } },
  safetyWeights: [100, 75, 50, 25],
  compositeWeights: { 化解率: 30, 满意率: 70 },
  vocabulary: { status: { 扯平了: "已化解" } },
  columns: { 台账: { C: "status", AB: null } },
  rules: { "id-checksum": "warning", "serial-gaps": "off" },
};
const WHOLE = { ...GIVEN, extends: "county.json" };

function refusal(json: unknown): string {
  const parsed = parseProfile(json, KNOWN);
  return parsed.ok ? "accepted" : `${parsed.path}: ${parsed.problem}`;
}

describe("a profile document", () => {
  it("may state everything", () => {
    const parsed = parseProfile(WHOLE, KNOWN);
    assert.ok(parsed.ok);
    assert.equal(parsed.extends, "county.json");
    assert.deepEqual(parsed.given, GIVEN);
    assert.deepEqual(parsed.profile, {
      ...GIVEN,
      limits: { dispute: 20, opinion: 30, hazard: 30, petition: 60 },
      quotas: { ...defaultProfile.quotas, ...GIVEN.quotas },
    });
  });

  it("may state nothing", () => {
    assert.deepEqual(parseProfile({}), { ok: true, profile: defaultProfile, given: {} });
  });

  for (const [document, why] of refusedProfiles)
    it(`is refused: ${why}`, () => {
      assert.equal(refusal(document), why);
    });

  it("cannot touch the prototypes of objects", () => {
    const attacks: [json: string, refusal: string][] = [
      ['{"__proto__":{"decimals":0}}', "__proto__: unknown-key"],
      ['{"constructor":{}}', "constructor: unknown-key"],
      ['{"quotas":{"__proto__":{}}}', "quotas.__proto__: unknown-key"],
      ['{"vocabulary":{"status":{"__proto__":"x"}}}', "vocabulary.status.__proto__: unknown-key"],
      ['{"columns":{"__proto__":{}}}', "columns.__proto__: unknown-key"],
      ['{"vocabulary":{"status":{"__proto__ ":"x"}}}', "vocabulary.status.__proto__ : unknown-key"],
    ];
    for (const [json, why] of attacks) assert.equal(refusal(JSON.parse(json)), why, json);
    assert.equal(Object.hasOwn(Object.prototype, "decimals"), false);
  });

  it("takes words like constructor for words", () => {
    const json = { vocabulary: { status: { constructor: "已化解", toString: "未化解" } } };
    const parsed = parseProfile(json, KNOWN);
    assert.ok(parsed.ok);
    assert.equal(parsed.profile.vocabulary["status"]?.["constructor"], "已化解");
  });

  it("keeps words squeezed, as they are compared", () => {
    const parsed = parseProfile({ vocabulary: { status: { " 扯 平了　": " 已化解 " } } });
    assert.ok(parsed.ok);
    assert.deepEqual(parsed.profile.vocabulary, { status: { 扯平了: "已化解" } });
  });

  it("knows every rate, and other ids only when they are given", () => {
    const targets = Object.fromEntries(RATE_IDS.map((id) => [id, 1]));
    assert.ok(parseProfile({ targets, limits: { any: 3 }, vocabulary: { any: {} } }).ok);
    assert.equal(parseProfile({ targets: { any: 1 } }).ok, false);
  });

  it("says what would be right", () => {
    const parsed = parseProfile({ targets: { resolution: 95 } });
    assert.deepEqual(parsed, {
      ok: false,
      path: "targets.resolution",
      problem: "out-of-range",
      expected: "0..1",
    });
  });

  it("never makes the reader throw", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseProfile(json).ok === "boolean"));
    const key = fc.constantFrom(...Object.keys(WHOLE));
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (json) => {
        const parsed = parseProfile(json, KNOWN);
        if (!parsed.ok) assert.ok(Object.hasOwn(json, parsed.path.split(/[.[]/)[0] ?? ""));
      }),
    );
  });
});

describe("an exported profile", () => {
  it("reads back as it was", () => {
    for (const profile of [
      defaultProfile,
      mergeProfiles(defaultProfile, { decimals: 0, rules: { a: "off" } }),
    ]) {
      const text = exportProfile(profile);
      const parsed = parseProfile(JSON.parse(text));
      assert.ok(parsed.ok);
      assert.deepEqual(parsed.profile, profile);
      assert.ok(text.endsWith("}\n"));
    }
  });
});

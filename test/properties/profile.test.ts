import assert from "node:assert/strict";
import fc from "fast-check";
import { limitsOf } from "../../src/profile/declared";
import { quotaSchema } from "../../src/profile/document-schema";
import { defaultProfile, mergeProfiles, parseProfile } from "../../src/profile/index";
import { partOver } from "../../src/profile/part-over";
import type { ProfilePart } from "../../src/profile/merge";
import { isSame } from "../../src/profile/same";

/** The keys of every object in order, so that equal values are one text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, ordered(one), "an entry"]);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

describe("values of a profile", () => {
  const values = fc.jsonValue({ maxDepth: 3 });

  it("are the same whatever the order of their keys, and else differ", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        assert.ok(isSame(one, reversed(one)));
        const texts = [one, other].map((value) => JSON.stringify(ordered(value)));
        assert.equal(isSame(one, other), texts[0] === texts[1]);
        assert.equal(isSame(other, one), isSame(one, other));
      }),
    );
  });

  it("laid over their base give the profile again, and nothing twice", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((one) => one / 100);
    const words = fc.dictionary(fc.constantFrom("扯平了", "搁置"), fc.constantFrom("已化解"));
    const parts: fc.Arbitrary<ProfilePart> = fc.record(
      {
        unitName: fc.constantFrom("青石镇", "柳林乡"),
        decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
        visitWeekday: fc.option(fc.integer({ min: 1, max: 7 })),
        limits: fc.dictionary(fc.constantFrom("dispute", "petition"), fc.nat(90)),
        targets: fc.dictionary(fc.constantFrom("resolution", "satisfaction"), share),
        vocabulary: words.map((status) => ({ status })),
        rules: fc.dictionary(
          fc.constant("id-length"),
          fc.constantFrom("hint" as const, "off" as const),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(parts, parts, (county, township) => {
        const base = mergeProfiles(defaultProfile, county);
        const profile = mergeProfiles(base, township);
        const over = partOver(base, profile);
        assert.deepEqual(mergeProfiles(base, over), profile);
        assert.deepEqual(partOver(profile, profile), { version: 1 });
        // What is stated is stated by the township, and not as it was.
        for (const key of Object.keys(over)) assert.ok(key === "version" || key in township, key);
      }),
    );
  });

  it("of a quota are taken within the limits that are told, and no further", () => {
    const { low, high, whole } = limitsOf(quotaSchema, "required");
    const figures = fc.oneof(
      fc.integer({ min: -3, max: 2_000_000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(low, high, low - 1, high + 1),
    );
    fc.assert(
      fc.property(figures, (required) => {
        const quota = { measure: "households", required, per: "year" };
        const { ok } = parseProfile({ version: 1, quotas: { 网格员: quota } });
        const fits = required >= low && required <= high && (!whole || Number.isInteger(required));
        assert.equal(ok, fits, String(required));
      }),
    );
  });
});

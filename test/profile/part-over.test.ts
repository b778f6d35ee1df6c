import assert from "node:assert/strict";
import {
  defaultProfile,
  exportProfile,
  mergeProfiles,
  parseProfile,
} from "../../src/profile/index";
import { partOver } from "../../src/profile/part-over";
import { READY_PROFILES } from "../../src/profile/ready/profiles";

describe("what a profile states over another", () => {
  it("is nothing but the version where they are the same", () => {
    assert.deepEqual(partOver(defaultProfile, defaultProfile), { version: 1 });
  });

  for (const [id, part] of Object.entries(READY_PROFILES))
    it(`laid over it gives the profile again: ${id}`, () => {
      const profile = mergeProfiles(defaultProfile, part);
      const over = partOver(defaultProfile, profile);
      assert.deepEqual(mergeProfiles(defaultProfile, over), profile);
      const read = parseProfile(JSON.parse(exportProfile(over)));
      assert.ok(read.ok);
      assert.deepEqual(read.given, over);
    });

  it("names only the entries of a table that differ", () => {
    const profile = mergeProfiles(defaultProfile, {
      limits: { dispute: 15 },
      vocabulary: { status: { 扯平了: "已化解" } },
    });
    assert.deepEqual(partOver(defaultProfile, profile), {
      version: 1,
      limits: { dispute: 15 },
      vocabulary: { status: { 扯平了: "已化解" } },
    });
  });
});

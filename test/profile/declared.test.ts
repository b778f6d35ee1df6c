import assert from "node:assert/strict";
import { profileHelp } from "../../src/cli/text/profile-help";
import { DECLARED, limitsOf, type SettingId } from "../../src/profile/declared";
import { quotaSchema } from "../../src/profile/document-schema";
import { parseProfile } from "../../src/profile/index";

const ids = Object.keys(DECLARED) as SettingId[];

describe("the declaration of a profile's keys", () => {
  for (const [id, form, low, high, whole, unit] of [
    ["limits", "table", 0, 36500, true, "days"],
    ["targets", "table", 0, 1, false, "percent"],
    ["safetyWeights", "list", 0, 1e6, false, "points"],
    ["compositeWeights", "table", 0, 1e6, false, "points"],
    ["visitWeekday", "single", 1, 7, true, null],
    ["unitName", "single", 0, 100, false, null],
    ["vocabulary", "tables", 1, 200, false, null],
  ] as const)
    it(`tells what ${id} may be`, () => {
      const { form: own, limits } = DECLARED[id];
      assert.deepEqual(
        [own, limits.low, limits.high, limits.whole, limits.unit],
        [form, low, high, whole, unit],
      );
    });

  it("tells the words a key may be", () => {
    assert.deepEqual(DECLARED.decimals.limits.words, [0, 1, 2]);
    assert.deepEqual(DECLARED.rules.limits.words, ["error", "warning", "hint", "off"]);
    assert.deepEqual(limitsOf(quotaSchema, "measure").words, [
      "households",
      "contacts",
      "families",
    ]);
  });

  it("holds what a document may state, all of it", () => {
    const parsed = parseProfile({ nothing: 1 });
    assert.equal(parsed.ok ? "" : parsed.expected, ids.join("|"));
  });

  it("is the help of the command line, key by key", () => {
    const help = profileHelp();
    for (const id of ids) assert.match(help, new RegExp(`^  ${id} +\\S`, "m"));
    assert.match(help, /limits +办理期限（天）：.*0—36500 的整数/);
    assert.doesNotMatch(help, /\{\w+\}|undefined|Infinity/);
  });
});

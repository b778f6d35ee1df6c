import assert from "node:assert/strict";
import { compareFindings, type FoundCell } from "../../src/operations/compare-findings";
import { NO_KEY, type RecordKey } from "../../src/operations/finding-keys";
import { defaultProfile as profile } from "../../src/profile/index";

const base: RecordKey = {
  village: "柳林村",
  person: "陶一帆",
  serial: "3",
  code: "",
  text: "路灯不亮",
};

function cell(key: Partial<RecordKey> = {}, code = "phone-invalid", sheet = "纠纷"): FoundCell {
  return { code, sheet, field: "phone", key: { ...base, ...key } };
}

function counts(before: FoundCell[], now: FoundCell[], villages = ["柳林村", "石桥村"]) {
  const { cleared, left, new: added, unchecked } = compareFindings(before, now, villages, profile);
  return [cleared, left, added, unchecked.count];
}

describe("findings compared with an earlier check", () => {
  const same: [string, Partial<RecordKey>][] = [
    ["nothing changed", {}],
    ["renumbered", { serial: "9" }],
    ["the matter written anew", { text: "路灯坏了" }],
    ["the name corrected", { person: "陶一凡" }],
    ["the village spelled otherwise", { village: "柳林" }],
    ["the village taken out", { village: "" }],
    ["the name taken out", { person: "" }],
  ];
  for (const [what, key] of same)
    it(`know the record again: ${what}`, () => {
      assert.deepEqual(counts([cell()], [cell(key)]), [0, 1, 0, 0]);
      assert.deepEqual(counts([cell(key)], [cell()]), [0, 1, 0, 0]);
    });

  const others: [string, FoundCell][] = [
    ["another village", cell({ village: "石桥村" })],
    ["another person and matter", cell({ person: "季春生", text: "欠薪" })],
    ["another matter of the person under another number", cell({ serial: "8", text: "欠薪" })],
    ["another code", cell({}, "phone-untidy")],
    ["another sheet", cell({}, "phone-invalid", "信访")],
  ];
  for (const [what, now] of others)
    it(`tell apart: ${what}`, () => {
      assert.deepEqual(counts([cell()], [now]), [1, 0, 1, 0]);
    });

  it("count each cell once", () => {
    assert.deepEqual(counts([cell(), cell(), cell()], [cell()]), [2, 1, 0, 0]);
    assert.deepEqual(counts([cell()], [cell(), cell()]), [0, 1, 1, 0]);
  });

  it("clear nothing of a village that was not checked", () => {
    const before = [cell({ village: "河湾村" }), cell()];
    assert.deepEqual(counts(before, [], ["柳林村"]), [1, 0, 0, 1]);
  });

  it("match what stands in no record", () => {
    assert.deepEqual(counts([cell(NO_KEY)], [cell(NO_KEY)]), [0, 1, 0, 0]);
  });
});

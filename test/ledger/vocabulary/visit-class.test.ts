import assert from "node:assert/strict";
import { readVisitClass } from "../../../src/ledger/vocabulary/visit-class";
import { defaultProfile as profile } from "../../../src/profile/defaults";

describe("ledger/vocabulary/visit-class", () => {
  const cases: [string, string | null][] = [
    ["重点", "重点"],
    ["重点走访户", "重点"],
    ["普通农户", "一般"],
    ["案发地周边户", "发案地周边"],
    ["发案地周边住户", "发案地周边"],
    ["困难群众", "困难户"],
    ["低保户", "困难户"],
    ["学生家庭户", "学生家庭"],
    ["在校生家庭", "学生家庭"],
    ["一般户、重点户", "重点"],
    ["重点户/发案地周边", "发案地周边"],
    ["学生家庭，低保户", "困难户"],
    ["党员", null],
    ["户", null],
    ["—", null],
  ];
  for (const [word, expected] of cases)
    it(`reads ${word} as ${expected ?? "nothing"}`, () =>
      assert.equal(readVisitClass(word, profile), expected));
});

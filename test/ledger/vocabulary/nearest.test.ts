import assert from "node:assert/strict";
import fc from "fast-check";
import { editDistance, nearestWord } from "../../../src/ledger/vocabulary/nearest";

const STATUSES = ["已化解", "未化解", "化解中", "已移交", "基本满意"];

describe("the nearest word", () => {
  it("differs by a slip of the pen", () => {
    const rows: [string, string | null][] = [
      ["己化解", "已化解"],
      ["末化解", "未化解"],
      ["已化解了", "已化解"],
      ["已移文", "已移交"],
      ["基本满义", "基本满意"],
      ["化解中", "化解中"],
    ];
    for (const [text, word] of rows) assert.equal(nearestWord(text, STATUSES), word, text);
  });

  it("is not given when two are equally near, or none is near", () => {
    for (const text of ["化解", "他化解", "张三", "", "已", "解".repeat(100_000)])
      assert.equal(nearestWord(text, STATUSES), null, text.slice(0, 9));
  });

  it("is never farther than another", () => {
    const word = fc.string({
      unit: fc.constantFrom(..."已未化解中移"),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { minLength: 1 }), (text, words) => {
        const nearest = nearestWord(text, words);
        if (nearest === null) return;
        for (const other of words)
          assert.ok(other === nearest || editDistance(text, nearest) < editDistance(text, other));
      }),
    );
  });
});

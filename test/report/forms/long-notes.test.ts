import assert from "node:assert/strict";
import fc from "fast-check";
import { splitText } from "../../../src/report/layout/tall-lines";
import { textHeight } from "../../../src/report/layout/text-height";
import { disputes, monthOf } from "../month/month-of";

/** So many kinds of dispute that nobody foresaw, each told at length. */
const categories = Array.from({ length: 60 }, (_, i) => `说不上来之${i}${"某".repeat(90)}`);

describe("notes longer than a row is tall", () => {
  const { drafts } = monthOf([disputes(categories.map((category) => ({ category })))]);

  it("stand in several rows, none taller than a spreadsheet takes", () => {
    for (const { name, rowHeights, rows } of drafts)
      for (const [row, height] of rowHeights ?? [])
        assert.ok(height <= 409, `${name} row ${row + 1} of ${rows.length}: ${height}`);
  });

  it("are cut at pauses, and come together to the same text", () => {
    const word = fc.string({ unit: fc.constantFrom("某", "a", "、", "。", "，", "\n", "𠮷") });
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 400 }), (piece, times) => {
        const text = piece.repeat(times);
        const parts = splitText(text, "note", 40);
        assert.equal(parts.join(""), text);
        for (const part of parts) assert.doesNotMatch(part, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        if (!piece.includes("\n"))
          for (const part of parts) assert.ok(textHeight(part, "note", 40) <= 409);
      }),
    );
  });
});

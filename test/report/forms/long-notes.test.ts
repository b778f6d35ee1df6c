import assert from "node:assert/strict";
import fc from "fast-check";
import { splitText } from "../../../src/report/layout/tall-lines";
import type { SheetDraft } from "../../../src/sheet/draft";
import { textHeight } from "../../../src/report/layout/text-height";
import { disputes, monthOf } from "../month/month-of";

/** So many kinds of dispute that nobody foresaw, each told at length. */
const categories = Array.from({ length: 60 }, (_, i) => `说不上来之${i}${"某".repeat(90)}`);

/** What a sheet says, one cell after another. */
function wordsOf(drafts: readonly SheetDraft[], name: string): string {
  const draft = drafts.find((one) => one.name === name);
  assert.ok(draft !== undefined, name);
  return draft.rows
    .flat()
    .map((cell) => String(cell?.value ?? ""))
    .join("");
}

describe("notes longer than a row is tall", () => {
  const { drafts } = monthOf([disputes(categories.map((category) => ({ category })))]);

  it("stand in several rows, none taller than a spreadsheet takes", () => {
    for (const { name, rowHeights, rows } of drafts)
      for (const [row, height] of rowHeights ?? [])
        assert.ok(height <= 409, `${name} row ${row + 1} of ${rows.length}: ${height}`);
  });

  it("lose no word, neither in the month's sheet nor in that of the types", () => {
    const repeated = "反复".repeat(600);
    const rows = [...categories, repeated, repeated, repeated].map((category) => ({ category }));
    const months = monthOf([disputes(rows)]).drafts;
    for (const name of ["月报2024-05", "月报2024-05类型"])
      for (const category of categories)
        assert.ok(wordsOf(months, name).includes(category), `${name} ${category}`);
    assert.ok(wordsOf(months, "月报2024-05").includes(repeated));
  });

  it("show no more of a story on masked sheets than the table does", () => {
    const rows = categories.map((category) => ({ category }));
    const { drafts: masked } = monthOf([disputes(rows)], { mask: true });
    const text = wordsOf(masked, "月报2024-05");
    assert.ok(text.includes("说不上来之7"));
    for (const category of categories) assert.ok(!text.includes(category), category);
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

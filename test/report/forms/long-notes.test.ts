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

  it("show no story on masked sheets, but how many there are, and what several matters share", () => {
    const rows = [
      ...categories.map((category) => ({ category })),
      ...["涉铁护路", "涉铁护路", "涉铁护路", "邻里纠纷", "王小明诉李大壮邻里纠纷"].map(
        (category) => ({
          category,
        }),
      ),
    ];
    const { drafts: masked } = monthOf([disputes(rows)], { mask: true });
    for (const { name } of masked) {
      const text = wordsOf(masked, name);
      for (const hidden of ["说不上来之7", "王小明"]) assert.ok(!text.includes(hidden), name);
      assert.ok(text.includes("既不是通用类别、又用得不到3件"), name);
    }
    assert.ok(wordsOf(masked, "月报2024-05").includes("其他（61种自由文字）"));
    for (const shown of ["涉铁护路", "邻里纠纷"])
      assert.ok(wordsOf(masked, "月报2024-05").includes(shown), shown);
    const types = wordsOf(masked, "月报2024-05类型");
    assert.ok(types.includes("涉铁护路（3件）、其他（60种自由文字）（60件）"), types);
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

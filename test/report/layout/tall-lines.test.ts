import assert from "node:assert/strict";
import fc from "fast-check";
import { wide, type Line } from "../../../src/report/layout/line";
import { layPage } from "../../../src/report/layout/page";
import type { SheetDraft } from "../../../src/sheet/draft";

function drawn(line: Line): SheetDraft {
  return layPage({
    name: "页",
    widths: [20, 20],
    landscape: false,
    titles: [],
    blocks: [{ body: [line] }],
  }).draft;
}

const heights = ({ rowHeights }: SheetDraft): number[] => [...(rowHeights?.values() ?? [])];

describe("tall lines", () => {
  it("go on in further rows where they are notes, no character lost", () => {
    const part = fc.constantFrom("甲乙丙丁", "第12行", "。", "；", "、", "𠮷", "word ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 800 }), (parts) => {
        const text = parts.join("");
        const sheet = drawn(wide(text, "note", 2));
        assert.equal(sheet.rows.map((row) => row[0]?.value).join(""), text);
        for (const row of sheet.rows) assert.doesNotMatch(String(row[0]?.value), /\p{Surrogate}/u);
        for (const height of heights(sheet)) assert.ok(height <= 409);
      }),
      { numRuns: 100 },
    );
  });

  it("break behind a mark of punctuation where there is one near", () => {
    const { rows } = drawn(wide("一二三四五六七八九。".repeat(200), "note", 2));
    assert.ok(rows.length > 1);
    for (const row of rows) assert.match(String(row[0]?.value), /。$/u);
  });

  it("are whole in cells of a table as far as a row can be tall", () => {
    const text = "长".repeat(240);
    const cells = [
      { value: text, style: "text" as const },
      { value: 5, style: "integer" as const },
    ];
    const sheet = drawn({ cells });
    assert.equal(sheet.rows[0]?.[0]?.value, text);
    assert.ok(heights(sheet)[0]! > 240);
  });

  it("say how long they are where they are cells of a table and longer still", () => {
    const sheet = drawn({
      cells: [
        { value: "长".repeat(2000), style: "text" },
        { value: 5, style: "integer" },
      ],
    });
    assert.equal(sheet.rows.length, 1);
    assert.match(String(sheet.rows[0]?.[0]?.value), /^长+……（共2000字，全文见台账）$/u);
    assert.equal(sheet.rows[0]?.[1]?.value, 5);
    for (const height of heights(sheet)) assert.ok(height <= 409);
  });
});

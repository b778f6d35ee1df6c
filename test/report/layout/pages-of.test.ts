import assert from "node:assert/strict";
import fc from "fast-check";
import type { Block, Line } from "../../../src/report/layout/line";
import { layPage } from "../../../src/report/layout/page";
import { pagesOf } from "../../../src/report/layout/pages-of";
import type { SheetDraft } from "../../../src/sheet/draft";

const draft = (rows: number, print: Partial<SheetDraft["print"]> = {}): SheetDraft => ({
  name: "页",
  rows: Array.from({ length: rows }, () => []),
  columnWidths: [10],
  rowHeights: new Map(Array.from({ length: rows }, (_, row) => [row, 100])),
  merges: [],
  frozenRows: 0,
  print: { landscape: false, ...print },
});

const spans = (sheet: SheetDraft): number[][] =>
  pagesOf(sheet).map(({ top, bottom }) => [top, bottom]);

describe("pagesOf", () => {
  // Upright A4 less its margins, a twentieth kept: 710 points.
  for (const [what, sheet, expected] of [
    ["what fits", draft(7), [[0, 6]]],
    // prettier-ignore
    ["what overflows", draft(9), [[0, 6], [7, 8]]],
    // prettier-ignore
    ["breaks", draft(5, { breaks: [2, 4] }), [[0, 1], [2, 3], [4, 4]]],
    // prettier-ignore
    ["rows repeated on top", draft(9, { titleRows: [0, 1] }), [[0, 6], [7, 8]]],
    [
      "an area, and nothing below it",
      draft(9, { area: { top: 0, left: 0, bottom: 3, right: 0 } }),
      [[0, 3]],
    ],
    ["nothing", draft(0), []],
  ] as const)
    it(`counts ${what}`, () => {
      assert.deepEqual(spans(sheet), expected);
    });

  it("holds more rows of a sheet that is scaled down to the paper", () => {
    const wide = { ...draft(20), columnWidths: Array.from({ length: 20 }, () => 10) };
    assert.ok((spans(wide)[0]?.[1] ?? 0) > 7);
  });
});

/** A block of so many lines of that height; its section line says how tall it is. */
function block(count: number, height: number, total: boolean): Block {
  const line = (
    value: string,
    style: "section" | "head" | "text" | "total",
    own: number,
  ): Line => ({
    cells: [{ value, style }],
    height: own,
  });
  const foot = total ? [line("合计", "total", height)] : [];
  const whole = 22 + 30 + (count + foot.length) * height;
  return {
    title: line(String(whole), "section", 22),
    head: [line("栏目", "head", 30)],
    body: Array.from({ length: count }, (_, index) => line(`行${index}`, "text", height)),
    foot,
    together: true,
  };
}

describe("a page laid out", () => {
  it("breaks between blocks, inside only of those taller than a page, and never below a heading", () => {
    const blocks = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 12, max: 60 }), fc.boolean())
        .map(([count, height, total]) => block(count, height, total)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(blocks, fc.boolean(), (some, landscape) => {
        const { draft: sheet } = layPage({
          name: "页",
          widths: [80],
          landscape,
          titles: [{ cells: [{ value: "题目", style: "title" }], height: 30 }],
          blocks: some,
        });
        for (const [at, { top, bottom, used, capacity }] of pagesOf(sheet).entries()) {
          assert.ok(used <= capacity, `${used} points on a page of ${capacity}`);
          const last = sheet.rows[bottom]?.[0]?.style;
          assert.ok(last !== "section" && last !== "head", `a heading ends page ${at + 1}`);
          if (at === 0) continue;
          const section = sheet.rows
            .slice(0, top + 1)
            .findLast((row) => row[0]?.style === "section");
          const begins = sheet.rows[top]?.[0]?.style === "section";
          const whole = Number(section?.[0]?.value);
          assert.ok(begins || whole > capacity - 30, "a block is torn that fits a page");
        }
      }),
      { numRuns: 200 },
    );
  });
});

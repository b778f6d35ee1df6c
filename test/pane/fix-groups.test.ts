import assert from "node:assert/strict";
import fc from "fast-check";
import type { FindingCode } from "../../src/check/codes";
import type { PlannedFix } from "../../src/check/fixes";
import {
  allTicked,
  countTicks,
  fixesIn,
  groupFixes,
  ticked,
} from "../../src/pane/check/fix-groups";

function fix(code: FindingCode, sheet: string, row: number, column: number): PlannedFix {
  return { book: "", code, sheet, row, column, field: null, from: " a", to: "a" };
}

describe("fixes by rule and column", () => {
  it("puts the rule of most fixes first, its columns in the order of sheets and letters", () => {
    const kinds = groupFixes([
      fix("full-width", "纠纷", 3, 1),
      fix("date-text", "纠纷", 3, 4),
      fix("date-text", "纠纷", 4, 2),
      fix("date-text", "纠纷", 5, 4),
      fix("date-text", "走访", 3, 0),
    ]);
    assert.deepEqual(
      kinds.map(({ code, count, columns }) => [
        code,
        count,
        columns.map(({ sheet, column, fixes }) => [sheet, column, fixes]),
      ]),
      [
        [
          "date-text",
          4,
          [
            ["纠纷", 2, [2]],
            ["纠纷", 4, [1, 3]],
            ["走访", 0, [4]],
          ],
        ],
        ["full-width", 1, [["纠纷", 1, [0]]]],
      ],
    );
  });

  it("holds every fix once", () => {
    const one = fc.record({
      code: fc.constantFrom<FindingCode>("date-text", "full-width", "stray-blanks"),
      sheet: fc.constantFrom("a", "__proto__"),
      row: fc.nat(9),
      column: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(one), (places) => {
        const fixes = places.map(({ code, sheet, row, column }) => fix(code, sheet, row, column));
        const all = groupFixes(fixes).flatMap(fixesIn);
        assert.deepEqual(
          [...all].sort((a, b) => a - b),
          fixes.map((_, at) => at),
        );
      }),
    );
  });

  it("ticks and unticks some, the others as they were", () => {
    const all = allTicked(5);
    const some = ticked(all, [1, 3], false);
    assert.deepEqual([...some], [1, 0, 1, 0, 1]);
    assert.deepEqual([...all], [1, 1, 1, 1, 1]);
    assert.equal(countTicks(some, [0, 1, 2]), 2);
    assert.deepEqual([...ticked(some, [1], true)], [1, 1, 1, 0, 1]);
  });

  it("groups 45,338 fixes at once", () => {
    const many = Array.from({ length: 45_338 }, (_, n) => fix("date-text", "纠纷", n >> 3, n & 7));
    const started = performance.now();
    assert.equal(groupFixes(many)[0]?.columns.length, 8);
    const took = performance.now() - started;
    assert.ok(took < 500, `${took} ms`);
  });
});

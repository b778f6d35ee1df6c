import assert from "node:assert/strict";
import fc from "fast-check";
import { spansOf } from "../../../src/page/print/spans";

const shown = fc
  .uniqueArray(fc.nat(40), { maxLength: 30 })
  .map((list) => list.sort((a, b) => a - b));
const area = fc
  .tuple(fc.nat(40), fc.nat(8), fc.nat(40), fc.nat(8))
  .map(([top, down, left, across]) => ({ top, left, bottom: top + down, right: left + across }));

describe("areas among the rows and columns that are shown", () => {
  it("begin at the first that is shown, and reach over all that are", () => {
    fc.assert(
      fc.property(area, shown, shown, (one, rows, columns) => {
        const [span] = spansOf([one], (it) => it, rows, columns).values();
        const within = rows.filter((row) => row >= one.top && row <= one.bottom);
        const across = columns.filter((column) => column >= one.left && column <= one.right);
        if (within.length === 0 || across.length === 0) return assert.equal(span, undefined);
        const { row = -1, column = -1, rowSpan, colSpan } = span ?? {};
        assert.deepEqual([rows[row], columns[column]], [within[0], across[0]]);
        assert.deepEqual([rowSpan, colSpan], [within.length, across.length]);
      }),
    );
  });
});

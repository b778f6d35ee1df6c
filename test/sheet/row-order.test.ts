import assert from "node:assert/strict";
import fc from "fast-check";
import type { CellValue } from "../../src/sheet/grid";
import { rowOrder } from "../../src/sheet/row-order";

describe("the order of rows by a column", () => {
  const values: readonly (readonly CellValue[])[] = [
    ["村"],
    ["王村"],
    [null],
    [10],
    ["李村"],
    [2],
    [true],
    ["10组"],
    ["2组"],
  ];
  const area = { top: 1, bottom: 8, column: 0 };
  const sorted = (descending: boolean) =>
    rowOrder(values, area, descending).map((row) => values[row]?.[0]);

  it("has numbers first, then texts by their sound, empty cells last either way", () => {
    assert.deepEqual(sorted(false), [2, 10, "2组", "10组", "李村", "王村", true, null]);
    assert.deepEqual(sorted(true), [true, "王村", "李村", "10组", "2组", 10, 2, null]);
  });

  it("loses and doubles no row, and leaves equal ones as they stood", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("甲", "乙", "", null));
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (column, descending) => {
        const rows = column.map((value) => [value]);
        const order = rowOrder(rows, { top: 0, bottom: rows.length - 1, column: 0 }, descending);
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          [...rows.keys()],
        );
        order.forEach((row, i) => {
          const next = order[i + 1];
          if (next !== undefined && (column[row] ?? "") === (column[next] ?? ""))
            assert.ok(row < next);
        });
      }),
    );
  });
});

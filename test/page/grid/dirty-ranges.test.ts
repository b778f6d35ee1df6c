import assert from "node:assert/strict";
import { areaOfMany } from "../../../src/page/grid/dirty-ranges";

describe("areaOfMany", () => {
  const cells = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [7 + 3 * i, { [4 + (i % 5)]: { v: i } }]),
    );

  it("leaves few cells to be looked at one by one", () => {
    assert.equal(areaOfMany(undefined), null);
    assert.equal(areaOfMany(cells(200)), null);
  });

  it("holds every cell of many", () => {
    const many = cells(40_000);
    assert.deepEqual(areaOfMany(many), {
      startRow: 7,
      endRow: 7 + 3 * 39_999,
      startColumn: 4,
      endColumn: 8,
    });
  });
});

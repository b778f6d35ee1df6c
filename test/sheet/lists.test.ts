import assert from "node:assert/strict";
import { append, greatest, widthOf } from "../../src/sheet/lists";

/** More than any stack holds as arguments. */
const MANY = 1_000_000;

describe("lists of any length", () => {
  const numbers = Array.from({ length: MANY }, (_, i) => (i * 7919) % MANY);

  it("are added to another in their order", () => {
    const list = [1];
    append(list, numbers);
    assert.equal(list.length, MANY + 1);
    assert.deepEqual(list.slice(0, 4), [1, 0, 7919, 15_838]);
  });

  it("tell their greatest number", () => {
    assert.equal(greatest(numbers), MANY - 1);
    assert.equal(greatest(numbers, MANY), MANY);
    assert.equal(greatest([]), -Infinity);
    assert.equal(greatest(new Set([-2, -1]), -5), -1);
  });

  it("tell their longest row", () => {
    assert.equal(widthOf([[], [1, 2], "abc"]), 3);
    assert.equal(widthOf([], 1), 1);
    assert.equal(widthOf(Array.from({ length: MANY }, () => [1])), 1);
  });
});

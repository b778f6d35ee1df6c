import assert from "node:assert/strict";
import fc from "fast-check";
import { once, oncePer } from "../../src/sheet/once";

describe("once", () => {
  it("computes at the first asking and never again, whatever comes out", () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(5), (value, asked) => {
        let made = 0;
        const get = once(() => (made++, value));
        assert.equal(made, 0);
        for (let at = 0; at <= asked; at++) assert.equal(Object.is(get(), value), true);
        assert.equal(made, 1);
      }),
    );
  });

  it("computes once a key", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (keys) => {
        const made: number[] = [];
        const get = oncePer((key: number) => (made.push(key), key % 2 === 0 ? undefined : key));
        for (const key of keys) assert.equal(get(key), key % 2 === 0 ? undefined : key);
        assert.deepEqual(made, [...new Set(keys)]);
      }),
    );
  });
});

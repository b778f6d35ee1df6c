import assert from "node:assert/strict";
import fc from "fast-check";
import {
  compareRatios,
  decimalRatio,
  percentText,
  pointsText,
  pointsValue,
  quotientText,
  ratioValue,
  type Decimals,
} from "../../src/measure/ratio";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("measure/ratio", () => {
  describe("percentText", () => {
    const cases: [number, number, Decimals, string][] = [
      [26, 29, 2, "89.66%"],
      [26, 26, 2, "100.00%"],
      [78, 142, 2, "54.93%"],
      [21, 36, 2, "58.33%"],
      [15, 16, 2, "93.75%"],
      [15, 16, 1, "93.8%"],
      [15, 16, 0, "94%"],
      [1, 200, 0, "1%"],
      [1, 201, 0, "0%"],
      [0, 7, 2, "0.00%"],
      [0, 0, 2, "—"],
      [1, 8, 0, "13%"],
      [1005, 100000, 1, "1.0%"],
      [1050, 100000, 1, "1.1%"],
      [3, 2000, 1, "0.2%"],
    ];
    for (const [numerator, denominator, decimals, text] of cases)
      it(`${numerator}/${denominator} at ${decimals} decimals is ${text}`, () => {
        assert.equal(percentText(of(numerator, denominator), decimals), text);
      });

    it("is within half a unit of the last decimal of the true quotient, ties upwards", () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 1_000_000 }),
          fc.integer({ min: 1, max: 1_000_000 }),
          fc.constantFrom<Decimals>(0, 1, 2),
          (numerator, denominator, decimals) => {
            const text = percentText(of(numerator, denominator), decimals).slice(0, -1);
            const scaled = BigInt(text.replace(".", ""));
            const exact = BigInt(numerator) * 100n * 10n ** BigInt(decimals) * 2n;
            const error = exact - scaled * 2n * BigInt(denominator);
            assert.ok(error < BigInt(denominator) && error >= -BigInt(denominator));
          },
        ),
      );
    });
  });

  describe("differences in percentage points", () => {
    const cases: [[number, number], [number, number], Decimals, string][] = [
      [[26, 29], [25, 29], 2, "+3.45"],
      [[1, 2], [1, 1], 2, "-50.00"],
      [[1, 3], [2, 6], 2, "0.00"],
      [[1, 3], [1, 3], 0, "0"],
      [[1, 0], [1, 3], 2, "—"],
      [[1, 3], [0, 0], 2, "—"],
      [[1, 8], [0, 5], 0, "+13"],
      [[0, 5], [1, 8], 0, "-13"],
      [[100001, 200000], [1, 2], 2, "0.00"],
    ];
    for (const [now, before, decimals, text] of cases)
      it(`${now.join("/")} against ${before.join("/")} is ${text}`, () => {
        assert.equal(pointsText(of(...now), of(...before), decimals), text);
      });

    it("gives the same as a number", () => {
      assert.equal(pointsValue(of(1, 2), of(1, 1), 2), -50);
      assert.equal(pointsValue(of(0, 0), of(1, 1), 2), null);
    });

    it("is antisymmetric", () => {
      const ratio = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }));
      fc.assert(
        fc.property(ratio, ratio, (a, b) => {
          const there = pointsValue(of(...a), of(...b), 2) ?? 0;
          const back = pointsValue(of(...b), of(...a), 2) ?? 0;
          assert.equal(there + back, 0);
        }),
      );
    });
  });

  it("has no value without a base", () => {
    assert.equal(ratioValue(of(0, 0)), null);
    assert.equal(ratioValue(of(1, 4)), 0.25);
  });

  it("compares without floats", () => {
    assert.equal(compareRatios(of(1, 3), of(2, 6)), 0);
    assert.ok(compareRatios(of(333_333, 1_000_000), of(1, 3)) < 0);
    assert.ok(compareRatios(of(9_007_199, 9_007_198), of(9_007_198, 9_007_197)) < 0);
  });

  it("reads a setting by its digits", () => {
    assert.deepEqual(decimalRatio(0.95), of(95, 100));
    assert.deepEqual(decimalRatio(1), of(1, 1));
    assert.deepEqual(decimalRatio(0.8966), of(8966, 10000));
    assert.deepEqual(decimalRatio(1e-7), of(1, 1e7));
    assert.deepEqual(decimalRatio(1e21), of(1e21, 1));
  });

  it("writes a rounded quotient of large whole numbers", () => {
    assert.equal(quotientText(8921n, 100n, 2), "89.21");
    assert.equal(quotientText(1n, 8n, 2), "0.13");
    assert.equal(quotientText(1n, 0n, 2), null);
  });
});

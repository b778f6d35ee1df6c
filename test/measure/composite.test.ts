import assert from "node:assert/strict";
import { compositeRate } from "../../src/measure/composite";
import { rateOf, type Rate } from "../../src/measure/rate";

const rates: Rate[] = [
  rateOf("resolution", 26, 29, 2),
  rateOf("satisfaction", 9, 10, 2),
  rateOf("coverage", 1, 3, 2),
  rateOf("revisit", 0, 0, 2),
];

describe("measure/composite", () => {
  const cases: [string, Record<string, number>, string, number][] = [
    ["full marks an item (百分)", { resolution: 40, satisfaction: 60 }, "89.86", 100],
    ["千分", { resolution: 400, satisfaction: 600 }, "898.62", 1000],
    ["shares that add up to 1", { resolution: 0.4, satisfaction: 0.6 }, "89.86", 100],
    [
      "shares no float can add up",
      { resolution: 0.1, satisfaction: 0.7, coverage: 0.2 },
      "78.63",
      100,
    ],
    ["Chinese names", { 化解率: 40, 满意率: 60 }, "89.86", 100],
    ["one item", { coverage: 100 }, "33.33", 100],
  ];
  for (const [name, weights, text, full] of cases)
    it(`${name}: ${text} of ${full}`, () => {
      const score = compositeRate(rates, weights, 2);
      assert.deepEqual(
        [score?.text, score?.value, score?.full, score?.missing],
        [text, Number(text), full, []],
      );
    });

  it("rounds half up on the exact sum", () => {
    const halves = [rateOf("resolution", 1, 8, 2), rateOf("satisfaction", 1, 8, 2)];
    assert.equal(compositeRate(halves, { resolution: 2, satisfaction: 2 }, 0)?.text, "1");
    assert.equal(compositeRate(halves, { resolution: 2, satisfaction: 2 }, 1)?.text, "0.5");
  });

  it("refuses when a component has no base, and names it", () => {
    const score = compositeRate(rates, { resolution: 50, revisit: 25, 知晓率: 25 }, 2);
    assert.deepEqual(
      [score?.value, score?.text, score?.denominator, score?.missing],
      [null, "—", 0, ["revisit", "知晓率"]],
    );
  });

  it("is none without weights", () => {
    assert.equal(compositeRate(rates, {}, 2), null);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePeriod, sameLastYear, shiftPeriod, windowOf } from "../../src/measure/window";
import { isoOf } from "../../src/sheet/serial";
import { day } from "./ledger-of";

describe("measure/window", () => {
  const periods: [string, string, string][] = [
    ["2024-05", "2024-05-01", "2024-05-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-12", "2023-12-01", "2023-12-31"],
    ["2024Q1", "2024-01-01", "2024-03-31"],
    ["2024Q4", "2024-10-01", "2024-12-31"],
    ["2024H1", "2024-01-01", "2024-06-30"],
    ["2024H2", "2024-07-01", "2024-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
  ];
  for (const [name, from, to] of periods)
    it(`${name} is ${from} to ${to}`, () => {
      const period = parsePeriod(name);
      assert.deepEqual(period && [isoOf(period.from), isoOf(period.to)], [from, to]);
    });

  for (const name of ["2024-13", "2024-00", "2024-5", "24-05", "2024Q5", "2024H3", "", "5月"])
    it(`"${name}" is no period`, () => {
      assert.equal(parsePeriod(name), null);
    });

  it("steps over the year", () => {
    assert.equal(shiftPeriod("2024-01", -1), "2023-12");
    assert.equal(shiftPeriod("2024-12", 1), "2025-01");
    assert.equal(shiftPeriod("2024Q1", -1), "2023Q4");
    assert.equal(shiftPeriod("2024H2", 1), "2025H1");
    assert.equal(shiftPeriod("2024", -1), "2023");
    assert.equal(shiftPeriod("2024-13x", -1), null);
  });

  it("finds the same period last year", () => {
    assert.deepEqual(["2024-05", "2024Q2", "2024H1", "2024"].map(sameLastYear), [
      "2023-05",
      "2023Q2",
      "2023H1",
      "2023",
    ]);
  });

  it("steps there and back", () => {
    const name = fc.constantFrom("2024-05", "2024-01", "2024Q3", "2024H2", "2024");
    fc.assert(
      fc.property(name, fc.integer({ min: -60, max: 60 }), (start, steps) => {
        assert.equal(shiftPeriod(shiftPeriod(start, steps) ?? "", -steps), start);
      }),
    );
  });

  it("is cut at the as-of day, and empty before it begins", () => {
    const period = parsePeriod("2024-05");
    const cut = (asOf: string) => {
      const { from, cut: end } = windowOf(period, day(asOf));
      return [from === null ? "" : isoOf(from), isoOf(end)];
    };
    assert.deepEqual(cut("2024-06-30"), ["2024-05-01", "2024-05-31"]);
    assert.deepEqual(cut("2024-05-10"), ["2024-05-01", "2024-05-10"]);
    assert.deepEqual(cut("2024-04-10"), ["2024-04-11", "2024-04-10"]);
  });
});

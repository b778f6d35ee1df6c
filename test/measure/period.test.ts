import assert from "node:assert/strict";
import fc from "fast-check";
import {
  monthsIn,
  parsePeriod,
  periodAround,
  sameLastYear,
  shiftPeriod,
  spanOf,
} from "../../src/measure/period";
import { isoOf } from "../../src/sheet/serial";

describe("measure/period", () => {
  const periods: [string, string, string][] = [
    ["2024-05", "2024-05-01", "2024-05-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-12", "2023-12-01", "2023-12-31"],
    ["2024-Q1", "2024-01-01", "2024-03-31"],
    ["2024-Q4", "2024-10-01", "2024-12-31"],
    ["2024-H1", "2024-01-01", "2024-06-30"],
    ["2024-H2", "2024-07-01", "2024-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-03..2024-05", "2024-03-01", "2024-05-31"],
    ["2023-11..2024-01", "2023-11-01", "2024-01-31"],
  ];
  for (const [name, from, to] of periods)
    it(`${name} is ${from} to ${to}`, () => {
      const period = parsePeriod(name);
      assert.deepEqual(period && [isoOf(period.from), isoOf(period.to)], [from, to]);
    });

  for (const name of [
    "2024-13",
    "2024Q2",
    "2024-Q0",
    "2024-05..2024-03",
    "2024-05..",
    "2024-00..2024-03",
    "2024-00",
    "2024-5",
    "24-05",
    "2024-Q5",
    "2024-H3",
    "",
    "5月",
  ])
    it(`"${name}" is no period`, () => {
      assert.equal(parsePeriod(name), null);
    });

  it("steps over the year", () => {
    assert.equal(shiftPeriod("2024-01", -1), "2023-12");
    assert.equal(shiftPeriod("2024-12", 1), "2025-01");
    assert.equal(shiftPeriod("2024-Q1", -1), "2023-Q4");
    assert.equal(shiftPeriod("2024-H2", 1), "2025-H1");
    assert.equal(shiftPeriod("2024", -1), "2023");
    assert.equal(shiftPeriod("2024-03..2024-05", -1), "2023-12..2024-02");
    assert.equal(shiftPeriod("2024-13x", -1), null);
  });

  for (const [month, quarter, half, year] of [
    ["2024-01", "2024-Q1", "2024-H1", "2024"],
    ["2024-05", "2024-Q2", "2024-H1", "2024"],
    ["2023-12", "2023-Q4", "2023-H2", "2023"],
  ] as const)
    it(`${month} lies in ${quarter}, ${half} and ${year}`, () => {
      assert.deepEqual(
        (["month", "quarter", "half", "year"] as const).map((kind) => periodAround(kind, month)),
        [month, quarter, half, year],
      );
      assert.ok(monthsIn(spanOf("2023-11", month)).includes(month));
    });

  it("finds the same period last year", () => {
    assert.deepEqual(["2024-05", "2024-Q2", "2024-H1", "2024"].map(sameLastYear), [
      "2023-05",
      "2023-Q2",
      "2023-H1",
      "2023",
    ]);
  });

  it("steps there and back", () => {
    const name = fc.constantFrom(
      "2024-05",
      "2024-01",
      "2024-Q3",
      "2024-H2",
      "2024",
      "2024-03..2024-05",
      "2023-11..2024-02",
    );
    fc.assert(
      fc.property(name, fc.integer({ min: -60, max: 60 }), (start, steps) => {
        assert.equal(shiftPeriod(shiftPeriod(start, steps) ?? "", -steps), start);
      }),
    );
  });

  it("is made of its months, day for day", () => {
    const name = fc.constantFrom("2024-05", "2024-Q1", "2023-H2", "2024", "2023-11..2024-02");
    fc.assert(
      fc.property(name, fc.integer({ min: -30, max: 30 }), (start, steps) => {
        const period = shiftPeriod(start, steps) ?? "";
        const whole = parsePeriod(period);
        const months = monthsIn(period).map(parsePeriod);
        assert.equal(months[0]?.from, whole?.from);
        assert.equal(months.at(-1)?.to, whole?.to);
        for (let at = 1; at < months.length; at++)
          assert.equal(months[at]?.from, (months[at - 1]?.to ?? 0) + 1);
      }),
    );
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { weekdayOf } from "../../src/sheet/serial";
import type { DueVisit } from "../../src/visit/due-visits";
import { planWeek, visitDays } from "../../src/visit/week-plan";

/** Monday. */
const MONDAY = 45_425;

const due: fc.Arbitrary<DueVisit> = fc.record({
  ...{ book: fc.constant(""), sheet: fc.constant(""), row: fc.nat(9_999) },
  ...{ household: fc.nat(9_999), person: fc.constant("") },
  village: fc.constantFrom("甲村", "乙村", "丙村"),
  ...{ class: fc.constant(""), rating: fc.constant(""), lastVisit: fc.constant(null) },
  dueOn: fc.integer({ min: MONDAY - 3, max: MONDAY + 3 }),
  ...{ overdueDays: fc.constant(0), reason: fc.constant("monthly" as const) },
  owner: fc.constantFrom("", "王", "李"),
});

describe("the days of a week's visits", () => {
  const table: readonly (readonly [
    name: string,
    asOf: number,
    weekday: number | null,
    days: number[],
  ])[] = [
    ["Monday to Friday", 0, null, [0, 1, 2, 3, 4]],
    ["from the as-of day on", 3, null, [3, 4]],
    ["Friday alone", 4, null, [4]],
    ["at the weekend what is left of it", 5, null, [5, 6]],
    ["Sunday alone", 6, null, [6]],
    ["a week to come", -20, null, [0, 1, 2, 3, 4]],
    ["a week gone by", 7, null, [0, 1, 2, 3, 4]],
    ["the visiting weekday", 0, 3, [2]],
    ["the visiting weekday, gone by", 5, 7, [6]],
  ];
  for (const [name, asOf, weekday, days] of table)
    it(name, () => {
      for (const week of [MONDAY, MONDAY + 6])
        assert.deepEqual(
          visitDays(week, MONDAY + asOf, weekday),
          days.map((day) => MONDAY + day),
        );
    });

  it("lie in the week, whichever", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90_000 }), fc.nat(90_000), (week, asOf) => {
        const days = visitDays(week, asOf, null);
        assert.ok(days.length > 0 && days.every((day, at) => at === 0 || day > days[at - 1]!));
        const monday = week - weekdayOf(week) + 1;
        assert.ok(days.every((day) => day >= monday && day <= monday + 6));
      }),
    );
  });
});

describe("a week's plan", () => {
  it("has every visit once, for its owner, the earliest due first, one village after the other", () => {
    fc.assert(
      fc.property(
        fc.array(due, { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (all, count) => {
          const days = Array.from({ length: count }, (_, at) => MONDAY + at);
          const plan = planWeek(all, days);
          for (const owner of ["", "王", "李"]) {
            const mine = all.filter((one) => one.owner === owner);
            const own = plan.filter((day) => day.owner === owner);
            const planned = own.flatMap(({ visits }) => visits);
            const byVillage = (a: DueVisit, b: DueVisit): number =>
              a.dueOn - b.dueOn || (a.village < b.village ? -1 : a.village > b.village ? 1 : 0);
            assert.deepEqual(planned, [...mine].sort(byVillage));
            const dates = own.map(({ date }) => date);
            assert.deepEqual(dates, [...dates].sort());
            const sizes = own.map(({ visits }) => visits.length);
            assert.ok(sizes.every((size) => size > 0));
            const least = own.length < count ? 0 : Math.min(...sizes);
            assert.ok(sizes.every((size) => size <= least + 1));
          }
          assert.ok(plan.every(({ date }) => days.includes(date)));
        },
      ),
    );
  });
});

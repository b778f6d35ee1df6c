import assert from "node:assert/strict";
import fc from "fast-check";
import { planVisits } from "../../src/visit/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { isoOf, mondayOf } from "../../src/sheet/serial";
import { day } from "../measure/ledger-of";
import { oracleDue } from "./oracle";
import { plainTownship, townshipLedgers } from "./plain-township";

const asOf = fc.constantFrom(
  "2024-02-27",
  "2024-03-01",
  "2024-04-30",
  "2024-05-15",
  "2024-05-19",
  "2024-08-29",
);

describe("visit against the day-by-day simulation", () => {
  it("has the same due list", () => {
    fc.assert(
      fc.property(plainTownship, asOf, (township, today) => {
        const { due } = planVisits(townshipLedgers(township), { profile, asOf: day(today) });
        const got = due
          .map(({ row, reason, dueOn, overdueDays }) => ({
            household: row - 1,
            reason,
            dueOn: isoOf(dueOn),
            overdueDays,
          }))
          .sort((a, b) => a.household - b.household);
        assert.deepEqual(got, oracleDue(township, today));
      }),
      { numRuns: 150 },
    );
  });

  it("covers and leaves uncovered every household once", () => {
    fc.assert(
      fc.property(plainTownship, asOf, (township, today) => {
        const { coverage } = planVisits(townshipLedgers(township), { profile, asOf: day(today) });
        const visited = new Set(
          township.visits
            .filter(({ on }) => on >= `${today.slice(0, 8)}01` && on <= today)
            .map(({ household }) => household),
        );
        assert.equal(coverage.visited, visited.size);
        assert.deepEqual(
          coverage.unvisited.map(({ row }) => row - 1),
          township.households.map((_, index) => index).filter((index) => !visited.has(index)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("plans every due visit once, for its owner, in the week, evenly", () => {
    const weekday = fc.constantFrom(null, 2, 4, 7);
    fc.assert(
      fc.property(plainTownship, asOf, weekday, (township, today, visitWeekday) => {
        const { due, plan } = planVisits(townshipLedgers(township), {
          profile: { ...profile, visitWeekday },
          asOf: day(today),
        });
        const planned = plan.flatMap(({ owner, date, visits }) =>
          visits.map((visit) => {
            assert.equal(visit.owner, owner);
            assert.equal(mondayOf(date), mondayOf(day(today)));
            if (visitWeekday === null) assert.ok(date >= day(today));
            else assert.equal(date - mondayOf(date) + 1, visitWeekday);
            return visit.row;
          }),
        );
        assert.deepEqual(planned.sort(), due.map(({ row }) => row).sort());
        for (const owner of new Set(due.map((visit) => visit.owner))) {
          const loads = plan
            .filter((one) => one.owner === owner)
            .map(({ visits }) => visits.length);
          assert.ok(Math.max(...loads) - Math.min(...loads) <= 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

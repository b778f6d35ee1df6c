import assert from "node:assert/strict";
import fc from "fast-check";
import { measureMonth, measureRates, proveIdentities, GROUPINGS } from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { day } from "./ledger-of";
import { oracleHeadline, oracleRates } from "./oracle";
import { ledgersOf, plainMatter } from "./plain-matters";

const matters = fc.array(plainMatter, { maxLength: 60 });
const month = fc.constantFrom(null, "2024-04", "2024-05", "2024-06", "2023-01");
const asOf = fc.constantFrom("2024-05-15", "2024-05-31", "2024-06-30", "2025-01-01");
const MONTHS = ["2024-04", "2024-05"] as const;

describe("measure against the oracle", () => {
  it("has every numerator and denominator", () => {
    fc.assert(
      fc.property(matters, month, asOf, (all, name, today) => {
        const report = measureRates(ledgersOf(all), {
          profile,
          asOf: day(today),
          ...(name === null ? {} : { period: name }),
        });
        const got = Object.fromEntries(
          report.groups[0].rates.map(({ id, numerator, denominator }) => [
            id,
            [numerator, denominator],
          ]),
        );
        assert.deepEqual(got, oracleRates(all, name, today));
      }),
      { numRuns: 150 },
    );
  });

  it("has the headline of every kind", () => {
    fc.assert(
      fc.property(matters, fc.constantFrom(...MONTHS), asOf, (all, name, today) => {
        const measured = measureMonth(ledgersOf(all), { profile, asOf: day(today), period: name });
        for (const kind of measured.kinds) {
          const flow = measured.report.groups[0].flows.get(kind);
          const { carried, found, closed, open, overdue } = flow ?? measured.headline;
          assert.deepEqual(
            { carried, found, closed, open, overdue },
            oracleHeadline(all, kind, name, today),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it("always adds up, whatever the grouping", () => {
    fc.assert(
      fc.property(matters, month, asOf, fc.constantFrom(...GROUPINGS), (all, name, today, by) => {
        const report = measureRates(ledgersOf(all), {
          profile,
          asOf: day(today),
          by,
          ...(name === null ? {} : { period: name }),
        });
        const checks = proveIdentities(report);
        assert.ok(checks.length > 0);
        assert.deepEqual(
          checks.filter(({ ok }) => !ok),
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(matters, month, (all, name) => {
        const rates = (list: typeof all) =>
          measureRates(ledgersOf(list), {
            profile,
            asOf: day("2024-06-30"),
            ...(name === null ? {} : { period: name }),
          }).groups[0].rates;
        assert.deepEqual(rates([...all].reverse()), rates(all));
      }),
      { numRuns: 50 },
    );
  });
});

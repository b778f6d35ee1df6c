import assert from "node:assert/strict";
import fc from "fast-check";
import { found } from "../found";
import { ledgerOf } from "../ledger-of";
import { cellName } from "../../../src/sheet/address";
import { serialOf } from "../../../src/sheet/serial";

const FIELDS = [
  "occurredOn",
  "foundOn",
  "registeredOn",
  "startedOn",
  "closedOn",
  "revisitedOn",
] as const;
const FIRST = serialOf(2024, 3, 1);

/**
 * One record by itself, as the rule is said: a day before the latest right one so far is wrong, and
 * one wrong pairing speaks for all others with the same earlier day.
 */
function wrongCells(days: readonly (number | "")[]): number[] {
  const wrong: number[] = [];
  const blamed = new Set<number>();
  const right: number[] = [];
  days.forEach((day, at) => {
    if (day === "") return;
    const latest = right.reduce(
      (one, other) => (days[other]! > days[one]! ? other : one),
      right[0] ?? at,
    );
    if (day >= Number(days[latest])) right.push(at);
    else if (!blamed.has(latest)) {
      wrong.push(at);
      blamed.add(latest);
    }
  });
  return wrong;
}

describe("date order, column by column", () => {
  it("finds what is found record by record", () => {
    const day = fc.option(
      fc.integer({ min: 0, max: 20 }).map((i) => FIRST + i),
      { nil: "" as const },
    );
    const record = fc.array(day, { minLength: FIELDS.length, maxLength: FIELDS.length });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const expected = records.flatMap((days, i) =>
          wrongCells(days).map((column) => cellName(i + 1, column)),
        );
        const cells = found(ledgerOf(FIELDS, records), ["date-order", "revisit-before-closing"]);
        assert.deepEqual(cells.map((one) => one.split("@")[1]).sort(), expected.sort());
      }),
      { numRuns: 300 },
    );
  });
});

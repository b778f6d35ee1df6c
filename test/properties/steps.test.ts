import assert from "node:assert/strict";
import fc from "fast-check";
import { readingMatters, mattersOf } from "../../src/ledger/matters/matters";
import { recogniseTables, recognising } from "../../src/ledger/recognise/index";
import { openRecords } from "../../src/ledger/records";
import { joiningRegister, joinRegister } from "../../src/ledger/register/register";
import {
  measuringMonth,
  measuringMonths,
  measuringTrend,
  monthOfMaterial,
  monthsOfMaterial,
  openingMaterial,
  openMaterial,
  ratesOfMaterial,
  ratingMaterial,
  trendOf,
} from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/index";
import { eachInSteps, onceInSteps, restsAfter, runNow, type Steps } from "../../src/sheet/steps";
import { planningVisits, planVisits } from "../../src/visit/index";
import { giveWay, inSlices } from "../../src/workbook/slices";
import { serialOfIso } from "../simulated-year/world";
import { clockOf } from "../support/clock-of";
import { towns } from "./towns";

const asOf = serialOfIso("2024-03-31");
const period = "2024-03";

/** What functions give stands for the same; everything else is compared. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      one instanceof Map || one instanceof Set ? [...one] : one,
    ),
  );

describe("work in slices", function () {
  this.timeout(60_000);
  const clock = clockOf();

  it("comes to what it comes to at once, whatever the town", async () => {
    await fc.assert(
      fc.asyncProperty(towns, async ({ ledgers }) => {
        const opened = ledgers.map((ledger) => openRecords(ledger, profile));
        const material = openMaterial(ledgers, { profile });
        const pairs: readonly (readonly [Steps<unknown>, unknown])[] = [
          ...ledgers.map(({ grid }) => [recognising(grid), recogniseTables(grid)] as const),
          ...opened.map((one) => [readingMatters(one, profile), mattersOf(one, profile)] as const),
          [joiningRegister(opened), joinRegister(opened)],
          [openingMaterial(ledgers, { profile }), material],
          [
            ratingMaterial(material, { asOf, by: "village" }),
            ratesOfMaterial(material, { asOf, by: "village" }),
          ],
          [measuringMonth(material, { asOf, period }), monthOfMaterial(material, { asOf, period })],
          [measuringTrend(material, period, asOf, 3), trendOf(material, period, asOf, 3)],
          [measuringMonths(material, "2024-Q1", asOf), monthsOfMaterial(material, "2024-Q1", asOf)],
          [planningVisits(ledgers, { profile, asOf }), planVisits(ledgers, { profile, asOf })],
        ];
        clock.perCall(15);
        for (const [steps, atOnce] of pairs)
          assert.deepEqual(plain(await inSlices(steps)), plain(atOnce));
      }),
      { numRuns: 3 },
    );
  });

  it("makes something of each item in their order, and once of what is asked for often", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        let made = 0;
        const all = onceInSteps(() => eachInSteps(items, (item) => ++made && item * 2));
        assert.equal(runNow(all()), runNow(all()));
        assert.deepEqual(
          runNow(all()),
          items.map((item) => item * 2),
        );
        assert.equal(made, items.length);
      }),
    );
  });

  it("rests within any stretch of some thousand rows", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 20), (first) => {
        const rows = Array.from({ length: 2500 }, (_, at) => first + at);
        assert.ok(rows.some(restsAfter));
      }),
    );
  });

  it("pauses whenever a slice of time is used up", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 41, max: 1000 }), async (ms) => {
        clock.perCall(ms);
        const pause = giveWay();
        for (let at = 0; at < 3; at++) {
          let turned = false;
          setImmediate(() => (turned = true));
          await pause();
          await new Promise(setImmediate);
          assert.ok(turned);
        }
      }),
      { numRuns: 10 },
    );
  });
});

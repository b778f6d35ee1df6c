import assert from "node:assert/strict";
import { recognise } from "../../src/ledger/recognise/index";
import { planVisits } from "../../src/visit/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { isoOf } from "../../src/sheet/serial";
import type { CellValue } from "../../src/sheet/grid";
import type { SampleLedger } from "../samples/ledger";
import { makeTownship, type Township } from "../samples/township";
import { oracleDue, type PlainDispute, type PlainHousehold, type PlainTownship } from "./oracle";

const iso = (value: CellValue | undefined) => (typeof value === "number" ? isoOf(value) : "");
const CLASSES: Readonly<Record<string, PlainHousehold["class"]>> = {
  一般用户: "一般",
  重点用户: "重点",
  困难户: "困难户",
};

/** The truth behind the sheets, households numbered in their order. */
function plainTownship({
  population,
  visit,
  satisfaction,
  dispute,
  petition,
}: Township): PlainTownship {
  const numbers = new Map(population.heads.map(({ householdId }, index) => [householdId, index]));
  const numberOf = (id: CellValue | undefined) => numbers.get(String(id)) ?? -1;
  const visits = visit.truth.records.map((record) => ({
    household: numberOf(record.householdId),
    on: iso(record.visitedOn),
    visitor: String(record.visitor),
    rating: String(record.rating),
    class: CLASSES[String(record.visitClass)] ?? "",
  }));
  // The sheets tell a household's class by its latest visit alone.
  const byDay = [...visits].sort((a, b) => (a.on < b.on ? -1 : 1));
  const classes = new Map(byDay.map((one) => [one.household, one.class]));
  const matters = (sheet: SampleLedger, isPetition: boolean): PlainDispute[] =>
    sheet.truth.records.map((record) => ({
      household: numberOf(record.householdId),
      isPetition,
      foundOn: iso(isPetition ? record.registeredOn : record.foundOn),
      closedOn: iso(record.closedOn),
      revisitedOn: isPetition ? "" : iso(record.revisitedOn),
    }));
  return {
    households: population.heads.map(({ village, name }, index) => ({
      village,
      person: name,
      class: classes.get(index) ?? "",
      owner: "",
    })),
    visits,
    ratings: satisfaction.truth.records.map((record) => ({
      household: numberOf(record.householdId),
      on: iso(record.visitedOn),
      rating: String(record.rating),
    })),
    disputes: [...matters(dispute, false), ...matters(petition, true)],
  };
}

describe("visit on sample townships", () => {
  for (const seed of [1, 2, 3, 4])
    it(`has the due list of the simulation: seed ${seed}`, () => {
      const township = makeTownship({ seed, households: 90 });
      const asOf = township.dispute.truth.asOf;
      const ledgers = township.sheets.map((sheet) => recognise(sheet.grid));
      const { due, coverage, unmatched } = planVisits(ledgers, { profile, asOf });
      const expected = oracleDue(plainTownship(township), isoOf(asOf));
      assert.deepEqual(
        due
          .map(({ household, reason, dueOn, overdueDays }) => ({
            household,
            reason,
            dueOn: isoOf(dueOn),
            overdueDays,
          }))
          .sort((a, b) => a.household - b.household),
        expected,
      );
      assert.equal(coverage.households, 90);
      assert.deepEqual(unmatched, []);
    });
});

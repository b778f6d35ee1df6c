import assert from "node:assert/strict";
import type { FieldId } from "../../src/ledger/fields";
import { recognise } from "../../src/ledger/recognise/index";
import { measureRates, proveIdentities } from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { isoOf } from "../../src/sheet/serial";
import type { SampleLedger } from "../samples/ledger";
import { makeTownship, type Township } from "../samples/township";
import { oracleRates, type Fraction, type PlainMatter, type PlainRound } from "./oracle";

/** What a sheet shows of its records; dates as ISO texts. */
function shown({ truth }: SampleLedger): ((field: FieldId) => string)[] {
  return truth.records.map((record) => (field) => {
    const value = truth.columns.includes(field) ? (record[field] ?? "") : "";
    return typeof value === "number" ? isoOf(value) : String(value);
  });
}

function plainMatters(sheet: SampleLedger, kind: PlainMatter["kind"]): PlainMatter[] {
  return shown(sheet).map((say) => ({
    kind,
    village: say("village"),
    category: say("category"),
    owner: say("owner"),
    foundOn: say("foundOn"),
    registeredOn: say("registeredOn"),
    deadline: say("deadline"),
    // The samples know three states; what a word means is not asked here.
    status: say("closedOn") === "" ? "化解中" : "已化解",
    closedOn: say("closedOn"),
    revisitedOn: say("revisitedOn"),
    feedback: say("feedback"),
    feedbackOn: say("feedbackOn"),
    ratings: [say("rating")],
  }));
}

function plainRounds({ visit, satisfaction }: Township): PlainRound[] {
  const rounds = (sheet: SampleLedger, rank: number) =>
    shown(sheet).map((say) => ({
      who: say("idNumber"),
      on: say("visitedOn") || say("revisitedOn") || say("registeredOn"),
      rating: say("rating"),
      rank,
    }));
  return [...rounds(visit, 1), ...rounds(satisfaction, 2)];
}

describe("measure on sample townships", () => {
  for (const seed of [1, 2, 3])
    for (const month of [null, "2024-04", "2024-05"])
      it(`has every numerator and denominator: seed ${seed}, ${month ?? "all"}`, () => {
        const township = makeTownship({ seed, households: 90 });
        const { dispute, petition } = township;
        const asOf = dispute.truth.asOf;
        const report = measureRates(
          township.sheets.map((sheet) => recognise(sheet.grid)),
          { profile, asOf, by: "village", ...(month === null ? {} : { period: month }) },
        );
        const disputes = plainMatters(dispute, "dispute");
        const petitions = plainMatters(petition, "petition");
        const rounds = plainRounds(township);
        const all = oracleRates([...disputes, ...petitions], month, isoOf(asOf), rounds);
        const expected: Record<string, Fraction> = {
          resolution: all.resolution,
          mediation: all.mediation,
          success: all.success,
          closing: all.closing,
          onTime: all.onTime,
          satisfaction: all.satisfaction,
          strictSatisfaction: all.strictSatisfaction,
          // Only the ledgers that keep them are asked.
          revisit: oracleRates(disputes, month, isoOf(asOf)).revisit,
          feedback: oracleRates(petitions, month, isoOf(asOf)).feedback,
        };
        const got = Object.fromEntries(
          report.groups[0].rates.map(({ id, numerator, denominator }) => [
            id,
            [numerator, denominator],
          ]),
        );
        for (const [id, fraction] of Object.entries(expected))
          assert.deepEqual(got[id], fraction, id);
        assert.equal(got["coverage"]?.[1], 90);
        assert.ok(proveIdentities(report).every(({ ok }) => ok));
      });
});

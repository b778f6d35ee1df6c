import assert from "node:assert/strict";
import { appraiseBooks } from "../../src/operations/appraise-books";
import { defaultProfile } from "../../src/profile/index";
import { bookOfGrids } from "../operations/book-of";
import { makeYearTownship, YEAR_AS_OF } from "./year-township";

const PERIODS = ["2023-08", "2024-02", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-H1"];

describe("the year of a township", function () {
  this.timeout(30_000);
  const book = bookOfGrids(
    makeYearTownship(31).map(({ grid }) => grid),
    "全镇台账.xlsx",
  );
  const appraisalOf = (period: string) =>
    appraiseBooks([book], { profile: defaultProfile, asOf: YEAR_AS_OF, period });

  it("gives the same ledgers for the same seed", () => {
    assert.deepEqual(makeYearTownship(5, 2), makeYearTownship(5, 2));
  });

  for (const period of PERIODS)
    it(`gives every village a score in ${period}`, () => {
      const { units } = appraisalOf(period);
      assert.equal(units.length, 8);
      for (const { unit, score } of units) assert.ok(score !== null && score > 0, unit);
    });

  it("has leaders, somebody vetoed and points off to show in the second quarter", () => {
    const { units } = appraisalOf("2024-Q2");
    assert.ok(units.some(({ vetoed }) => vetoed.length > 0));
    assert.ok(units.some(({ items }) => items.some(({ deductions }) => deductions.length > 0)));
    assert.ok(new Set(units.map(({ score }) => score)).size > 4);
  });
});

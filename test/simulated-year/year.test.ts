import assert from "node:assert/strict";
import { liveYear } from "./live-year";
import { MONTHS } from "./months";

/** Half a year in small; `npm run year` lives a whole one with 30 villages and 5,000 households. */
describe("a simulated year, with all its invariants", function () {
  this.timeout(120_000);

  it("is lived by a township of some villages", async () => {
    await liveYear({
      ...{ seed: 2024, villages: 2, households: 24, months: MONTHS.slice(0, 6) },
      thorough: (month) => month === "2024-02",
    });
  });

  it("is the same in every time zone", async () => {
    const here = process.env["TZ"];
    const told: string[] = [];
    try {
      for (const zone of ["Asia/Shanghai", "America/Los_Angeles"]) {
        process.env["TZ"] = zone;
        told.push(
          await liveYear({
            ...{ seed: 29, villages: 2, households: 12, months: ["2024-03"] },
            thorough: (month) => month === "2024-03",
          }),
        );
      }
    } finally {
      if (here === undefined) delete process.env["TZ"];
      else process.env["TZ"] = here;
    }
    assert.equal(told[1], told[0]);
  });
});

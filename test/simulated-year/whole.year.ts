import { liveYear } from "./live-year";
import { MONTHS } from "./months";

describe("a simulated year of 30 villages and 5,000 households", function () {
  this.timeout(3_600_000);

  it("keeps all its invariants, at every quarter's end everything done", async () => {
    const size = { villages: 30, households: 5_000, months: MONTHS };
    await liveYear({ seed: 2024, ...size, thorough: (month) => /-(02|03|06|09|12)$/u.test(month) });
  });
});

import assert from "node:assert/strict";
import { parsePeriod } from "../../src/measure/period";
import { windowOf } from "../../src/measure/window";
import { isoOf } from "../../src/sheet/serial";
import { day } from "./ledger-of";

describe("measure/window", () => {
  it("is cut at the as-of day, and empty before it begins", () => {
    const period = parsePeriod("2024-05");
    const cut = (asOf: string) => {
      const { from, cut: end } = windowOf(period, day(asOf));
      return [from === null ? "" : isoOf(from), isoOf(end)];
    };
    assert.deepEqual(cut("2024-06-30"), ["2024-05-01", "2024-05-31"]);
    assert.deepEqual(cut("2024-05-10"), ["2024-05-01", "2024-05-10"]);
    assert.deepEqual(cut("2024-04-10"), ["2024-04-11", "2024-04-10"]);
  });
});

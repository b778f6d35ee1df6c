import assert from "node:assert/strict";
import { lastQuarter } from "../../../src/pane/parts/periods";
import { day } from "../../measure/ledger-of";

describe("the last complete quarter", () => {
  for (const [asOf, quarter] of [
    ["2024-06-29", "2024-Q1"],
    ["2024-06-30", "2024-Q2"],
    ["2024-07-01", "2024-Q2"],
    ["2024-01-15", "2023-Q4"],
    ["2024-12-31", "2024-Q4"],
  ] as const)
    it(`is ${quarter} on ${asOf}`, () => {
      assert.equal(lastQuarter(day(asOf)), quarter);
    });
});

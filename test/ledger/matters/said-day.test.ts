import assert from "node:assert/strict";
import { saidDay } from "../../../src/ledger/matters/said-day";
import { isoOf, serialOf } from "../../../src/sheet/serial";

describe("the day a status names", () => {
  const found = serialOf(2023, 12, 20);
  const rows: [string, Parameters<typeof saidDay>, string][] = [
    ["its own year", [{ year: 2024, month: 5, day: 20 }, found, 2022], "2024-05-20"],
    ["the finding's year", [{ year: null, month: 12, day: 28 }, found, 2022], "2023-12-28"],
    ["the year after", [{ year: null, month: 1, day: 5 }, found, 2022], "2024-01-05"],
    ["a little before the finding", [{ year: null, month: 12, day: 1 }, found, null], "2023-12-01"],
    ["the ledger's year", [{ year: null, month: 5, day: 20 }, 0, 2022], "2022-05-20"],
    ["a month lasts to its end", [{ year: 2024, month: 2, day: null }, found, null], "2024-02-29"],
    ["no day beyond its month", [{ year: 2024, month: 2, day: 31 }, found, null], "2024-02-29"],
  ];
  for (const [title, parameters, day] of rows)
    it(title, () => {
      assert.equal(isoOf(saidDay(...parameters)), day);
    });

  it("is none without a year", () => {
    assert.equal(saidDay({ year: null, month: 5, day: 20 }, 0, null), 0);
    assert.equal(saidDay(undefined, found, 2024), 0);
  });
});

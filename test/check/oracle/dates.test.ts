import assert from "node:assert/strict";
import fc from "fast-check";
import { openRecords } from "../../../src/ledger/records";
import { defaultProfile } from "../../../src/profile/defaults";
import { readDate } from "../../../src/sheet/date-text";
import { monthEnd, serialOf, dateOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";

const cell = fc.oneof(
  fc.integer({ min: 1, max: 73_000 }),
  fc.double({ min: 1, max: 73_000, noNaN: true }),
  fc
    .tuple(
      fc.integer({ min: 1899, max: 2101 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.constantFrom("-", ".", "/"),
    )
    .map(([year, month, day, mark]) => [year, month, day].join(mark)),
  fc.constantFrom(
    "",
    null,
    "—",
    "2024年5月",
    "2024年",
    "5月6日",
    "五月六日",
    "待定",
    20240506,
    2024,
  ),
);

describe("date columns", () => {
  it("hold what readDate reads cell by cell", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 60 }),
        fc.option(fc.constant(2024)),
        (cells, year) => {
          const ledger = ledgerOf(
            ["foundOn"],
            cells.map((value) => [value]),
            { year },
          );
          const dates = openRecords(ledger, defaultProfile).dates("foundOn")!;
          cells.forEach((value, i) => {
            const reading = readDate(value, year);
            const [day, end] =
              reading.kind === "blank"
                ? [0, 0]
                : reading.kind !== "date"
                  ? [-1, -1]
                  : [
                      Math.floor(reading.serial),
                      reading.precision === "day"
                        ? Math.floor(reading.serial)
                        : reading.precision === "month"
                          ? monthEnd(reading.serial)
                          : serialOf(dateOf(reading.serial).year, 12, 31),
                    ];
            assert.deepEqual([dates.days[i], dates.ends[i]], [day, end], String(value));
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

import { serialOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";
import assert from "node:assert/strict";

const day = (i: number) => serialOf(2024, 1, 1) + i * 5;
const many = (odd: number, field: "foundOn" | "occurredOn" | "deadline" = "foundOn") =>
  ledgerOf(["person", field], [...rows(30, (i) => [`张${String(i)}`, day(i)]), ["李四", odd]]);

describe("rule date-bounds", () => {
  cases(
    ["date-future", "date-out-of-period"],
    [
      ["days of one year", many(day(3)), []],
      ["the year before: carried over", many(serialOf(2023, 12, 28)), []],
      ["today", many(serialOf(2024, 6, 30)), []],
      ["tomorrow", many(serialOf(2024, 7, 1)), ["date-future@B32"]],
      ["a deadline ahead", many(serialOf(2024, 7, 20), "deadline"), []],
      ["ten years off", many(serialOf(2014, 5, 6)), ["date-out-of-period@B32"]],
      [
        "an age of 140",
        ledgerOf(["birthDate"], [[serialOf(1901, 1, 1)], [serialOf(1960, 1, 1)]]),
        ["date-out-of-period@A2"],
      ],
      [
        "every year another: no period to be out of",
        ledgerOf(
          ["foundOn"],
          rows(10, (i) => [serialOf(2010 + i, 1, 1)]),
        ),
        [],
      ],
    ],
  );

  it("a dispute may have begun long ago: a hint", () => {
    assert.equal(
      severityIn(many(serialOf(2004, 5, 6), "occurredOn"), "date-out-of-period"),
      "hint",
    );
  });

  it("most days ahead: rather the day of the check is wrong", () => {
    const ledger = ledgerOf(
      ["foundOn"],
      rows(10, (i) => [serialOf(2024, 7, 1) + i]),
    );
    assert.equal(severityIn(ledger, "date-future"), "hint");
  });
});

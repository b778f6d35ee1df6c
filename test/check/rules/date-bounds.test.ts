import { AS_OF } from "../found";
import type { KindId } from "../../../src/ledger/kind-ids";
import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, toldCases } from "./cases";
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

  describe("how far is too far", () => {
    const S = serialOf;
    const column = (
      field: FieldId,
      values: readonly CellValue[],
      { kind = "dispute", year = null }: { kind?: KindId; year?: number | null } = {},
    ) =>
      ledgerOf(
        ["person", field],
        values.map((value, i) => [`张${String(i)}`, value]),
        { kind, year },
      );
    const spread = (count: number, ...odd: CellValue[]): CellValue[] => [
      ...rows(count, (i) => [S(2024, 1, 1) + (i % 150)]).flat(),
      ...odd,
    ];
    toldCases(
      ["date-future", "date-out-of-period"],
      [
        [
          "says the day and today",
          column("foundOn", spread(30, S(2024, 7, 1))),
          ["error date-future@B32 day=2024-07-01 asOf=2024-06-30"],
        ],
        [
          "says the day out of period",
          column("foundOn", spread(30, S(2014, 5, 6))),
          ["warning date-out-of-period@B32 day=2014-05-06"],
        ],
        [
          "tomorrow without a year is last year's",
          column("foundOn", spread(30, "7月1日"), { year: 2024 }),
          [],
        ],
        ["the last day of a year ago", column("foundOn", spread(30, S(2023, 1, 1))), []],
        [
          "the day before",
          column("foundOn", spread(30, S(2022, 12, 31))),
          ["warning date-out-of-period@B32 day=2022-12-31"],
        ],
        [
          "two strays",
          column("foundOn", spread(30, S(2014, 5, 6), S(2015, 5, 6))),
          [
            "warning date-out-of-period@B32 day=2014-05-06",
            "warning date-out-of-period@B33 day=2015-05-06",
          ],
        ],
        [
          "three of thirty are the way it is",
          column("foundOn", spread(30, S(2014, 5, 6), S(2015, 5, 6), S(2016, 5, 6))),
          [],
        ],
        [
          "three of a hundred and ten are strays",
          column("foundOn", spread(110, S(2014, 5, 6), S(2015, 5, 6), S(2016, 5, 6))),
          ["112", "113", "114"].map(
            (row, i) => `warning date-out-of-period@B${row} day=${String(2014 + i)}-05-06`,
          ),
        ],
        [
          "a year of one in twenty is usual",
          column("foundOn", spread(38, S(2014, 5, 6), S(2014, 5, 7))),
          [],
        ],
        [
          "of fewer it is not",
          column("foundOn", spread(50, S(2014, 5, 6), S(2014, 5, 7))),
          [
            "warning date-out-of-period@B52 day=2014-05-06",
            "warning date-out-of-period@B53 day=2014-05-07",
          ],
        ],
        [
          "the ledger's own year is usual too",
          column("foundOn", spread(30, S(2021, 5, 6)), { year: 2022 }),
          [],
        ],
        [
          "two years before it is not",
          column("foundOn", spread(30, S(2020, 5, 6)), { year: 2022 }),
          ["warning date-out-of-period@B32 day=2020-05-06"],
        ],
        [
          "behind the last usual year",
          column("foundOn", [...rows(30, (i) => [S(2020, 1, 1) + i]).flat(), S(2024, 5, 6)]),
          ["warning date-out-of-period@B32 day=2024-05-06"],
        ],
        [
          "a year behind it",
          column("foundOn", [...rows(30, (i) => [S(2020, 1, 1) + i]).flat(), S(2021, 12, 31)]),
          [],
        ],
        ["a limit of years ahead", column("deadline", spread(30, S(2034, 5, 6))), []],
        [
          "a plan of years ahead",
          ledgerOf(
            ["person", "visitedOn"],
            spread(30, S(2034, 5, 6)).map((value, i) => [`张${String(i)}`, value]),
            { kind: "visit", labels: ["姓名", "下次走访日期"] },
          ),
          [],
        ],
        [
          "a dispute that began long ago",
          column("occurredOn", spread(30, S(2014, 5, 6))),
          ["hint date-out-of-period@B32 day=2014-05-06"],
        ],
        [
          "a household entered long ago",
          column("registeredOn", spread(30, S(2014, 5, 6)), { kind: "household" }),
          ["hint date-out-of-period@B32 day=2014-05-06"],
        ],
        ["blanks and words are no days", column("foundOn", spread(30, "", "待定", "—")), []],
        ["one date alone has no period", column("foundOn", [S(2014, 5, 6)]), []],
        [
          "born 120 years ago",
          column("birthDate", [S(1904, 1, 1), S(1960, 1, 1)], { kind: "household" }),
          [],
        ],
        [
          "born before",
          column("birthDate", [S(1903, 12, 31), S(1960, 1, 1)], { kind: "household" }),
          ["warning date-out-of-period@B2 day=1903-12-31"],
        ],
        ["born today", column("birthDate", [AS_OF, S(1960, 1, 1)], { kind: "household" }), []],
        [
          "born tomorrow",
          column("birthDate", [AS_OF + 1, S(1960, 1, 1)], { kind: "household" }),
          ["error date-future@B2 day=2024-07-01 asOf=2024-06-30"],
        ],
      ],
    );
  });
});

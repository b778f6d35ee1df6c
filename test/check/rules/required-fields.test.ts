import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";
import type { CellValue } from "../../../src/sheet/grid";

const FIELDS: readonly FieldId[] = [
  "village",
  "person",
  "idNumber",
  "foundOn",
  "summary",
  "status",
];
const full = (i: number): CellValue[] => [
  "柳林村",
  `张${String(i)}`,
  "",
  45413,
  `事情${String(i)}`,
  "未化解",
];
const without = (column: number, word: CellValue = "", count = 1) =>
  ledgerOf(
    FIELDS,
    rows(30, (i) => full(i).map((value, at) => (i < count && at === column ? word : value))),
  );

describe("rule required-fields", () => {
  cases(
    ["required-missing"],
    [
      ["all filled", without(-1), []],
      ["no person", without(1), ["required-missing@B2"]],
      ["— is no person", without(1, "—"), ["required-missing@B2"]],
      ["no ID number: often unknown", without(2), []],
      ["no day", without(3), ["required-missing@D2"]],
      ["no status", without(5), ["required-missing@F2"]],
      ["a column mostly blank need not be filled", without(1, "", 20), []],
      [
        "a closing date says the status",
        ledgerOf(
          [...FIELDS, "closedOn"],
          [...rows(9, (i) => [...full(i), ""]), [...full(9).slice(0, 5), "", 45420]],
        ),
        [],
      ],
      [
        "a report of nothing",
        ledgerOf(FIELDS, [...rows(9, full), ["柳林村", "", "", 45413, "本月无矛盾纠纷", ""]], {
          accounted: true,
        }),
        [],
      ],
      [
        "a line kept free",
        ledgerOf(["serial", ...FIELDS], [...rows(9, (i) => [i, ...full(i)]), [10, "柳林村"]], {
          accounted: true,
        }),
        [],
      ],
    ],
  );

  it("what counts and rates need is an error, the rest a warning", () => {
    assert.equal(severityIn(without(5), "required-missing"), "error");
    assert.equal(severityIn(without(3), "required-missing"), "error");
    assert.equal(severityIn(without(1), "required-missing"), "warning");
  });

  it("of an unsure ledger only hints", () => {
    const ledger = { ...without(5), unsure: true };
    assert.equal(severityIn(ledger, "required-missing"), "hint");
  });
});

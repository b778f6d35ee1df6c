import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { CellFlag } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { findingsIn, found } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

const CODES = [
  "date-impossible",
  "date-unreadable",
  "date-text",
  "date-yearless",
  "date-two-digit-year",
  "date-month-only",
  "date-unformatted",
] as const;
const one = (value: CellValue, field: "foundOn" | "deadline" | "birthDate" = "foundOn") =>
  ledgerOf(["person", field], [["张三", value]]);

describe("rule date-form", () => {
  cases(CODES, [
    ["a date that shows as a number", one(serialOf(2024, 5, 6)), ["date-unformatted@B2"]],
    ["nothing", one("—"), []],
    ["no such day", one("2024-02-30"), ["date-impossible@B2"]],
    ["words with figures", one("5月上旬和6月"), ["date-unreadable@B2"]],
    ["a number that is no date", one(12), ["date-unreadable@B2"]],
    ["a text", one("2024.5.6"), ["date-text@B2"]],
    ["eight digits", one(20240506), ["date-text@B2"]],
    ["no year", one("5月6日"), ["date-yearless@B2"]],
    ["two digits of the year", one("24.5.6"), ["date-two-digit-year@B2"]],
    ["no day", one("2024年5月"), ["date-month-only@B2"]],
    ["month of birth: all that is asked for", one("1975.3", "birthDate"), []],
    ["so many days", one("30日", "deadline"), []],
    ["so many days as a number", one(30, "deadline"), []],
    ["masked: told as a placeholder", one("XXX"), []],
  ]);

  it("words without figures are only a hint", () => {
    const [finding] = findingsIn(one("长期", "deadline")).filter(({ row }) => row > 0);
    assert.equal(finding?.code, "date-unreadable");
    assert.equal(finding.severity, "hint");
  });

  it("a column of texts is one finding with its cells, each with its fix", () => {
    const ledger = ledgerOf(
      ["person", "foundOn"],
      rows(12, (i) => [`张${String(i)}`, `2024.5.${String(i + 1)}`]),
    );
    assert.deepEqual(found(ledger, CODES), ["date-text@B2+11"]);
    const [finding] = findingsIn(ledger).filter(({ code }) => code === "date-text");
    assert.deepEqual(
      finding?.cells?.map(({ fix }) => fix?.to),
      rows(12, (i) => [serialOf(2024, 5, i + 1)]).flat(),
    );
  });

  it("a serial that is shown as a number is told beside days with a format", () => {
    const ledger = ledgerOf(
      ["person", "foundOn"],
      [
        ["张三", 45418],
        ["李四", 45419],
      ],
      {
        flags: (grid) => {
          const flags = new Uint8Array(grid.rowCount * grid.columnCount);
          flags[1 * grid.columnCount + 1] = CellFlag.date;
          return flags;
        },
      },
    );
    assert.deepEqual(found(ledger, CODES), ["date-unformatted@B3"]);
  });
});

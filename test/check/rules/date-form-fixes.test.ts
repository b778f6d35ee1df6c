import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import type { Ledger } from "../../../src/ledger/ledger";
import type { CellValue } from "../../../src/sheet/grid";
import { isoOf, serialOf } from "../../../src/sheet/serial";
import { AS_OF, findingsIn } from "../found";
import { ledgerOf, type LedgerOptions } from "../ledger-of";

type More = LedgerOptions & Pick<Ledger, "yearFrom" | "month">;

/** What is said of a cell, and what it would be rewritten as. */
function said(value: CellValue, field: FieldId = "foundOn", more: Partial<More> = {}): string {
  const { yearFrom, month = null, ...options } = more;
  const ledger = ledgerOf(["person", field], [["张三", value]], options);
  return findingsIn({ ...ledger, yearFrom, month })
    .filter(({ code, column }) => code.startsWith("date-") && column === 1)
    .filter(({ code }) => !["date-future", "date-out-of-year"].includes(code))
    .map(({ code, severity, fix }) => {
      const to = fix?.to;
      const day = typeof to === "number" ? ` ${isoOf(to)}${to % 1 === 0 ? "" : " with time"}` : "";
      return `${code.slice(5)}${severity === "hint" ? "" : ` ${severity}`}${day}${fix?.format?.includes("hh") === true ? " hh" : ""}`;
    })
    .join("; ");
}

describe("what a date is rewritten as", () => {
  const of2024 = { year: 2024, yearFrom: "said" } as const;
  const table: readonly (readonly [CellValue, FieldId, Partial<More>, string])[] = [
    ["2024.5.6", "foundOn", {}, "text 2024-05-06"],
    ["2024-05-06 14:30", "foundOn", {}, "text 2024-05-06 with time hh"],
    ["5/6/2024", "foundOn", {}, "text"],
    ["5月6日", "foundOn", {}, "yearless"],
    ["5月6日", "foundOn", of2024, "yearless 2024-05-06"],
    ["5月6日", "foundOn", { year: 2024, yearFrom: "dates" }, "yearless 2024-05-06"],
    ["5月6日", "foundOn", { year: 2024, yearFrom: "workbook" }, "yearless"],
    ["5月6日", "deadline", of2024, "yearless"],
    ["6月30日", "foundOn", of2024, "yearless 2024-06-30"],
    ["7月1日", "foundOn", of2024, "yearless"],
    ["5月", "foundOn", of2024, "yearless"],
    ["5.6、5.12", "foundOn", of2024, "yearless"],
    ["6日", "foundOn", { ...of2024, month: 5 }, "yearless"],
    ["24.5.6", "foundOn", of2024, "two-digit-year 2024-05-06"],
    ["23.5.6", "foundOn", of2024, "two-digit-year 2023-05-06"],
    ["22.5.6", "foundOn", of2024, "two-digit-year"],
    ["24.5.6", "foundOn", {}, "two-digit-year"],
    ["24.5.6", "foundOn", { year: 2024, yearFrom: "workbook" }, "two-digit-year 2024-05-06"],
    ["64.5.6", "birthDate", of2024, "two-digit-year"],
    ["2024年5月", "foundOn", of2024, "month-only"],
    ["2024-02-30", "foundOn", of2024, "impossible error"],
    ["以后", "foundOn", of2024, "unreadable"],
    ["5月以后", "foundOn", of2024, "unreadable warning"],
    ["#REF!", "foundOn", of2024, ""],
    [true, "foundOn", of2024, "unreadable warning"],
    [5, "foundOn", of2024, "unreadable warning"],
    [serialOf(1949, 12, 31), "foundOn", of2024, "unreadable warning"],
    [serialOf(1950, 1, 1), "foundOn", of2024, "unformatted 1950-01-01"],
    [serialOf(1940, 1, 1), "birthDate", of2024, ""],
    [90, "deadline", of2024, ""],
    [400, "deadline", of2024, "unreadable warning"],
    ["15个工作日内", "deadline", of2024, ""],
    [" 5 工作日 ", "deadline", of2024, ""],
    ["15 个工作日", "deadline", of2024, ""],
    ["1500个工作日", "deadline", of2024, "unreadable warning"],
    ["约15个工作日", "deadline", of2024, "unreadable warning"],
    ["15个工作日左右", "deadline", of2024, "unreadable warning"],
    ["15个工作日", "foundOn", of2024, "unreadable warning"],
  ];
  for (const [value, field, more, expected] of table)
    it(`${field} ${JSON.stringify(value)} of ${String(more.year ?? "no year")} (${more.yearFrom ?? "—"}): ${expected || "nothing"}`, () =>
      assert.equal(said(value, field, more), expected));

  it("is nothing under a month that makes it a day, but what stands there whole", () => {
    const rounds = [
      {
        field: "visitedOn" as const,
        columns: [{ index: 1, period: { year: 2024, month: 5, months: 1 } }],
      },
    ];
    const under = (value: CellValue): string =>
      said(value, "visitedOn", { kind: "visit", rounds, ...of2024 });
    assert.equal(under("6日"), "");
    assert.equal(under("√"), "");
    assert.equal(under("2024.5.6"), "text 2024-05-06");
    assert.equal(under("2024年5月"), "");
    assert.equal(under("32日"), "impossible error");
    assert.equal(under("农忙"), "unreadable");
    assert.equal(under(serialOf(1950, 1, 1)), "unformatted 1950-01-01");
  });

  it("knows the as-of day", () => assert.equal(isoOf(AS_OF), "2024-06-30"));
});

import assert from "node:assert/strict";
import type { FieldId } from "../../src/ledger/fields";
import type { KindId } from "../../src/ledger/kind-ids";
import type { Ledger } from "../../src/ledger/ledger";
import { openRecords } from "../../src/ledger/records";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { serialFromIso } from "../../src/sheet/serial";
import { ledgerOf } from "../check/ledger-of";
import { shownReading } from "../sheet/shown-reading";

type Row = Readonly<Partial<Record<FieldId, CellValue>>>;
type Known = Partial<Pick<Ledger, "year" | "yearFrom" | "lastDay" | "month">>;

const serial = (iso: string): number => serialFromIso(iso) ?? 0;

/** What the days of a field read as, row by row, in a ledger of a kind of which so much is known. */
function read(
  rows: readonly Row[],
  field: FieldId,
  {
    kind = "dispute",
    asOf = "2023-03-10",
    year,
    ...known
  }: Known & {
    readonly kind?: KindId;
    readonly asOf?: string | null;
    readonly year?: number | null;
  } = {},
): string[] {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row) as FieldId[]))];
  const ledger = ledgerOf(
    fields,
    rows.map((row) => fields.map((one) => row[one] ?? "")),
    { kind, year: year ?? null },
  );
  const asked = asOf === null ? null : { asOf: serial(asOf) };
  const dates = openRecords({ ...ledger, ...known }, defaultProfile, asked).dates(field)!;
  return rows.map((_, record) => {
    const reading = dates.readings[dates.codes[record]!]!;
    const isAssumed = reading.kind === "date" && reading.assumed === true;
    return shownReading(reading).replace(/ yearless| monthless/gu, "") + (isAssumed ? " ?" : "");
  });
}

/** The first row's. */
const first = (row: Row, field: FieldId, known?: Parameters<typeof read>[2]): string =>
  read([row], field, known)[0]!;

describe("the order of a matter's days", () => {
  const full = "2022-12-28";
  const after = (field: FieldId, row: Row): string =>
    first({ ...row, [field]: "1月4日" }, field, { asOf: "2023-12-31" });
  const next = "2023-01-04";
  const own = "2022-01-04";
  const table: readonly (readonly [FieldId, Row, string])[] = [
    ["registeredOn", { foundOn: full }, next],
    ["startedOn", { foundOn: full }, next],
    ["startedOn", { foundOn: "", registeredOn: full }, next],
    ["deadline", { registeredOn: full }, next],
    ["deadline", { foundOn: "", startedOn: full }, next],
    ["closedOn", { foundOn: full }, next],
    ["closedOn", { foundOn: "", registeredOn: full }, next],
    ["closedOn", { foundOn: "", startedOn: full }, next],
    ["closedOn", { foundOn: "2022-01-02", registeredOn: full }, next],
    ["closedOn", { foundOn: "2022-01-02", visitedOn: full }, own],
    ["feedbackOn", { foundOn: "", registeredOn: full }, next],
    ["feedbackOn", { foundOn: "", startedOn: full }, next],
    ["feedbackOn", { foundOn: "2022-01-02", closedOn: full }, own],
    ["visitedOn", { foundOn: full }, next],
    ["visitedOn", { foundOn: "2022-01-02", registeredOn: full }, own],
    ["inspectedOn", { foundOn: "", closedOn: full }, next],
    ["inspectedOn", { foundOn: "", registeredOn: full }, next],
    ["inspectedOn", { foundOn: "", startedOn: full }, next],
    ["recheckedOn", { foundOn: "", closedOn: full }, next],
    ["recheckedOn", { foundOn: "", registeredOn: full }, next],
    ["recheckedOn", { foundOn: "", startedOn: full }, next],
    ["revisitedOn", { foundOn: "", closedOn: full }, next],
    ["revisitedOn", { foundOn: "", registeredOn: full }, next],
    ["revisitedOn", { foundOn: "", startedOn: full }, next],
    ["revisitedOn", { occurredOn: full }, next],
    ["closedOn", { occurredOn: full }, next],
  ];
  for (const [field, row, expected] of table)
    it(`${field} behind ${Object.keys(row).join(" and ")}: ${expected}`, () =>
      assert.equal(after(field, row), expected));

  it("a day it happened on lies before it was found, however it came to light", () => {
    for (const field of ["foundOn", "registeredOn", "startedOn"] as const)
      assert.equal(first({ occurredOn: "12月28日", [field]: "2023-01-04" }, "occurredOn"), full);
  });

  it("the beginning lies before the earliest full day that follows, a deadline aside", () => {
    const found = (row: Row): string => first({ foundOn: "12月28日", ...row }, "foundOn");
    assert.equal(found({ closedOn: "2023-01-04" }), full);
    assert.equal(found({ closedOn: "2023-01-04", revisitedOn: "2024-01-04" }), full);
    assert.equal(found({ closedOn: "2024-01-04", revisitedOn: "2023-01-04" }), full);
    assert.equal(found({ closedOn: "1月4日", revisitedOn: "2023-01-06" }), full);
    assert.equal(found({ deadline: "2022-06-01" }), "2022-12-28 ?");
    assert.equal(found({ closedOn: "以后" }), "2022-12-28 ?");
  });

  it("visits and contacts have what came of them behind", () => {
    for (const kind of ["visit", "contact"] as const)
      for (const field of ["revisitedOn", "feedbackOn"] as const)
        assert.equal(first({ visitedOn: full, [field]: "1月4日" }, field, { kind }), next);
    assert.equal(
      first({ visitedOn: full, foundOn: "1月4日" }, "foundOn", { kind: "visit" }),
      "2023-01-04 ?",
    );
  });

  it("rows that are no matters have no such order", () => {
    const row = { foundOn: "2021-12-28", closedOn: "1月4日" };
    assert.equal(first(row, "closedOn", { kind: "household", year: 2021 }), "2021-01-04");
    assert.equal(first(row, "closedOn", { kind: "dispute", year: 2021 }), "2022-01-04");
  });

  it("each row by its own days", () => {
    const rows = [
      { foundOn: "2021-12-28", closedOn: "1月4日" },
      { foundOn: "2022-12-28", closedOn: "1月4日" },
      { foundOn: "2022-01-02", closedOn: "1月4日" },
      { foundOn: "", closedOn: "1月4日" },
    ];
    assert.deepEqual(read(rows, "closedOn"), [
      "2022-01-04",
      "2023-01-04",
      "2022-01-04",
      "2023-01-04 ?",
    ]);
  });
});

describe("a date without its year", () => {
  const row = (foundOn: CellValue, closedOn: CellValue): Row => ({ foundOn, closedOn });
  const closed = (found: CellValue, cell: CellValue, known?: Parameters<typeof read>[2]): string =>
    first(row(found, cell), "closedOn", known);
  const late = { asOf: "2025-12-31" } as const;

  it("is put into the next year only so far as a matter may last", () => {
    // From 8 February to 4 January are 330 days.
    assert.equal(closed("2022-02-08", "1月4日", late), "2023-01-04");
    assert.equal(closed("2022-02-07", "1月4日", late), "2022-01-04");
  });

  it("is not put into the next year when it is not over", () => {
    assert.equal(closed("2022-05-20", "5月20日", late), "2022-05-20");
    assert.equal(closed("2022-05-20", "5月", late), "2022-05-01 month");
    assert.equal(closed("2022-05-31", "5月", late), "2022-05-01 month");
    assert.equal(closed("2022-12-20", "上半年", late), "2023-01-01 to 2023-06-30 month");
  });

  it("does not end in the future, a deadline may", () => {
    const known = { asOf: "2023-01-04" };
    assert.equal(closed("2022-12-28", "1月4日", known), "2023-01-04");
    assert.equal(closed("2022-12-28", "1月5日", known), "2022-01-05");
    assert.equal(closed("2022-12-28", "1月5日", { asOf: null }), "2023-01-05");
    assert.equal(
      first({ foundOn: "2022-12-28", deadline: "1月5日" }, "deadline", known),
      "2023-01-05",
    );
  });

  it("goes back so far as a matter may have lasted", () => {
    const found = (cell: CellValue, close: string): string =>
      first(row(cell, close), "foundOn", { ...late, year: 2023, yearFrom: "said" });
    assert.equal(found("12月28日", "2023-01-04"), "2022-12-28");
    assert.equal(found("1月4日", "2023-01-04"), "2023-01-04");
    assert.equal(found("1月31日", "2023-01-04"), "2023-01-31");
    assert.equal(found("2月8日", "2023-01-04"), "2022-02-08");
    assert.equal(found("2月7日", "2023-01-04"), "2023-02-07");
    assert.equal(found("12月", "2023-01-04"), "2022-12-01 month");
    assert.equal(found("1月", "2023-01-04"), "2023-01-01 month");
  });

  it("takes a said year before that of the row, the row's before one of other dates", () => {
    const far = (known: Known): string => closed("2021-05-06", "6月4日", { ...late, ...known });
    assert.equal(far({ year: 2022, yearFrom: "said" }), "2022-06-04");
    assert.equal(far({ year: 2022 }), "2022-06-04");
    assert.equal(far({ year: 2022, yearFrom: "dates" }), "2021-06-04");
    assert.equal(closed("", "6月4日", { ...late, year: 2022, yearFrom: "dates" }), "2022-06-04");
  });

  it("is of the year before where dates alone tell a year it would be future in", () => {
    for (const yearFrom of ["dates", "workbook"] as const) {
      assert.equal(closed("", "6月4日", { year: 2023, yearFrom }), "2022-06-04 ?");
      assert.equal(closed("", "3月10日", { year: 2023, yearFrom }), "2023-03-10");
      assert.equal(closed("", "3月11日", { year: 2023, yearFrom }), "2022-03-11 ?");
    }
    assert.equal(closed("", "6月4日", { year: 2023, yearFrom: "said" }), "2023-06-04");
    assert.equal(
      closed("", "2月29日", { year: 2024, yearFrom: "dates", asOf: "2024-01-31" }),
      "2024-02-29",
    );
    assert.equal(
      first({ deadline: "6月4日" }, "deadline", { year: 2023, yearFrom: "dates" }),
      "2023-06-04",
    );
  });

  it("in a span over the turn of the year lies inside it", () => {
    const span = { year: 2023, yearFrom: "said", lastDay: serial("2023-02-28"), ...late } as const;
    assert.equal(closed("", "12月4日", span), "2022-12-04");
    assert.equal(closed("", "2月28日", span), "2023-02-28");
    assert.equal(closed("", "3月1日", span), "2022-03-01");
    assert.equal(closed("2023-02-20", "3月1日", span), "2023-03-01");
    assert.equal(closed("", "2月4日", { ...span, asOf: "2023-02-03" }), "2022-02-04");
    assert.equal(closed("", "2月3日", { ...span, asOf: "2023-02-03" }), "2023-02-03");
    assert.equal(closed("", "12月4日", { ...span, asOf: null }), "2022-12-04");
  });

  it("is the latest that is past where nothing tells the year", () => {
    assert.equal(closed("", "3月10日"), "2023-03-10 ?");
    assert.equal(closed("", "3月11日"), "2022-03-11 ?");
    assert.equal(closed("", "3月11日", { asOf: null }), "--3-11");
    assert.equal(first({ deadline: "3月11日" }, "deadline"), "2023-03-11 ?");
  });

  it("of 29 February is of the last leap year, eight years back at the most", () => {
    assert.equal(closed("", "2月29日", { asOf: "2023-03-10" }), "2020-02-29 ?");
    assert.equal(closed("", "2月29日", { asOf: "2024-02-29" }), "2024-02-29 ?");
    assert.equal(closed("", "2月29日", { asOf: "1911-02-28" }), "1908-02-29 ?");
    assert.equal(closed("2023-12-28", "2月29日", late), "2024-02-29");
    assert.equal(closed("2022-12-28", "2月29日", late), "impossible");
  });

  it("of a text that is none stays none", () => {
    assert.equal(closed("2022-12-28", "以后"), "other");
    assert.equal(closed("2022-12-28", ""), "blank");
    assert.equal(closed("2022-12-28", "13月5日"), "impossible");
  });

  it("of births is nobody's", () => {
    assert.equal(first({ birthDate: "5月6日", foundOn: "2022-12-28" }, "birthDate"), "--5-6");
  });
});

describe("a day without its month", () => {
  const closed = (found: CellValue, cell: CellValue, known?: Parameters<typeof read>[2]): string =>
    first({ foundOn: found, closedOn: cell }, "closedOn", { asOf: "2025-12-31", ...known });

  it("is of the month it was found in, or of the next", () => {
    assert.equal(closed("2022-05-06", "28日"), "2022-05-28");
    assert.equal(closed("2022-05-06", "6日"), "2022-05-06");
    assert.equal(closed("2022-05-06", "5日"), "2022-06-05");
    assert.equal(closed("2022-12-06", "5日"), "2023-01-05");
    assert.equal(closed("2022-01-31", "30日"), "2022-01-30");
  });

  it("does not end in the future", () => {
    assert.equal(closed("2022-05-06", "5日", { asOf: "2022-06-05" }), "2022-06-05");
    assert.equal(closed("2022-05-06", "5日", { asOf: "2022-06-04" }), "2022-05-05");
  });

  it("in the sheet of a month is of it, rather of the next than before it was found", () => {
    const may = { month: 5, year: 2022, yearFrom: "said" } as const;
    assert.equal(closed("", "28日", may), "2022-05-28");
    assert.equal(closed("2022-05-06", "5日", may), "2022-06-05");
    assert.equal(closed("", "31日", { ...may, month: 4 }), "impossible");
  });

  it("of the beginning is not moved back", () => {
    const found = first({ foundOn: "28日", closedOn: "2022-05-06" }, "foundOn", {
      month: 5,
      asOf: "2025-12-31",
    });
    assert.equal(found, "2022-05-28");
  });

  it("stays open where neither month nor day around it is known", () => {
    assert.equal(closed("", "28日"), "lacks month");
  });
});

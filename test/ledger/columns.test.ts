import assert from "node:assert/strict";
import type { FieldId } from "../../src/ledger/fields";
import type { Ledger } from "../../src/ledger/ledger";
import { openRecords, type RecordColumn } from "../../src/ledger/records";
import { isTicked, rowsTickedTwice } from "../../src/ledger/ticked";
import { yearAssumed } from "../../src/ledger/year-assumed";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf, serialOf } from "../../src/sheet/serial";
import { ledgerOf, type LedgerOptions } from "../check/ledger-of";

const open = (ledger: Ledger, asOf?: number) =>
  openRecords(ledger, defaultProfile, asOf === undefined ? null : { asOf });

/** Each way a field can stand in the columns of a sheet. */
const WAYS: readonly (readonly [string, FieldId, () => Ledger])[] = [
  ["a plain column", "village", () => ledgerOf(["village"], [["甲村"], ["乙村"]])],
  [
    "columns of ticks",
    "status",
    () =>
      ledgerOf(
        ["status", "status"],
        [
          ["√", ""],
          ["", "√"],
        ],
        { labels: ["已整改", "未整改"], tickGroups: [{ field: "status", columns: [0, 1] }] },
      ),
  ],
  [
    "a day in parts",
    "foundOn",
    () =>
      ledgerOf(
        ["foundOn", "foundOn"],
        [
          [5, 6],
          [5, 7],
        ],
        { dayParts: [{ year: null, month: 0, day: 1 }], labels: ["月", "日"] },
      ),
  ],
  [
    "rounds",
    "note",
    () =>
      ledgerOf(
        ["note", "note"],
        [
          ["甲", ""],
          ["", "乙"],
        ],
        { rounds: [{ field: "note", columns: [0, 1].map((index) => ({ index, period: null })) }] },
      ),
  ],
];

describe("a field of a ledger", () => {
  for (const [name, field, ledger] of WAYS)
    it(`in ${name} has a value, a code and a cell for each record, and none beyond`, () => {
      const records = open(ledger());
      const column = records.column(field)!;
      assert.deepEqual([records.count, records.rowOf(1), records.rowOf(2)], [2, 2, -1]);
      const values = [0, 1].map((record) => column.valueAt(record));
      assert.equal(new Set(values).size, 2);
      assert.ok(!values.includes(""));
      assert.deepEqual(
        Array.from(column.codes, (code) => column.distinct[code]),
        values,
      );
      assert.equal(column.distinct[0], "");
      assert.deepEqual(
        [0, 1].map((record) => column.rowAt(record)),
        [1, 2],
      );
      assert.equal(column.varied, false);
      column.intern(1);
      assert.deepEqual([column.valueAt(2), column.rowAt(2), records.value(field, 2)], ["", -1, ""]);
      assert.equal(column.columnAt(2), name === "a day in parts" ? 1 : 0);
      assert.deepEqual([records.value("phone", 0), records.dates("closedOn")], ["", null]);
    });
});

describe("what is opened of a ledger", () => {
  it("is opened once, and read once with each reader", () => {
    const records = open(ledgerOf(["foundOn"], [["2024-05-06"], ["2024-05-06"], ["—"]]));
    const column = records.column("foundOn")!;
    assert.equal(records.column("foundOn"), column);
    assert.equal(records.columns("foundOn"), records.columns("foundOn"));
    assert.equal(records.datesOf(column), records.dates("foundOn"));
    let read = 0;
    const reader = (value: CellValue): string => {
      read++;
      return `${String(value)}!`;
    };
    assert.deepEqual(records.read(column, reader), ["!", "2024-05-06!", "—!"]);
    assert.equal(records.read(column, reader), records.read(column, reader));
    assert.equal(read, 3);
    assert.deepEqual(
      records.read(column, (value) => value === "—"),
      [false, false, true],
    );
  });

  it("has the columns of a field left to right, whatever stands between", () => {
    const ledger = ledgerOf(
      ["note", "status", "note", "status", "note"],
      [["a", "√", "b", "", "c"]],
      {
        tickGroups: [{ field: "status", columns: [1, 3] }],
      },
    );
    const of = (field: FieldId) =>
      open(ledger)
        .columns(field)
        .map(({ column }) => column.index);
    assert.deepEqual(of("note"), [0, 2, 4]);
    assert.deepEqual(of("status"), [1]);
    assert.deepEqual(of("phone"), []);
  });

  it("of two columns as certain is the left one", () => {
    assert.equal(open(ledgerOf(["phone", "phone"], [["1", "2"]])).value("phone", 0), "1");
  });

  it("reads the births of a column by the day asked for, else by the ledger's year", () => {
    const births = (year: number | null, asOf?: number) => {
      const { readings } = open(ledgerOf(["birthDate"], [["24.3.5"]], { year }), asOf).dates(
        "birthDate",
      )!;
      const [, reading] = readings;
      return reading?.kind === "date" ? isoOf(reading.serial) : reading?.kind;
    };
    assert.equal(births(null), "2024-03-05");
    assert.equal(births(2024), "2024-03-05");
    assert.equal(births(2023), "1924-03-05");
    assert.equal(births(2023, serialOf(2024, 3, 5)), "2024-03-05");
    assert.equal(births(2025, serialOf(2024, 3, 4)), "1924-03-05");
  });

  it("takes a time limit of days for a number of days, a last day for a day", () => {
    const kinds = (field: FieldId) =>
      open(ledgerOf([field], [["15日"], ["15日前"]], { year: 2024 }))
        .dates(field)!
        .readings.map(({ kind }) => kind);
    assert.deepEqual(kinds("deadline"), ["blank", "other", "open"]);
    assert.deepEqual(kinds("closedOn"), ["blank", "open", "open"]);
  });
});

describe("cells merged downwards", () => {
  const villages = (merges: LedgerOptions["merges"], rows = 5) => {
    const values = Array.from({ length: rows }, (_, i) => [`村${String(i + 1)}`, String(i)]);
    const column = open(ledgerOf(["village", "note"], values, { merges: merges ?? [] })).column(
      "village",
    )!;
    return values.map(
      (_, record) => `${String(column.valueAt(record))} ${String(column.rowAt(record))}`,
    );
  };
  const own = ["村1 1", "村2 2", "村3 3", "村4 4", "村5 5"];

  it("give their value to the rows they reach, the first and the last", () => {
    const merged = (top: number, bottom: number, left = 0, right = left) =>
      villages([{ top, bottom, left, right }]);
    assert.deepEqual(merged(2, 4), ["村1 1", "村2 2", "村2 2", "村2 2", "村5 5"]);
    assert.deepEqual(merged(4, 5), ["村1 1", "村2 2", "村3 3", "村4 4", "村4 4"]);
    assert.deepEqual(merged(2, 2, 0, 1), own);
    assert.deepEqual(merged(2, 4, 1), own);
    assert.deepEqual(villages([]), own);
  });

  it("of several areas each their own", () => {
    const areas = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 4, bottom: 5, left: 0, right: 1 },
    ];
    assert.deepEqual(villages(areas), ["村1 1", "村1 1", "村3 3", "村4 4", "村4 4"]);
  });
});

describe("ticks", () => {
  const group = (field: FieldId, rows: readonly (readonly CellValue[])[]): Ledger =>
    ledgerOf([field, field, "note"], rows, {
      labels: ["甲", "乙", "备注"],
      tickGroups: [{ field, columns: [0, 1] }],
    });
  const rows: readonly (readonly CellValue[])[] = [
    ["√", "", ""],
    ["", "是", ""],
    ["√", "√", ""],
    ["—", "×", ""],
    ["无", 1, ""],
    [" ", null, "√"],
  ];

  it("are any words but those that say no", () => {
    for (const value of ["√", "是", 1, "1", true, "x"]) assert.ok(isTicked(value), String(value));
    for (const value of ["", " ", null, undefined, "—", "无", "×"])
      assert.ok(!isTicked(value), String(value));
  });

  it("stand for the label over them; two of one answer for none", () => {
    const values = (field: FieldId) => {
      const column = open(group(field, rows)).column(field)!;
      return rows.map(
        (_, record) => `${String(column.valueAt(record))}${String(column.columnAt(record))}`,
      );
    };
    assert.deepEqual(values("status"), ["甲0", "乙1", "0", "0", "乙1", "0"]);
    assert.deepEqual(values("category"), ["甲0", "乙1", "甲0", "0", "乙1", "0"]);
    assert.deepEqual(rowsTickedTwice(group("status", rows)), [3]);
    assert.deepEqual(rowsTickedTwice(group("rating", rows)), [3]);
    assert.deepEqual(rowsTickedTwice(group("awareness", rows)), [3]);
    assert.deepEqual(rowsTickedTwice(group("category", rows)), []);
    assert.deepEqual(rowsTickedTwice(ledgerOf(["status"], rows)), []);
  });
});

describe("an assumed year", () => {
  const said = (fields: readonly FieldId[], rows: readonly (readonly CellValue[])[], more = {}) => {
    const unread = yearAssumed(open(ledgerOf(fields, rows, more), serialOf(2024, 6, 1)));
    return unread === null ? null : [unread.column, unread.value, unread.row, unread.reason];
  };

  it("is said of the first column with a day of it, and its first such day", () => {
    assert.deepEqual(
      said(
        ["note", "foundOn"],
        [
          ["5.6", "2024-05-06"],
          ["", "5.7"],
          ["", "5.8"],
        ],
      ),
      [...[1, "5.7", null, "year-assumed"]],
    );
    assert.deepEqual(
      said(
        ["foundOn", "closedOn"],
        [
          ["2023-05-06", ""],
          ["", "5.7"],
        ],
      ),
      [...[1, "5.7", null, "year-assumed"]],
    );
  });

  it("is said of days alone, none of births, and none where the year is known", () => {
    assert.equal(said(["birthDate", "note"], [["5.6", "5.6"]]), null);
    assert.equal(said(["foundOn"], [["5.6"]], { year: 2024 }), null);
    assert.equal(said(["foundOn"], [["以后"]]), null);
  });

  it("is said of a day in parts at its first column", () => {
    const dayParts = [{ year: null, month: 0, day: 1 }];
    assert.deepEqual(said(["foundOn", "foundOn"], [[5, 6]], { dayParts }), [
      ...[0, "5月6日", null, "year-assumed"],
    ]);
  });
});

describe("a column of dates", () => {
  const dates = (cells: readonly CellValue[], more: LedgerOptions = {}) =>
    open(
      ledgerOf(
        ["foundOn"],
        cells.map((cell) => [cell]),
        { year: 2024, ...more },
      ),
    ).dates("foundOn")!;
  const iso = (days: Int32Array) => Array.from(days, (day) => (day > 0 ? isoOf(day) : day));

  it("has first and last day of each cell, 0 for none and -1 for what is no day", () => {
    const cells = [
      "2024-05-06",
      "2024年5月",
      "2024年",
      "",
      "以后",
      "2024-02-30",
      "5.6-5.8",
      45_418.9,
    ];
    const { days, ends } = dates(cells);
    assert.deepEqual(iso(days), [
      ...["2024-05-06", "2024-05-01", "2024-01-01", 0, -1, -1, "2024-05-06", "2024-05-06"],
    ]);
    assert.deepEqual(iso(ends), [
      ...["2024-05-06", "2024-05-31", "2024-12-31", 0, -1, -1, "2024-05-08", "2024-05-06"],
    ]);
  });

  it("keeps what it was read from", () => {
    const plain = open(ledgerOf(["foundOn"], [["2024-05-06"]])).column("foundOn")!;
    const read: RecordColumn = dates(["2024-05-06"]);
    assert.deepEqual(
      [read.column.field, read.valueAt(0), read.rowAt(0), read.columnAt(0), read.varied],
      ["foundOn", plain.valueAt(0), plain.rowAt(0), plain.columnAt(0), plain.varied],
    );
    assert.equal("periodAt" in read, false);
    assert.equal("composed" in read, false);
  });

  it("takes a last zero for lost where another figure shows two decimals", () => {
    const first = (cells: readonly CellValue[]) => iso(dates(cells).days)[0];
    assert.equal(first([5.1, 5.2]), "2024-05-01");
    assert.equal(first([5.1, "5.06"]), "2024-05-10");
    assert.equal(first([5.1, 5.06]), "2024-05-10");
    assert.equal(first([2024.1, 2024.05]), "2024-10-01");
    assert.equal(first([2024.1, " 2024.05 "]), "2024-10-01");
    assert.equal(first([2024.1, "2024.5"]), "2024-01-01");
    assert.equal(first([2024.1, "2024.05.06"]), "2024-01-01");
    assert.equal(first([2024.1, null, true]), "2024-01-01");
    assert.equal(first(["5.1", 5.06]), "2024-05-01");
  });

  it("under months has all days of a cell, the first and the last", () => {
    const rounds = [
      {
        field: "foundOn" as const,
        columns: [{ index: 0, period: { year: null, month: 3, months: 1 } }],
      },
    ];
    const read = dates(["11日、25日", "25日、11日", "10日", "√", "上旬", "农忙", "×"], { rounds });
    assert.deepEqual(iso(read.days), [
      ...["2024-03-11", "2024-03-11", "2024-03-10", "2024-03-01", "2024-03-01", -1, 0],
    ]);
    assert.deepEqual(iso(read.ends), [
      ...["2024-03-25", "2024-03-25", "2024-03-10", "2024-03-31", "2024-03-10", -1, 0],
    ]);
    const [, list] = read.readings;
    assert.deepEqual(list?.kind === "date" ? [list.days?.length, list.doubtful] : [], [2, true]);
    assert.equal(read.periodAt?.(1)?.month, 3);
  });
});

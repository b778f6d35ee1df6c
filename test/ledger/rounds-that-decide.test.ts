import assert from "node:assert/strict";
import fc from "fast-check";
import type { FieldId } from "../../src/ledger/fields";
import { openRecords } from "../../src/ledger/records";
import { roundColumn } from "../../src/ledger/round-column";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf } from "../../src/sheet/serial";
import { ledgerOf } from "../check/ledger-of";

type Round = readonly [index: number, month: number | null];

/** Records of a ledger whose `fields` come in rounds; `rounds`: the columns of each such field. */
function open(
  fields: readonly FieldId[],
  rows: readonly (readonly CellValue[])[],
  rounds: Partial<Record<FieldId, readonly Round[]>>,
) {
  const list = Object.entries(rounds).map(([field, columns]) => ({
    field: field as FieldId,
    columns: columns.map(([index, month]) => ({
      index,
      period: month === null ? null : { year: 2024, month, months: 1 },
    })),
  }));
  return openRecords(ledgerOf(fields, rows, { rounds: list, year: 2024 }), defaultProfile);
}

/** Place of the round that decides in a row of the cells of one field, by the cell it leads to. */
function decides(field: FieldId, cells: readonly CellValue[]): number {
  const records = open(
    cells.map(() => field),
    [cells],
    { [field]: cells.map((_, index) => [index, null] as const) },
  );
  const column = records.column(field)!;
  return column.valueAt(0) === "" ? -1 : column.columnAt(0);
}

describe("of several rounds of a field", () => {
  const table: readonly (readonly [FieldId, readonly CellValue[], number])[] = [
    ["note", ["甲", "乙"], 1],
    ["note", ["甲", ""], 0],
    ["note", ["甲", "无"], 0],
    ["note", ["甲", "—", "乙", " "], 2],
    ["note", ["", ""], -1],
    ["status", ["化解中", "已化解"], 1],
    ["status", ["已化解", "化解中"], 1],
    ["status", ["已化解", "详见附件"], 0],
    ["status", ["详见附件", "另附"], 1],
    ["status", ["", "详见附件"], 1],
    ["rating", ["满意", "不满意"], 1],
    ["rating", ["满意", "不了解"], 0],
    ["rating", ["满意", "详见附件"], 0],
    ["rating", ["不了解", "详见附件"], 1],
    ["rating", ["满意", ""], 0],
    ["visitedOn", ["2024-05-06", "2024-04-01"], 1],
    ["visitedOn", ["2024-05-06", "忘了"], 0],
    ["visitedOn", ["忘了", "没记"], 1],
    ["visitedOn", ["2024-05-06", "—"], 0],
    ["visitedOn", ["5月6日", "2024-02-30"], 1],
    ["deadline", ["2024-06-20", "2024-05-20"], 0],
    ["deadline", ["2024-05-20", "2024-06-20"], 1],
    ["deadline", ["2024-05-20", "2024-05-20"], 0],
    ["deadline", ["2024-05-20", "5月"], 1],
    ["deadline", ["2024-05-20", "尽快"], 0],
    ["deadline", ["尽快", "抓紧"], 1],
  ];
  for (const [field, cells, place] of table)
    it(`${field} ${JSON.stringify(cells)}: ${place < 0 ? "none" : `the ${String(place + 1)}.`}`, () =>
      assert.equal(decides(field, cells), place));

  it("the closing day is that of the round whose result decides", () => {
    const closed = (rows: readonly (readonly CellValue[])[], rounds: readonly Round[]) => {
      const records = open(["status", "closedOn", "status", "closedOn"], rows, {
        status: rounds,
        closedOn: [
          [1, null],
          [3, null],
        ],
      });
      return Array.from(records.dates("closedOn")!.days, (day) => (day > 0 ? isoOf(day) : ""));
    };
    const rows = [
      ["已化解", "2024-05-06", "详见附件", "2024-06-06"],
      ["未化解", "2024-05-06", "已化解", "2024-06-06"],
      ["已化解", "", "", "2024-06-06"],
      ["", "2024-05-06", "", ""],
    ];
    assert.deepEqual(
      closed(rows, [
        [0, null],
        [2, null],
      ]),
      ["2024-05-06", "2024-06-06", "", "2024-05-06"],
    );
    // With another number of results none belongs to a day: the last filled day.
    assert.deepEqual(closed(rows, [[0, null]]), [
      "2024-06-06",
      "2024-06-06",
      "2024-06-06",
      "2024-05-06",
    ]);
  });
});

describe("rounds as one column", () => {
  const opened = () =>
    open(
      ["person", "visitedOn", "visitedOn", "visitedOn"],
      [
        ["甲", "6日", "", ""],
        ["乙", "6日", "6日", ""],
        ["丙", "√", "〃", "7日"],
        ["丁", "", "", ""],
        ["戊", "6日", "", "×"],
      ],
      {
        visitedOn: [
          [1, 3],
          [2, 4],
          [3, 5],
        ],
      },
    );
  const columnOf = () => opened().column("visitedOn")!;
  const each = <T>(of: (record: number) => T): T[] => [0, 1, 2, 3, 4].map(of);

  it("give each record the cell of its round, and the month over it", () => {
    const column = columnOf();
    assert.deepEqual(each(column.valueAt), ["6日", "6日", "7日", "", "6日"]);
    assert.deepEqual(each(column.columnAt), [1, 2, 3, 1, 1]);
    assert.deepEqual(each(column.rowAt), [1, 2, 3, 4, 5]);
    assert.deepEqual(
      each((record) => column.periodAt?.(column.codes[record]!)?.month ?? 0),
      [3, 4, 5, 3, 3],
    );
    assert.equal(column.codes[3], 0);
    assert.equal(column.distinct[0], "");
    assert.equal(column.varied, false);
  });

  it("of a ditto mark lead to the cell above", () => {
    const marked = open(
      ["village", "village"],
      [
        ["甲", "乙"],
        ["丙", "〃"],
      ],
      {
        village: [
          [0, null],
          [1, null],
        ],
      },
    ).column("village")!;
    assert.deepEqual([marked.valueAt(1), marked.columnAt(1), marked.rowAt(1)], ["乙", 1, 1]);
  });

  it("have each value once a round, under the codes they stand for", () => {
    const records = opened();
    const column = records.column("visitedOn")!;
    const members = records.rounds("visitedOn");
    assert.equal(members.length, 3);
    assert.equal(
      column.distinct.length - 1,
      members.reduce((sum, { distinct }) => sum + distinct.length - 1, 0),
    );
    each((record) => assert.equal(column.distinct[column.codes[record]!], column.valueAt(record)));
  });

  it("are what the deciding cells say, however they are dealt out", () => {
    const cell = fc.constantFrom("", "甲", "乙", "同上", "丙");
    const row = fc.tuple(
      fc.array(cell, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: -1, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const three = open(
          ["note", "note", "note"],
          rows.map(([cells]) => cells),
          {
            note: [
              [0, 1],
              [1, 2],
              [2, 3],
            ],
          },
        );
        const members = three.columns("note");
        const one = roundColumn(
          members,
          Int32Array.from(rows, ([, place]) => place),
        );
        rows.forEach(([cells, place], record) => {
          const value = place < 0 ? "" : cells[place]!;
          assert.equal(one.valueAt(record), value);
          assert.equal(one.columnAt(record), Math.max(0, place));
          if (value !== "") assert.equal(one.periodAt?.(one.codes[record]!)?.month, place + 1);
        });
      }),
    );
    assert.throws(() => roundColumn([], new Int32Array(0)), /no rounds/u);
  });
});

describe("a column of a field in rounds", () => {
  it("that is more certain than they are stands alone", () => {
    const plain = ledgerOf(["phone", "phone", "phone"], [["1", "2", "3"]], {
      rounds: [{ field: "phone", columns: [0, 1].map((index) => ({ index, period: null })) }],
    });
    const columns = plain.columns.map((one) => ({
      ...one,
      confidence: one.index === 2 ? 0.95 : 0.9,
    }));
    assert.equal(openRecords({ ...plain, columns }, defaultProfile).value("phone", 0), "3");
    assert.equal(openRecords(plain, defaultProfile).value("phone", 0), "2");
  });

  it("that is one column has no rounds", () => {
    const one = { field: "phone" as const, columns: [{ index: 0, period: null }] };
    const records = openRecords(ledgerOf(["phone"], [["1"]], { rounds: [one] }), defaultProfile);
    assert.deepEqual(records.rounds("phone"), []);
    assert.equal(records.value("phone", 0), "1");
  });
});

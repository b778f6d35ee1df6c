import assert from "node:assert/strict";
import { joinDay } from "../../src/ledger/day-parts";
import { openRecords } from "../../src/ledger/records";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf } from "../../src/sheet/serial";
import { ledgerOf } from "../check/ledger-of";

describe("a day in 年│月│日", () => {
  const table: readonly (readonly [readonly CellValue[], string])[] = [
    [[2024, 5, 6], "2024年5月6日"],
    [["2024年", "5月", "6日"], "2024年5月6日"],
    [["2024年度", "5月份", "6号"], "2024年5月6日"],
    [[" 2024 ", "０５", "６"], "2024年05月6日"],
    [["", 5, 6], "5月6日"],
    [[null, 5, 6], "5月6日"],
    [[2024, 5, ""], "2024年5月"],
    [[2024, "", 6], "2024年月6日"],
    [["", 5, " "], "5月"],
    [[2024, "", ""], ""],
    [["", "", ""], ""],
    [[2024, "五月中旬以后再说吧没准的", 6], "2024年五月中旬以后再说吧没准的月6日"],
    [[2024, "五月中旬以后再说吧没准的事", 6], "2024年五月中旬以后再说吧没准的月6日"],
  ];
  for (const [cells, expected] of table)
    it(`${JSON.stringify(cells)} → ${expected || "—"}`, () =>
      assert.equal(joinDay(cells, { year: 0, month: 1, day: 2 }), expected));

  it("of 月│日 alone has no year, whatever stands before", () => {
    assert.equal(joinDay([2024, 5, 6], { year: null, month: 1, day: 2 }), "5月6日");
    assert.equal(joinDay(undefined, { year: 0, month: 1, day: 2 }), "");
    assert.equal(joinDay([2024, 5], { year: 0, month: 1, day: 2 }), "2024年5月");
  });

  const opened = (fields: 2 | 3, rows: readonly (readonly CellValue[])[]) => {
    const dayParts = [
      fields === 3 ? { year: 1, month: 2, day: 3 } : { year: null, month: 1, day: 2 },
    ];
    const plain = ledgerOf(
      ["person", ...Array.from({ length: fields }, () => "foundOn" as const)],
      rows,
      { dayParts, year: 2023, labels: ["姓名", ...(fields === 3 ? ["年"] : []), "月", "日"] },
    );
    const columns = plain.columns.map((one) =>
      one.field === "foundOn" ? { ...one, parents: ["时间", "排查时间"] } : one,
    );
    const records = openRecords({ ...plain, columns }, defaultProfile);
    return { records, columns: records.columns("foundOn") };
  };

  it("is one column under the heading over its parts, and no cell of it alone", () => {
    const rows = [
      ["甲", 2024, 5, 6],
      ["乙", 2024, 5, 6],
      ["丙", "", "", ""],
      ["丁", "", 12, "7日"],
    ];
    const { records, columns } = opened(3, rows);
    const [day, ...others] = columns;
    assert.equal(others.length, 0);
    assert.deepEqual(
      [0, 1, 2, 3].map((record) => day!.valueAt(record)),
      ["2024年5月6日", "2024年5月6日", "", "12月7日"],
    );
    assert.deepEqual([...day!.codes], [1, 1, 0, 2]);
    assert.deepEqual(day!.distinct, ["", "2024年5月6日", "12月7日"]);
    assert.deepEqual([day!.column.label, day!.column.parents], ["排查时间", ["时间"]]);
    assert.deepEqual([day!.columnAt(0), day!.rowAt(3)], [3, 4]);
    assert.deepEqual([day!.composed, day!.varied], [true, false]);
    const dates = records.dates("foundOn")!;
    assert.equal(dates.composed, true);
    assert.deepEqual(
      Array.from(dates.days, (serial) => (serial > 0 ? isoOf(serial) : serial)),
      ["2024-05-06", "2024-05-06", 0, "2023-12-07"],
    );
  });

  it("may have no year of its own, and repeats what stands above", () => {
    const { columns } = opened(2, [
      ["甲", 5, 6],
      ["乙", "〃", 7],
    ]);
    assert.equal(columns.length, 1);
    assert.deepEqual(
      [0, 1].map((record) => columns[0]!.valueAt(record)),
      ["5月6日", "5月7日"],
    );
    assert.equal(columns[0]!.columnAt(0), 2);
  });
});

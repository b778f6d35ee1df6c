import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ledger } from "../../src/ledger/ledger";
import {
  latestMonth,
  openMaterial,
  overdueMatters,
  trendOf,
  undatedMatters,
} from "../../src/measure/index";

import { isoOf } from "../../src/sheet/serial";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { day, ledgerOf, tableOf, type Row } from "./ledger-of";

const material = (...ledgers: Ledger[]) => openMaterial(ledgers, { profile });
const disputes = (...rows: Row[]): Ledger => ledgerOf("dispute", rows);
const open: Row = { foundOn: "2024-05-10", status: "化解中" };

describe("matters without a day", () => {
  const undated = (...ledgers: Ledger[]) =>
    undatedMatters(material(...ledgers).matters).map(({ row, column, reason, value }) => [
      ...[row, column, reason, value],
    ]);

  it("are told with the cell as it stands, or by the first text of the row", () => {
    const ledger = tableOf(
      "dispute",
      [{ field: "serial" }, { field: null }, { field: "person" }, { field: "foundOn" }],
      [
        [1, " ", "张三", "农忙前"],
        [2, "", "李四", ""],
        [3, "", "王五", "2024-05-06"],
        [4, "", "", ""],
        [5, "", "赵六", "—"],
      ],
    );
    assert.deepEqual(undated(ledger), [
      [1, 3, "date-unreadable", "农忙前"],
      [2, 3, "no-day", "李四"],
      [4, 3, "no-day", ""],
      [5, 3, "no-day", "赵六"],
    ]);
  });

  it("of a ledger without any day are told once, those of an empty one not at all", () => {
    const named = { ...disputes({ person: "张三" }, { person: "李四" }), title: "纠纷台账" };
    assert.deepEqual(undated(named), [[null, null, "no-day", "纠纷台账"]]);
    assert.deepEqual(undated({ ...named, records: new Int32Array(0) }), []);
  });

  it("stand in the first column of a day that is filled", () => {
    const row = { occurredOn: "", registeredOn: "早上" };
    assert.deepEqual(undated(disputes(row, { ...open, ...row, registeredOn: "2024-05-01" })), [
      [1, 1, "date-unreadable", "早上"],
    ]);
  });
});

describe("the latest month, the trend and what is overdue", () => {
  const ledger = disputes(
    { foundOn: "2024-03-31", status: "化解中", deadline: "2024-04-10", village: "甲村" },
    { foundOn: "2024-05-01", status: "化解中", deadline: "2024-05-05", village: "乙村" },
    { foundOn: "2024-05-02", status: "化解中", deadline: "2024-05-06", village: "" },
    { foundOn: "", status: "化解中", deadline: "", village: "" },
  );
  const open = () =>
    material(ledger, ledgerOf("petition", [{ foundOn: "2024-05-03", status: "" }]));

  it("are those of the days up to the as-of day", () => {
    const latest = (today: string) => latestMonth(open(), day(today));
    assert.deepEqual(
      ["2024-03-30", "2024-03-31", "2024-04-30", "2024-05-01", "2024-12-31"].map(latest),
      [null, "2024-03", "2024-03", "2024-05", "2024-05"],
    );
    assert.equal(latestMonth(material(), day("2024-05-01")), null);
  });

  it("go back month by month, oldest first", () => {
    const trend = (length?: number) =>
      trendOf(open(), "2024-05", day("2024-05-20"), length).map(({ month }) => month);
    assert.deepEqual(trend(3), ["2024-03", "2024-04", "2024-05"]);
    assert.equal(trend().length, 12);
    assert.equal(trend()[0], "2023-06");
    const [march] = trendOf(open(), "2024-05", day("2024-05-20"), 3);
    assert.equal(march!.report.groups[0].flows.get("dispute")!.found, 1);
  });

  it("are overdue the day after their last, the longest first", () => {
    const overdue = (today: string) =>
      overdueMatters(open(), ["dispute"], day(today)).map((one) => [
        ...[one.kind, one.record, one.village, isoOf(one.deadline), one.overdueDays],
      ]);
    assert.deepEqual(overdue("2024-05-05"), [["dispute", 0, "甲村", "2024-04-10", 25]]);
    assert.deepEqual(overdue("2024-05-07"), [
      ["dispute", 0, "甲村", "2024-04-10", 27],
      ["dispute", 1, "乙村", "2024-05-05", 2],
      ["dispute", 2, "", "2024-05-06", 1],
    ]);
    assert.deepEqual(overdueMatters(open(), ["opinion"], day("2025-05-07")), []);
  });

  it("whatever the days, the latest month is the greatest", () => {
    const on = fc.integer({ min: day("2023-11-01"), max: day("2024-06-30") });
    fc.assert(
      fc.property(fc.array(on, { maxLength: 6 }), on, (days, today) => {
        const rows = days.map((foundOn) => ({ foundOn, status: "化解中" }));
        const past = days.filter((one) => one <= today).sort((a, b) => a - b);
        const expected = past.length === 0 ? null : isoOf(past.at(-1)!).slice(0, 7);
        assert.equal(latestMonth(material(disputes(...rows)), today), expected);
      }),
    );
  });
});

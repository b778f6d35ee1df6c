import assert from "node:assert/strict";
import {
  isOpenOn,
  isOverdueOn,
  mattersOf,
  type Matters,
} from "../../../src/ledger/matters/matters";
import { MatterState, NEVER } from "../../../src/ledger/matters/states";
import type { KindId } from "../../../src/ledger/kind-ids";
import { openRecords } from "../../../src/ledger/records";
import { defaultProfile } from "../../../src/profile/defaults";
import { day, ledgerOf, type Row } from "../../measure/ledger-of";

function matters(rows: readonly Row[], kind: KindId = "dispute"): Matters {
  const found = mattersOf(openRecords(ledgerOf(kind, rows), defaultProfile), defaultProfile);
  assert.ok(found !== null);
  return found;
}

describe("ledger/matters", () => {
  it("sees only ledgers of matters", () => {
    const visits = openRecords(ledgerOf("visit", [{ person: "张三" }]), defaultProfile);
    assert.equal(mattersOf(visits, defaultProfile), null);
  });

  describe("day found", () => {
    const cases: [string, Row, string | null][] = [
      ["排查 before 登记", { foundOn: "2024-05-03", registeredOn: "2024-05-01" }, "2024-05-03"],
      ["登记 where 排查 is blank", { foundOn: "", registeredOn: "2024-05-01" }, "2024-05-01"],
      [
        "登记 where 排查 is unreadable",
        { foundOn: "不详", registeredOn: "2024-05-01" },
        "2024-05-01",
      ],
      ["交办 after that", { startedOn: "2024-05-02", occurredOn: "2024-04-01" }, "2024-05-02"],
      ["发生 last", { occurredOn: "2024-04-01" }, "2024-04-01"],
      ["the first of a bare month", { foundOn: "2024年5月" }, "2024-05-01"],
      ["unknown for a bare year", { foundOn: "2024年" }, null],
      ["unknown without any date", { person: "张三" }, null],
    ];
    for (const [name, row, expected] of cases)
      it(name, () => {
        assert.equal(matters([row]).found[0], expected === null ? 0 : day(expected));
      });
  });

  describe("closed from", () => {
    const found = "2024-05-10";
    const cases: [string, Row, string | null][] = [
      ["closing day", { foundOn: found, status: "已化解", closedOn: "2024-05-20" }, "2024-05-20"],
      ["closed without a day: since found", { foundOn: found, status: "已化解" }, found],
      [
        "unreadable closing day: since found",
        { foundOn: found, status: "是", closedOn: "近日" },
        found,
      ],
      [
        "closed before found: since found",
        { foundOn: found, status: "√", closedOn: "2024-05-01" },
        found,
      ],
      [
        "closing day and blank status",
        { foundOn: found, status: "", closedOn: "2024-05-20" },
        "2024-05-20",
      ],
      [
        "closing day and no status column",
        { foundOn: found, closedOn: "2024-05-20" },
        "2024-05-20",
      ],
      ["status says open", { foundOn: found, status: "化解中", closedOn: "2024-05-20" }, null],
      [
        "status not understood",
        { foundOn: found, status: "见附件三", closedOn: "2024-05-20" },
        null,
      ],
      ["transferred", { foundOn: found, status: "已移交", closedOn: "2024-05-20" }, null],
      ["failed", { foundOn: found, status: "失败", closedOn: "2024-05-20" }, null],
    ];
    for (const [name, row, expected] of cases)
      it(name, () => {
        assert.equal(matters([row]).closedFrom[0], expected === null ? NEVER : day(expected));
      });

    it("deals with a failed matter on its day, without closing it", () => {
      const one = matters([{ foundOn: found, status: "失败", closedOn: "2024-05-20" }]);
      assert.equal(one.mediatedFrom[0], day("2024-05-20"));
      assert.equal(one.state[0], MatterState.failed);
    });
  });

  describe("deadline", () => {
    const cases: [string, KindId, Row, string | null][] = [
      ["as stated", "dispute", { foundOn: "2024-05-01", deadline: "2024-05-20" }, "2024-05-20"],
      [
        "last day of a stated month",
        "dispute",
        { foundOn: "2024-05-01", deadline: "2024年6月" },
        "2024-06-30",
      ],
      ["stated as days", "dispute", { foundOn: "2024-05-01", deadline: "15天" }, "2024-05-16"],
      [
        "stated as a number of days",
        "dispute",
        { foundOn: "2024-05-01", deadline: 7 },
        "2024-05-08",
      ],
      [
        "30 days from 登记 by default",
        "dispute",
        { foundOn: "2024-05-01", registeredOn: "2024-05-03" },
        "2024-06-02",
      ],
      ["30 days from 排查 without 登记", "dispute", { foundOn: "2024-05-01" }, "2024-05-31"],
      ["60 days for a petition", "petition", { registeredOn: "2024-05-01" }, "2024-06-30"],
      ["none without any date", "dispute", { person: "张三" }, null],
      [
        "by default where it is unreadable",
        "dispute",
        { foundOn: "2024-05-01", deadline: "尽快" },
        "2024-05-31",
      ],
    ];
    for (const [name, kind, row, expected] of cases)
      it(name, () => {
        assert.equal(matters([row], kind).deadline[0], expected === null ? 0 : day(expected));
      });
  });

  it("lets a second status column speak where the first is blank", () => {
    const ledger = ledgerOf("hazard", [{ status: "", closedOn: "" }]);
    const grid = {
      ...ledger.grid,
      values: [
        ["status", "闭环"],
        ["", "是"],
      ],
    };
    const columns = ledger.columns.map((column, index) => ({
      ...column,
      field: "status" as const,
      confidence: index === 0 ? 1 : 0.8,
    }));
    const found = mattersOf(
      openRecords({ ...ledger, grid, columns }, defaultProfile),
      defaultProfile,
    );
    assert.equal(found?.state[0], MatterState.closed);
  });

  it("is open from the day it was found to the day before it was closed", () => {
    const one = matters([{ foundOn: "2024-05-10", status: "已化解", closedOn: "2024-05-20" }]);
    const days = ["2024-05-09", "2024-05-10", "2024-05-19", "2024-05-20"];
    assert.deepEqual(
      days.map((iso) => isOpenOn(one, 0, day(iso))),
      [false, true, true, false],
    );
  });

  it("is overdue from the day after its deadline", () => {
    const one = matters([{ foundOn: "2024-05-10", status: "化解中", deadline: "2024-05-20" }]);
    assert.equal(isOverdueOn(one, 0, day("2024-05-20")), false);
    assert.equal(isOverdueOn(one, 0, day("2024-05-21")), true);
  });

  it("never counts a withdrawn matter as open or overdue", () => {
    const one = matters([{ foundOn: "2024-01-10", status: "撤回" }]);
    assert.equal(isOpenOn(one, 0, day("2024-05-20")), false);
    assert.equal(isOverdueOn(one, 0, day("2024-05-20")), false);
  });
});

import type { CellValue } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, told, toldCases } from "./cases";
import assert from "node:assert/strict";

const DAY = serialOf(2024, 5, 9);
const FOUND = serialOf(2024, 6, 20);
const one = (status: string, closedOn: string | number) =>
  ledgerOf(["foundOn", "status", "closedOn", "summary"], [[FOUND - 50, status, closedOn, "事"]]);

describe("rule status-dates", () => {
  cases(
    ["closed-without-date", "open-with-date"],
    [
      ["closed with its day", one("已化解", DAY), []],
      ["open without one", one("化解中", ""), []],
      ["closed without", one("已化解", ""), ["closed-without-date@C2"]],
      ["open with one", one("化解中", DAY), ["open-with-date@C2"]],
      ["handed over with one", one("已移交", DAY), []],
      ["failed with one", one("失败", DAY), []],
      ["no status but a day", one("", DAY), []],
      ["a day nobody can read is told as such", one("已化解", "待补登5号"), []],
      [
        "a report of nothing",
        ledgerOf(["status", "closedOn", "summary"], [["已化解", "", "本月无矛盾纠纷"]], {
          accounted: true,
        }),
        [],
      ],
      [
        "a column that is hardly kept",
        ledgerOf(
          ["status", "closedOn"],
          rows(12, (i) => ["已化解", i === 0 ? DAY : ""]),
        ),
        [],
      ],
      [
        "figures of a legend",
        ledgerOf(["status", "closedOn"], [[1, ""]], {
          labels: ["办理状态（0未办 1在办 2办结）", "办结日期"],
        }),
        [],
      ],
      [
        "closed by the legend",
        ledgerOf(["status", "closedOn"], [[2, ""]], {
          labels: ["办理状态（0未办 1在办 2办结）", "办结日期"],
        }),
        ["closed-without-date@B2"],
      ],
      ["planned in words", one("7月底前化解到位", ""), []],
      ["broken out again", one("已化解后又上访", ""), []],
      ["closed on a day still to come", one("2027年12月20日化解", ""), []],
      ["closed on a day, told in words alone", one("6月22日化解", ""), ["closed-without-date@C2"]],
      [
        "an order finished though not solved",
        ledgerOf(["status", "closedOn"], [["否", DAY]], { labels: ["是否解决", "办结时间"] }),
        [],
      ],
      [
        "said not to be finished, with the day it was",
        ledgerOf(["status", "closedOn"], [["否", DAY]], { labels: ["是否办结", "办结时间"] }),
        ["open-with-date@B2"],
      ],
      [
        "a day that is planned",
        ledgerOf(["status", "closedOn"], [["化解中", DAY]], { labels: ["状态", "计划完成日期"] }),
        [],
      ],
    ],
  );

  it("changes a rate, so it is an error", () => {
    assert.equal(severityIn(one("化解中", DAY), "open-with-date"), "error");
    assert.equal(severityIn(one("已化解", ""), "closed-without-date"), "error");
  });

  describe("where it is a column's way, not a slip", () => {
    const list = (
      wrong: readonly CellValue[],
      right: readonly CellValue[],
      bad: number,
      good: number,
    ) =>
      told(
        ledgerOf(["status", "closedOn"], [...rows(bad, () => wrong), ...rows(good, () => right)], {
          labels: ["状态", "化解日期"],
        }),
        ["open-with-date", "closed-without-date"],
      ).map((one) => one.split(" ")[0] ?? "");
    const openDated = (bad: number, good: number) =>
      list(["化解中", DAY], ["化解中", ""], bad, good);
    const closedUndated = (bad: number, good: number) =>
      list(["已化解", ""], ["已化解", DAY], bad, good);

    it("days of four open matters, when they are most of them", () => {
      assert.deepEqual(openDated(3, 0), ["error", "error", "error"]);
      assert.deepEqual(new Set(openDated(4, 0)), new Set(["hint"]));
      assert.deepEqual(new Set(openDated(4, 3)), new Set(["hint"]));
      assert.deepEqual(new Set(openDated(4, 4)), new Set(["error"]));
    });

    it("no days of five closed ones, when they are most of them", () => {
      assert.equal(closedUndated(4, 0).length, 4);
      assert.equal(closedUndated(5, 4).length, 0);
      assert.equal(closedUndated(5, 5).length, 5);
      assert.equal(closedUndated(6, 5).length, 0);
    });

    toldCases(
      ["open-with-date", "closed-without-date"],
      [
        [
          "says which day is missing",
          one("已化解", ""),
          ["error closed-without-date@C2 closing=closedOn"],
        ],
        [
          "says which status has a day",
          one("化解中", DAY),
          ["error open-with-date@C2 closing=closedOn status=化解中"],
        ],
        [
          "of a long status the beginning",
          one("正在化解中，村委会已经三次上门做双方当事人的思想工作", DAY),
          [
            "error open-with-date@C2 closing=closedOn status=正在化解中，村委会已经三次上门做双方当事",
          ],
        ],
        ["a day ahead is told as such", one("化解中", serialOf(2024, 7, 9)), []],
        [
          "today",
          one("化解中", serialOf(2024, 6, 30)),
          ["error open-with-date@C2 closing=closedOn status=化解中"],
        ],
        [
          "its question is whether it is done",
          ledgerOf(["status", "closedOn"], [["否", DAY]], { labels: ["成功化解", "办结时间"] }),
          ["error open-with-date@B2 closing=办结时间 status=否"],
        ],
      ],
    );
  });
});

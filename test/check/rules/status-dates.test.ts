import { serialOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";
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
});

import assert from "node:assert/strict";
import { dueBy, nextVisitDay, visitReasons, type VisitState } from "../../src/visit/index";
import { termOf } from "../../src/visit/terms";
import { isoOf } from "../../src/sheet/serial";
import { day } from "../measure/ledger-of";

const quiet: VisitState = {
  visitClass: null,
  rating: null,
  lastVisit: day("2024-05-06"),
  ratingSince: 0,
  disputeSince: null,
  closedOn: 0,
};
const asOf = day("2024-05-15");

describe("visit/cadence", () => {
  const cases: [string, Partial<VisitState>, string, string][] = [
    ["never visited", { lastVisit: 0, disputeSince: 0 }, "never-visited", "2024-05-15"],
    ["party of an open dispute", { disputeSince: 0, rating: "basic" }, "incident", "2024-05-13"],
    [
      "party of a dispute found since the visit",
      { disputeSince: day("2024-05-10") },
      "incident",
      "2024-05-17",
    ],
    [
      "near an incident, whatever is found there",
      { visitClass: "发案地周边", disputeSince: day("2024-05-10") },
      "incident",
      "2024-05-13",
    ],
    [
      "不满意 since the visit",
      { rating: "unsatisfied", ratingSince: day("2024-05-11") },
      "weekly-rating",
      "2024-05-18",
    ],
    ["near an incident", { visitClass: "发案地周边" }, "incident", "2024-05-13"],
    ["基本满意", { rating: "basic", visitClass: "重点" }, "weekly-rating", "2024-05-13"],
    ["一般", { rating: "neutral" }, "weekly-rating", "2024-05-13"],
    ["不满意", { rating: "unsatisfied" }, "weekly-rating", "2024-05-13"],
    ["重点用户", { visitClass: "重点", closedOn: day("2024-05-10") }, "weekly-class", "2024-05-13"],
    ["a matter closed", { closedOn: day("2024-05-10") }, "after-closing", "2024-05-17"],
    ["学生家庭", { visitClass: "学生家庭" }, "term", "2025-02-28"],
    ["一般用户", { visitClass: "一般" }, "monthly", "2024-06-06"],
    ["困难户", { visitClass: "困难户", rating: "satisfied" }, "monthly", "2024-06-06"],
    ["no class at all", {}, "monthly", "2024-06-06"],
  ];
  for (const [name, state, reason, dueOn] of cases)
    it(`${name}: ${reason} on ${dueOn}`, () => {
      const [first] = visitReasons({ ...quiet, ...state }, asOf);
      assert.deepEqual([first?.reason, isoOf(first?.dueOn ?? 0)], [reason, dueOn]);
    });

  it("clips a month to its end", () => {
    const next = (last: string) => isoOf(nextVisitDay(null, day(last), null) ?? 0);
    assert.equal(next("2024-01-31"), "2024-02-29");
    assert.equal(next("2023-01-29"), "2023-02-28");
    assert.equal(next("2024-02-29"), "2024-03-29");
    assert.equal(next("2024-12-31"), "2025-01-31");
  });

  it("has two terms a year, with the leap day", () => {
    const term = (iso: string) => {
      const { from, to } = termOf(day(iso));
      return [isoOf(from), isoOf(to)];
    };
    assert.deepEqual(term("2024-03-01"), ["2024-03-01", "2024-08-31"]);
    assert.deepEqual(term("2024-08-31"), ["2024-03-01", "2024-08-31"]);
    assert.deepEqual(term("2024-09-01"), ["2024-09-01", "2025-02-28"]);
    assert.deepEqual(term("2024-02-29"), ["2023-09-01", "2024-02-29"]);
    assert.deepEqual(term("2023-01-15"), ["2022-09-01", "2023-02-28"]);
  });

  it("a family not visited last term is overdue since that term's end", () => {
    const state = { ...quiet, visitClass: "学生家庭" as const, lastVisit: day("2023-05-06") };
    assert.equal(isoOf(visitReasons(state, asOf)[0]?.dueOn ?? 0), "2024-02-29");
  });

  it("passes over a reason that is not due yet", () => {
    const state = { ...quiet, lastVisit: day("2024-04-10"), closedOn: day("2024-05-14") };
    assert.equal(dueBy(state, asOf, day("2024-05-19"))?.reason, "monthly");
    assert.equal(dueBy(state, asOf, day("2024-05-26"))?.reason, "after-closing");
  });

  it("is due since the earliest of all reasons due by then", () => {
    const state = { ...quiet, lastVisit: day("2024-03-01"), disputeSince: day("2024-05-10") };
    assert.deepEqual(dueBy(state, asOf, day("2024-05-19")), {
      reason: "incident",
      dueOn: day("2024-04-01"),
    });
  });

  it("lists a family all the last month of its term", () => {
    const state = { ...quiet, visitClass: "学生家庭" as const, lastVisit: day("2024-01-10") };
    assert.equal(dueBy(state, asOf, day("2024-07-31")), null);
    assert.deepEqual(dueBy(state, asOf, day("2024-08-04")), {
      reason: "term",
      dueOn: day("2024-08-31"),
    });
  });

  it("knows no next visit before the first", () => {
    assert.equal(nextVisitDay("重点", 0, null), null);
    assert.equal(isoOf(nextVisitDay("重点", day("2024-05-06"), "satisfied") ?? 0), "2024-05-13");
    assert.equal(isoOf(nextVisitDay("一般", day("2024-05-06"), "basic") ?? 0), "2024-05-13");
  });
});

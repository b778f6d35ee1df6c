import assert from "node:assert/strict";
import type { Ledger } from "../../src/ledger/ledger";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { isoOf } from "../../src/sheet/serial";
import { planVisits, type VisitOptions } from "../../src/visit/index";
import { day, ledgerOf, type Row } from "../measure/ledger-of";

const asOf = day("2024-05-15");
const village = "柳林村";
const plan = (ledgers: readonly Ledger[], options: Partial<VisitOptions> = {}) =>
  planVisits(ledgers, { profile, asOf, ...options });
const homes = (...rows: Row[]) =>
  ledgerOf(
    "household",
    rows.map((row) => ({ village, ...row })),
  );
const visits = (...rows: Row[]) =>
  ledgerOf(
    "visit",
    rows.map((row) => ({ village, ...row })),
  );
const opinions = (...rows: Row[]) =>
  ledgerOf(
    "opinion",
    rows.map((row) => ({ village, status: "已办结", foundOn: "2024-05-01", ...row })),
  );

describe("due visits", () => {
  it("stand in the order of their days, alike ones in the order of the register", () => {
    const names = ["张一", "张二", "张三", "张四"];
    const { due } = plan([
      homes(...names.map((householder) => ({ householder }))),
      visits(
        { person: "张一", visitedOn: "2024-04-14" },
        { person: "张二", visitedOn: "2024-04-10" },
        { person: "张三", visitedOn: "2024-04-14" },
        { person: "张四", visitedOn: "2024-03-01" },
      ),
    ]);
    assert.deepEqual(
      due.map(({ person, dueOn }) => `${person} ${isoOf(dueOn)}`),
      ["张四 2024-04-01", "张二 2024-05-10", "张一 2024-05-14", "张三 2024-05-14"],
    );
  });

  it("hold a household never visited even when a week gone by is looked at", () => {
    const { due } = plan([homes({ householder: "张三" })], { week: day("2024-04-01") });
    assert.deepEqual(
      due.map(({ reason, dueOn, overdueDays }) => [reason, dueOn, overdueDays]),
      [["never-visited", asOf, 0]],
    );
  });

  it("show the answer in its standard word, and as it stands where it has none", () => {
    const { due } = plan([
      homes({ householder: "张三" }, { householder: "李四" }),
      visits(
        { person: "张三", visitedOn: "2024-04-01", rating: "较满意" },
        { person: "李四", visitedOn: "2024-04-01", rating: "另见附页" },
      ),
    ]);
    assert.deepEqual(
      due.map(({ rating }) => rating),
      ["比较满意", "另见附页"],
    );
  });

  it("a sheet of no known kind adds nobody", () => {
    const unknown: Ledger = { ...visits({ person: "外人", visitedOn: "2024-04-01" }), kind: null };
    const { due, coverage, unmatched } = plan([unknown]);
    assert.deepEqual([due, coverage.households, unmatched], [[], 0, []]);
  });
});

describe("who is in charge of a household", () => {
  const rows: readonly (readonly [string, Row, readonly Row[], Row | null, string])[] = [
    ["its own row", { owner: "甲" }, [{ visitor: "乙" }], { owner: "丙" }, "甲"],
    ["the visitor of its own row", { visitor: "丁" }, [{ visitor: "乙" }], null, "丁"],
    ["else who visited it last", { owner: "" }, [{ visitor: "乙" }], { owner: "丙" }, "乙"],
    ["of one day the lower row", {}, [{ visitor: "乙" }, { visitor: "戊" }], null, "戊"],
    [
      "not who visited it before",
      {},
      [{ visitor: "乙" }, { visitor: "戊", visitedOn: "2024-04-01" }],
      null,
      "乙",
    ],
    ["else of its dispute", { owner: "" }, [], { owner: "丙" }, "丙"],
    ["nobody", {}, [], { owner: "" }, ""],
    ["nobody for one in no dispute", {}, [], null, ""],
  ];
  for (const [name, home, visited, dispute, expected] of rows)
    it(`${name}: ${expected || "—"}`, () => {
      const person = "张三";
      const matter = { person, village, foundOn: "2024-03-01", status: "化解中", ...dispute };
      const { due } = plan([
        homes({ householder: person, ...home }),
        visits(...visited.map((row) => ({ person, visitedOn: "2024-04-02", ...row }))),
        ...(dispute === null ? [] : [ledgerOf("dispute", [matter])]),
      ]);
      assert.deepEqual(
        due.map(({ owner }) => owner),
        [expected],
      );
    });

  it("where there is no register, who went, not who is named beside", () => {
    const { due } = plan([
      visits({ person: "张三", visitedOn: "2024-04-02", owner: "甲", visitor: "乙" }),
    ]);
    assert.equal(due[0]?.owner, "乙");
  });
});

describe("the visit after a matter is closed", () => {
  const home = homes({ householder: "张三" });
  const seen = visits({ person: "张三", visitedOn: "2024-05-02" });
  const reasons = (week: string, ...rows: Row[]) =>
    plan([home, seen, opinions(...rows.map((row) => ({ person: "张三", ...row })))], {
      week: day(week),
    }).due.map(({ reason, dueOn }) => `${reason} ${isoOf(dueOn)}`);

  it("is due by the first of several closings", () => {
    const closings = [{ closedOn: "2024-05-09" }, { closedOn: "2024-05-06" }];
    assert.deepEqual(reasons("2024-05-15", ...closings), ["after-closing 2024-05-13"]);
    assert.deepEqual(reasons("2024-05-15", ...closings.reverse()), ["after-closing 2024-05-13"]);
  });

  it("counts a closing on the as-of day, none to come", () => {
    assert.deepEqual(reasons("2024-05-22", { closedOn: "2024-05-15" }), [
      "after-closing 2024-05-22",
    ]);
    assert.deepEqual(reasons("2024-05-23", { closedOn: "2024-05-16" }), []);
  });

  it("counts a revisit of the as-of day, none to come", () => {
    const closedOn = "2024-05-06";
    assert.deepEqual(reasons("2024-05-15", { closedOn, revisitedOn: "2024-05-15" }), []);
    assert.deepEqual(reasons("2024-05-15", { closedOn, revisitedOn: "2024-05-16" }), [
      "after-closing 2024-05-13",
    ]);
  });

  it("is none where nothing tells the day it was closed", () => {
    assert.deepEqual(reasons("2024-05-15", { foundOn: "" }), []);
  });
});

describe("the class of a household without one in the register", () => {
  const reasonOf = (...rows: Row[]) =>
    plan([
      homes({ householder: "张三" }),
      visits(...rows.map((row) => ({ person: "张三", ...row }))),
    ]).due.map((one) => `${one.class} ${one.reason}`);
  const plain = { visitedOn: "2024-05-01", visitClass: "重点" };

  it("is that of the latest visit that names one", () => {
    assert.deepEqual(reasonOf(plain, { visitedOn: "2024-05-02", visitClass: "" }), [
      "重点 weekly-class",
    ]);
    assert.deepEqual(reasonOf(plain, { visitedOn: "2024-05-02", visitClass: "无" }), [
      "重点 weekly-class",
    ]);
    assert.deepEqual(reasonOf(plain, { visitedOn: "2024-05-02", visitClass: "一般" }), []);
  });

  it("of two visits of a day that of the lower row", () => {
    assert.deepEqual(reasonOf({ ...plain, visitClass: "一般" }, plain), ["重点 weekly-class"]);
    assert.deepEqual(reasonOf(plain, { ...plain, visitClass: "一般" }), []);
  });

  it("is known of a visit of the as-of day, not of one to come", () => {
    const old = { visitedOn: "2024-04-01", visitClass: "一般" };
    const named = (visitedOn: string) =>
      reasonOf({ ...old, visitedOn: "2024-04-01" }, { visitedOn, visitClass: "重点" });
    assert.deepEqual(named("2024-05-15"), []);
    assert.deepEqual(named("2024-05-16"), ["一般 monthly"]);
  });

  it("is none where no visit names one, nor a visit to somebody else", () => {
    assert.deepEqual(reasonOf({ visitedOn: "2024-04-01" }), [" monthly"]);
    assert.deepEqual(reasonOf({ visitedOn: "2024-04-01" }, { ...plain, person: "外人" }), [
      " monthly",
    ]);
  });
});

describe("四个七", () => {
  const positions = (on: string, ...rows: Row[]) =>
    plan([ledgerOf("opinion", rows)], { asOf: day(on) }).cycle.map(({ week, missing }) => [
      week,
      ...missing,
    ]);

  it("a matter found on the first of the month, or on no known day, is of this month", () => {
    for (const foundOn of ["2024-05-01", ""])
      assert.deepEqual(positions("2024-05-03", { foundOn, feedback: "" }), [[1]]);
    assert.deepEqual(positions("2024-05-03", { foundOn: "2024-04-30", measure: "约谈" }), [[4]]);
  });

  it("asks for a reply in week 4 only", () => {
    const row = { foundOn: "2024-05-01", measure: "约谈", feedback: "", feedbackOn: "" };
    assert.deepEqual(positions("2024-05-21", row), [[3]]);
    assert.deepEqual(positions("2024-05-22", row), [[4, "reply"]]);
  });

  it("knows opinions and disputes alone", () => {
    for (const kind of ["hazard", "petition"] as const)
      assert.deepEqual(plan([ledgerOf(kind, [{ foundOn: "2024-05-01" }])]).cycle, []);
  });
});

describe("coverage", () => {
  it("counts households of the register alone, in the days asked for", () => {
    const ledgers = [
      homes({ householder: "张三" }, { householder: "李四" }),
      visits(
        { person: "张三", visitedOn: "2024-05-01" },
        { person: "外人", visitedOn: "2024-05-02" },
        { person: "李四", visitedOn: "2024-04-30" },
      ),
    ];
    const { coverage, unmatched } = plan(ledgers);
    assert.equal(coverage.visited, 1);
    assert.deepEqual(
      coverage.unvisited.map(({ person }) => person),
      ["李四"],
    );
    assert.equal(unmatched.length, 1);
  });

  it("takes days without a year for days of the year asked for", () => {
    const ledgers = [
      homes({ householder: "张三" }),
      visits({ person: "张三", visitedOn: "3月5日" }),
    ];
    const stretch = { from: day("2023-01-01"), to: day("2023-12-31") };
    assert.equal(plan(ledgers, { coverage: stretch }).coverage.visited, 1);
    assert.equal(plan(ledgers).due[0]?.lastVisit, day("2024-03-05"));
  });
});

describe("visits without a day of a register", () => {
  it("are told like those of a visit sheet", () => {
    const { undated } = plan([
      homes({ householder: "张三", visitedOn: "农忙前" }, { householder: "李四", visitedOn: "" }),
    ]);
    assert.deepEqual(
      undated.map(({ row, person, value }) => [row, person, value]),
      [[1, "张三", "农忙前"]],
    );
  });

  it("and a visit to nobody named has no name and no village", () => {
    const { unmatched } = plan([
      homes({ householder: "张三" }),
      visits({ person: "", visitedOn: "2024-05-02" }),
    ]);
    assert.deepEqual(
      unmatched.map((one) => [one.village, one.person]),
      [["", ""]],
    );
  });
});

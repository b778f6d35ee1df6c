import assert from "node:assert/strict";
import { planVisits, type VisitOptions } from "../../src/visit/index";
import type { Ledger } from "../../src/ledger/ledger";
import { defaultProfile } from "../../src/profile/defaults";
import type { Profile } from "../../src/profile/profile";
import { isoOf, weekdayOf } from "../../src/sheet/serial";
import { day, ledgerOf, type Row } from "../measure/ledger-of";

type Options = Partial<Omit<VisitOptions, "asOf" | "profile" | "week">> & {
  readonly asOf?: string;
  readonly week?: string;
  readonly profile?: Partial<Profile>;
};

/** 2024-05-15 is a Wednesday. */
function plan(ledgers: readonly Ledger[], { asOf, week, profile, ...rest }: Options = {}) {
  return planVisits(ledgers, {
    profile: { ...defaultProfile, ...profile },
    asOf: day(asOf ?? "2024-05-15"),
    ...(week === undefined ? {} : { week: day(week) }),
    ...rest,
  });
}

const village = "柳林村";
const households = (...rows: Row[]) =>
  ledgerOf("household", rows, { sheet: "民情档案", book: "a.xlsx" });
const visits = (...rows: Row[]) => ledgerOf("visit", rows, { sheet: "走访", book: "b.xlsx" });

describe("planVisits", () => {
  it("lists a due visit with all there is to know", () => {
    const { due, through } = plan([
      households({ householder: "张三", village, visitClass: "重点用户", owner: "王干部" }),
      visits({
        person: "张 三",
        village: "柳林",
        visitedOn: "2024-05-06",
        visitor: "李干部",
        rating: "基本满意",
      }),
    ]);
    assert.equal(isoOf(through), "2024-05-19");
    assert.deepEqual(due, [
      {
        book: "a.xlsx",
        sheet: "民情档案",
        row: 1,
        household: 0,
        village,
        person: "张三",
        class: "重点",
        rating: "基本满意",
        lastVisit: day("2024-05-06"),
        dueOn: day("2024-05-13"),
        overdueDays: 2,
        reason: "weekly-rating",
        owner: "王干部",
      },
    ]);
  });

  it("holds what is due up to the Sunday of the week asked for", () => {
    const ledgers = [
      households({ householder: "张三", village }),
      visits({ person: "张三", village, visitedOn: "2024-04-20" }),
    ];
    assert.equal(plan(ledgers).due.length, 0);
    assert.equal(plan(ledgers, { week: "2024-05-20" }).due[0]?.overdueDays, 0);
  });

  it("knows nothing of what is dated after the as-of day", () => {
    const { due } = plan([
      households({ householder: "张三", village }),
      visits({ person: "张三", village, visitedOn: "2024-05-16", rating: "不满意" }),
    ]);
    assert.equal(due[0]?.reason, "never-visited");
    assert.equal(due[0]?.rating, "");
  });

  it("counts a visit to any member of a household", () => {
    const { due, coverage } = plan([
      households(
        { householdId: 7, person: "张三", relation: "户主", village },
        { householdId: 7, person: "李四", relation: "妻", village },
        { householdId: 8, person: "王五", relation: "户主", village },
      ),
      visits({ person: "李四", village, visitedOn: "2024-05-14" }),
    ]);
    assert.deepEqual(
      due.map(({ person, row }) => [person, row]),
      [["王五", 3]],
    );
    assert.deepEqual([coverage.visited, coverage.households, coverage.value], [1, 2, 0.5]);
  });

  it("visits every party of an open dispute weekly, and stops when it is closed", () => {
    const ledgers = (status: string) => [
      households({ householder: "张三", village }, { householder: "李四", village }),
      visits(
        { person: "张三", village, visitedOn: "2024-05-10" },
        { person: "李四", village, visitedOn: "2024-05-10" },
      ),
      ledgerOf("dispute", [
        {
          person: "张三、李四",
          village,
          foundOn: "2024-05-01",
          status,
          closedOn: "",
          owner: "赵干部",
        },
      ]),
    ];
    assert.deepEqual(
      plan(ledgers("化解中")).due.map(({ reason, owner }) => [reason, owner]),
      [
        ["incident", "赵干部"],
        ["incident", "赵干部"],
      ],
    );
    assert.deepEqual(plan(ledgers("已化解")).due, []);
    assert.deepEqual(plan(ledgers("撤回")).due, []);
  });

  describe("after a matter is closed", () => {
    const closed = (lastVisit: string, matter: Row = {}) =>
      plan(
        [
          households({ householder: "张三", village }),
          visits({ person: "张三", village, visitedOn: lastVisit }),
          ledgerOf("opinion", [
            {
              person: "张三",
              village,
              foundOn: "2024-05-01",
              status: "已办结",
              closedOn: "2024-05-07",
              ...matter,
            },
          ]),
        ],
        {},
      ).due.map(({ reason, dueOn }) => `${reason} ${isoOf(dueOn)}`);

    it("looks after it within a week", () => {
      assert.deepEqual(closed("2024-05-06"), ["after-closing 2024-05-14"]);
    });

    it("takes a visit on the day or later for it", () => {
      assert.deepEqual(closed("2024-05-07"), []);
    });

    it("takes a revisit in the matter's own row for it", () => {
      assert.deepEqual(closed("2024-05-06", { revisitedOn: "2024-05-08" }), []);
      assert.deepEqual(closed("2024-05-06", { revisitResult: "无异议" }), []);
      assert.deepEqual(closed("2024-05-06", { revisitResult: "未回访" }), [
        "after-closing 2024-05-14",
      ]);
    });

    it("waits until the matter is closed on the as-of day", () => {
      assert.deepEqual(closed("2024-05-06", { closedOn: "2024-05-16" }), []);
    });
  });

  it("takes the same-day survey before the visit", () => {
    const { due } = plan([
      households({ householder: "张三", village }),
      visits({ person: "张三", village, visitedOn: "2024-05-08", rating: "不满意" }),
      ledgerOf("satisfaction", [
        { person: "张三", village, visitedOn: "2024-05-08", rating: "满意" },
      ]),
    ]);
    assert.deepEqual(due, []);
  });

  it("takes the class of the latest visit where the household has none", () => {
    const { due } = plan([
      households({ householder: "张三", village, visitClass: "" }),
      visits(
        { person: "张三", village, visitedOn: "2024-05-06", visitClass: "重点" },
        { person: "张三", village, visitedOn: "2024-05-05", visitClass: "一般" },
      ),
    ]);
    assert.equal(due[0]?.reason, "weekly-class");
  });

  it("lists visits to nobody in the register, and joins no namesake across villages", () => {
    const { due, unmatched } = plan([
      households({ householder: "张三", village: "河东村" }),
      visits({ person: "张三", village, visitedOn: "2024-05-14" }),
    ]);
    assert.equal(due[0]?.reason, "never-visited");
    assert.deepEqual(unmatched, [
      { book: "b.xlsx", sheet: "走访", row: 1, village, person: "张三" },
    ]);
  });

  it("plans for the people known where there is no household ledger", () => {
    const { due, coverage } = plan([
      visits(
        { person: "张三", village, visitedOn: "2024-04-10", visitor: "甲" },
        { person: "李四", village, visitedOn: "2024-05-10", visitor: "乙" },
      ),
      ledgerOf("satisfaction", [{ person: "王五", village, rating: "满意" }]),
    ]);
    assert.deepEqual(
      due.map(({ person, reason, owner }) => [person, reason, owner]),
      [
        ["张三", "monthly", "甲"],
        ["王五", "never-visited", ""],
      ],
    );
    assert.equal(coverage.households, 3);
  });

  it("has empty lists for a workbook without anybody", () => {
    const {
      due,
      plan: days,
      coverage,
      quotas,
      cycle,
    } = plan([ledgerOf("hazard", [{ status: "已整改" }])]);
    assert.deepEqual([due, days, quotas, cycle, coverage.value], [[], [], [], [], null]);
  });

  describe("the week's plan", () => {
    const many = households(
      ...Array.from({ length: 7 }, (_, index) => ({
        householder: `张${"一二三四五六七"[index]}`,
        village,
        owner: "甲",
      })),
    );
    const loads = (options: Options) =>
      plan([many], options).plan.map(({ date, visits: list }) => [weekdayOf(date), list.length]);

    it("spreads over the working days left", () => {
      assert.deepEqual(loads({ asOf: "2024-05-15" }), [
        [3, 3],
        [4, 2],
        [5, 2],
      ]);
      assert.deepEqual(
        loads({ asOf: "2024-05-13" }).map(([, load]) => load),
        [2, 1, 2, 1, 1],
      );
    });

    it("uses the weekend when nothing else is left", () => {
      assert.deepEqual(loads({ asOf: "2024-05-18" }), [
        [6, 4],
        [7, 3],
      ]);
      assert.deepEqual(loads({ asOf: "2024-05-19" }), [[7, 7]]);
    });

    it("keeps to the visiting weekday where one is set", () => {
      assert.deepEqual(loads({ asOf: "2024-05-15", profile: { visitWeekday: 4 } }), [[4, 7]]);
      assert.deepEqual(loads({ asOf: "2024-05-15", profile: { visitWeekday: 2 } }), [[2, 7]]);
    });

    it("plans a later week from its Monday", () => {
      const [first] = plan([many], { week: "2024-05-22" }).plan;
      assert.equal(isoOf(first?.date ?? 0), "2024-05-20");
      assert.equal(isoOf(plan([many], { week: "2024-05-22" }).feedbackBy), "2024-05-24");
    });
  });

  describe("quotas", () => {
    const quotas = (rows: Row[], kind: "visit" | "contact" = "visit", asOf = "2024-05-15") =>
      plan([ledgerOf(kind, rows)], { asOf }).quotas.map(
        ({ owner, measure, done, required, onPace }) => [owner, measure, done, required, onPace],
      );
    const row = (person: string, visitedOn: string, visitor: string, role: string): Row => ({
      person,
      village,
      visitedOn,
      visitor,
      role,
    });

    it("count households once, in the calendar year", () => {
      assert.deepEqual(
        quotas([
          row("张三", "2024-01-05", "甲", "乡镇干部"),
          row("张三", "2024-02-05", "甲", ""),
          row("李四", "2024-02-05", "甲", "乡镇干部"),
          row("王五", "2023-12-31", "甲", "乡镇干部"),
          row("赵六", "2024-05-16", "甲", "乡镇干部"),
        ]),
        [["甲", "households", 2, 150, false]],
      );
    });

    it("count every contact of a deputy", () => {
      const rows = Array.from({ length: 15 }, () => row("张三", "2024-03-01", "乙", "县人大代表"));
      // 40 × 136 ÷ 366 = 14.86…
      assert.deepEqual(quotas(rows, "contact"), [["乙", "contacts", 15, 40, true]]);
      assert.deepEqual(quotas(rows.slice(1), "contact"), [["乙", "contacts", 14, 40, false]]);
    });

    it("count families by term for teachers", () => {
      const rows = [
        row("张三", "2024-02-29", "丙", "教职工"),
        row("李四", "2024-03-01", "丙", "教职工"),
        row("李四", "2024-04-01", "丙", "教职工"),
      ];
      assert.deepEqual(quotas(rows), [["丙", "families", 1, 10, false]]);
    });

    it("expect a part of the year's quota by now, the as-of day counted", () => {
      const { quotas: paces } = plan(
        [ledgerOf("visit", [row("张三", "2023-01-01", "甲", "县直干部")])],
        {
          asOf: "2023-12-31",
        },
      );
      assert.equal(paces[0]?.expectedByNow, 100);
      const first = plan([ledgerOf("visit", [row("张三", "2023-01-01", "甲", "县直干部")])], {
        asOf: "2023-01-01",
      }).quotas[0];
      assert.equal(first?.expectedByNow, 100 / 365);
      assert.equal(first?.onPace, true);
    });

    it("tell two visitors of one row apart, each with their role", () => {
      assert.deepEqual(quotas([row("张三", "2024-05-01", "甲、乙", "乡镇干部、人大代表")]), [
        ["甲", "households", 1, 150, false],
        ["乙", "contacts", 1, 40, false],
      ]);
    });

    it("name who is in charge and has done nothing", () => {
      const { quotas: paces } = plan([
        households({ householder: "张三", village, owner: "甲", role: "乡镇干部" }),
      ]);
      assert.deepEqual(
        paces.map(({ owner, done }) => [owner, done]),
        [["甲", 0]],
      );
    });

    it("leave out roles without a quota", () => {
      assert.deepEqual(quotas([row("张三", "2024-05-01", "甲", "网格员")]), []);
    });
  });

  describe("四个七", () => {
    const cycle = (asOf: string, row: Row, kind: "opinion" | "dispute" = "opinion") =>
      plan([ledgerOf(kind, [{ status: "办理中", ...row }])], { asOf }).cycle.map(
        ({ week, missing }) => [week, ...missing],
      );
    const cases: [string, string, Row, (string | number)[][]][] = [
      ["week 1", "2024-05-07", { foundOn: "2024-05-02" }, [[1]]],
      ["week 2", "2024-05-08", { foundOn: "2024-05-02" }, [[2]]],
      ["week 3 without a measure", "2024-05-15", { foundOn: "2024-05-02" }, [[3, "measure"]]],
      ["week 3 with a measure", "2024-05-15", { foundOn: "2024-05-02", measure: "约谈" }, [[3]]],
      ["week 4", "2024-05-22", { foundOn: "2024-05-02", feedback: "" }, [[4, "measure", "reply"]]],
      [
        "days 29–31",
        "2024-05-31",
        { foundOn: "2024-05-02", measure: "约谈", feedbackOn: "" },
        [[4, "reply"]],
      ],
      ["no column for a reply", "2024-05-31", { foundOn: "2024-05-02", measure: "约谈" }, [[4]]],
      [
        "an earlier month",
        "2024-05-02",
        { foundOn: "2024-04-30", measure: "约谈", feedback: "" },
        [[4, "reply"]],
      ],
      [
        "all there",
        "2024-05-31",
        { foundOn: "2024-05-02", measure: "约谈", feedback: "已答复", feedbackOn: "2024-05-20" },
        [[4]],
      ],
      [
        "a reply without its date",
        "2024-05-31",
        { foundOn: "2024-05-02", measure: "约谈", feedback: "已答复", feedbackOn: "" },
        [[4, "reply"]],
      ],
      ["closed", "2024-05-31", { foundOn: "2024-05-02", status: "已办结" }, []],
      ["not found yet", "2024-05-01", { foundOn: "2024-05-02" }, []],
    ];
    for (const [name, asOf, row, expected] of cases)
      it(`${name}: ${JSON.stringify(expected)}`, () => {
        assert.deepEqual(cycle(asOf, row), expected);
        assert.deepEqual(cycle(asOf, row, "dispute"), expected);
      });
  });
});

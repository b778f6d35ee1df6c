import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ledger } from "../../src/ledger/ledger";
import { CATEGORY_LISTS } from "../../src/ledger/vocabulary/category-lists";
import {
  formCounts,
  latestMonth,
  monthsOfMaterial,
  openMaterial,
  overdueMatters,
  peopleBands,
  proveIdentities,
  proveMonths,
  ratesOfMaterial,
  trendOf,
  undatedMatters,
  type FormFigures,
  type RatesReport,
} from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { isoOf } from "../../src/sheet/serial";
import { day, ledgerOf, tableOf, type Row } from "./ledger-of";

const material = (...ledgers: Ledger[]) => openMaterial(ledgers, { profile });
const disputes = (...rows: Row[]): Ledger => ledgerOf("dispute", rows);
const may = { from: day("2024-05-01"), cut: day("2024-05-31") };
const open: Row = { foundOn: "2024-05-10", status: "化解中" };
const closed: Row = { ...open, status: "已化解", closedOn: "2024-05-20" };
const told = ({ found, mediated, closed: done }: FormFigures) => [found, mediated, done];

describe("the counts of a form", () => {
  const tierOf = (value: unknown) => (value === "镇政府" ? "town" : "village");
  const count = (...ledgers: Ledger[]) =>
    formCounts(material(...ledgers), "dispute", "provincial", may, tierOf);
  const placeOf = (name: string): number =>
    CATEGORY_LISTS.provincial.findIndex((one) => one.name === name);

  it("have each matter under its category and its tier", () => {
    const { town, village } = count(
      disputes(
        { ...closed, category: "劳资纠纷", village: "柳林村" },
        { ...open, category: "劳资纠纷", village: "柳林村" },
        { ...open, category: "劳资纠纷", village: "镇政府" },
        { ...open, category: "环境污染", village: "" },
      ),
    );
    assert.deepEqual(told(village.all), [3, 1, 1]);
    assert.deepEqual(told(village.categories[placeOf("劳资")]!), [2, 1, 1]);
    assert.deepEqual(told(village.categories[placeOf("环境污染")]!), [1, 0, 0]);
    assert.deepEqual(told(town.all), [1, 0, 0]);
    assert.deepEqual(told(town.categories[placeOf("劳资")]!), [1, 0, 0]);
    for (const tier of [town, village]) {
      assert.equal(tier.categories.length, CATEGORY_LISTS.provincial.length);
      assert.equal(
        tier.categories.reduce((sum, { found }) => sum + found, 0),
        tier.all.found,
      );
    }
  });

  it("have what the list does not know last, and say the words, most frequent first", () => {
    const { village, others } = count(
      disputes(
        { ...open, category: "丙类怪事" },
        { ...open, category: "" },
        { ...open, category: "甲类怪事" },
        { ...open, category: " 乙类怪事 " },
        { ...open, category: "乙类怪事" },
      ),
    );
    assert.deepEqual(others, [
      { word: "乙类怪事", count: 2 },
      { word: "", count: 1 },
      { word: "丙类怪事", count: 1 },
      { word: "甲类怪事", count: 1 },
    ]);
    assert.equal(village.categories.at(-1)!.found, 5);
  });

  it("of a ledger without categories, levels, villages or people are counted too", () => {
    const { village, town, others } = count(disputes(open, closed));
    assert.deepEqual([told(village.all), town.all.found], [[2, 1, 1], 0]);
    assert.deepEqual(others, [{ word: "", count: 2 }]);
    assert.deepEqual(told(village.major), [0, 0, 0]);
    assert.equal(village.bands.unknown, 2);
  });

  it("have major matters and people involved apart", () => {
    const { village } = count(
      disputes(
        { ...closed, level: "重大", peopleCount: 50 },
        { ...open, level: "重大", peopleCount: "51人" },
        { ...open, level: "一般", peopleCount: 100 },
        { ...open, level: "", peopleCount: 101 },
        { ...open, level: "一般", peopleCount: 500 },
        { ...open, level: "一般", peopleCount: "600多" },
        { ...open, level: "一般", peopleCount: 0 },
        { ...open, level: "一般", peopleCount: -1 },
        { ...open, level: "一般", peopleCount: "若干" },
        { ...open, level: "一般", peopleCount: "" },
        { ...open, level: "一般", peopleCount: "12%" },
      ),
    );
    assert.deepEqual(told(village.major), [2, 1, 1]);
    assert.deepEqual(village.bands, {
      upTo50: 2,
      from51To100: 2,
      from101To500: 2,
      over500: 1,
      unknown: 4,
    });
  });

  it("hold the days of the window, first and last, and nothing withdrawn or of another kind", () => {
    const found = (foundOn: string): Ledger => disputes({ ...open, foundOn });
    for (const on of ["2024-05-01", "2024-05-31"])
      assert.equal(count(found(on)).village.all.found, 1);
    for (const on of ["2024-04-30", "2024-06-01", ""])
      assert.equal(count(found(on)).village.all.found, 0);
    assert.equal(count(disputes({ ...open, status: "撤回" })).village.all.found, 0);
    assert.equal(count(ledgerOf("petition", [open])).village.all.found, 0);
  });

  it("judge as of the end: closed on the last day counts, later not yet", () => {
    const of = (closedOn: string) => told(count(disputes({ ...closed, closedOn })).village.all);
    assert.deepEqual(of("2024-05-31"), [1, 1, 1]);
    assert.deepEqual(of("2024-06-01"), [1, 0, 0]);
    assert.deepEqual(
      told(count(disputes({ ...open, status: "调解未成功" })).village.all),
      [1, 1, 0],
    );
  });

  it("of people involved alone are the same", () => {
    const ledgers = [
      disputes({ ...open, peopleCount: 3 }, { ...open, foundOn: "2024-04-30", peopleCount: 3 }),
      ledgerOf("petition", [{ ...open, peopleCount: 300 }]),
      disputes({ ...open, status: "撤回", peopleCount: 3 }, { ...open, foundOn: "2024-06-01" }),
    ];
    const bands = (kinds: readonly ("dispute" | "petition")[], from: number | null = may.from) =>
      Object.values(peopleBands(material(...ledgers), kinds, { ...may, from }));
    assert.deepEqual(bands(["dispute"]), [1, 0, 0, 0, 0]);
    assert.deepEqual(bands(["dispute", "petition"]), [1, 0, 1, 0, 0]);
    assert.deepEqual(bands(["dispute"], null), [2, 0, 0, 0, 0]);
    assert.deepEqual(bands([]), [0, 0, 0, 0, 0]);
  });
});

describe("the months of a period", () => {
  const ledger = disputes(
    { foundOn: "2023-12-20", status: "已化解", closedOn: "2024-02-10" },
    { foundOn: "2024-01-10", status: "已化解", closedOn: "2024-01-20" },
    { foundOn: "2024-01-11", status: "已化解", closedOn: "2024-03-20" },
    { foundOn: "2024-03-10", status: "化解中", closedOn: "" },
  );
  const petitions = ledgerOf("petition", [
    { foundOn: "2024-02-02", status: "已化解", closedOn: "2024-02-20" },
  ]);
  const open = material(ledger, petitions);
  const asOf = day("2024-03-31");
  const period = "2024-Q1";
  const report = ratesOfMaterial(open, { asOf, period });
  const months = monthsOfMaterial(open, period, asOf);

  it("are as their own summaries have them, with what was closed of them by the end", () => {
    assert.deepEqual(
      months.map(({ month, report: own, closedByEnd }) => {
        const flow = own.groups[0].flows.get("dispute")!;
        return [month, flow.found, flow.closed, flow.open, closedByEnd.get("dispute") ?? 0];
      }),
      [
        ["2024-01", 2, 1, 2, 2],
        ["2024-02", 0, 1, 1, 0],
        ["2024-03", 1, 1, 1, 0],
      ],
    );
  });

  it("are those begun by the as-of day; a month has none", () => {
    const names = (today: string, name: string) =>
      monthsOfMaterial(open, name, day(today)).map(({ month }) => month);
    assert.deepEqual(names("2024-02-01", period), ["2024-01", "2024-02"]);
    assert.deepEqual(names("2024-01-31", period), ["2024-01"]);
    assert.deepEqual(names("2023-12-31", period), []);
    assert.deepEqual(names("2024-03-31", "2024-01"), []);
    assert.deepEqual(names("2024-03-31", "2024-01..2024-02"), ["2024-01", "2024-02"]);
  });

  const checks = proveMonths(months, report);
  it("add up to it, kind by kind, figure by figure", () => {
    const of = (kind: string, figure: string) =>
      checks.filter((one) => one.of === `${kind}.${figure}`).map((one) => [one.parts, one.whole]);
    assert.deepEqual(of("dispute", "found"), [[3, 3]]);
    assert.deepEqual(of("dispute", "closed"), [[3, 3]]);
    assert.deepEqual(of("dispute", "closedByEnd"), [[2, 2]]);
    assert.deepEqual(of("dispute", "open"), [[1, 1]]);
    assert.deepEqual(of("dispute", "carried"), [
      [1, 1],
      [2, 2],
      [1, 1],
    ]);
    assert.deepEqual(of("petition", "found"), [[1, 1]]);
    assert.deepEqual(of("petition", "carried"), [
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    assert.ok(checks.every(({ ok, id, group }) => ok && id === "months" && group === ""));
    assert.equal(checks.length, 14);
    assert.deepEqual(proveMonths([], report), []);
  });

  it("that leave one out do not add up", () => {
    for (const gone of months) {
      const left = months.filter((one) => one !== gone);
      assert.ok(
        proveMonths(left, report).some(({ ok }) => !ok),
        gone.month,
      );
    }
    const turned = proveMonths([...months].reverse(), report);
    assert.deepEqual(
      turned.filter(({ ok }) => !ok).map((one) => one.of),
      ["dispute.open", "dispute.carried"],
    );
  });

  it("of a kind a month knows nothing of count as nothing", () => {
    const bare = months.map((one) => ({
      ...one,
      closedByEnd: new Map(),
      report: ratesOfMaterial(material(), { asOf, period: one.month }),
    }));
    assert.deepEqual(
      proveMonths(bare, report)
        .filter((one) => one.of.startsWith("dispute"))
        .map(({ of, parts, whole, ok }) => [of.slice(8), parts, whole, ok]),
      [
        ["found", 0, 3, false],
        ["closed", 0, 3, false],
        ["closedByEnd", 0, 2, false],
        ["open", 0, 1, false],
        ["carried", 0, 1, false],
        ["carried", 0, 0, true],
        ["carried", 0, 0, true],
      ],
    );
  });
});

describe("identities", () => {
  const rows: Row[] = [
    { village: "甲村", foundOn: "2024-05-02", status: "实质性化解", closedOn: "2024-05-09" },
    { village: "甲村", foundOn: "2024-05-02", status: "化解中", closedOn: "" },
    { village: "乙村", foundOn: "2024-04-02", status: "已化解", closedOn: "2024-05-09" },
    { village: "", foundOn: "2024-04-02", status: "化解中", closedOn: "" },
  ];
  const report = ratesOfMaterial(material(disputes(...rows)), {
    ...{ asOf: day("2024-05-31"), period: "2024-05", by: "village" },
  });

  it("say both sides of what must add up, for the whole and each group", () => {
    const checks = proveIdentities(report);
    assert.ok(checks.every(({ ok, parts, whole }) => ok && parts === whole));
    const of = (id: string, group: string, what: string) =>
      checks.find((one) => one.id === id && one.group === group && one.of === what)?.whole;
    assert.equal(of("states", "", "dispute"), 2);
    assert.equal(of("closings", "", "dispute"), 1);
    assert.equal(of("flow", "", "dispute"), 2);
    assert.equal(of("flow", "甲村", "dispute"), 1);
    assert.equal(of("found", "", "dispute"), 2);
    assert.equal(of("found", "乙村", "dispute"), 0);
    assert.equal(of("groups", "", "resolution.numerator"), 1);
    assert.equal(of("groups", "", "resolution.denominator"), 2);
    assert.deepEqual(
      ["carried", "found", "closed", "open", "overdue"].map((figure) =>
        of("flowGroups", "", `dispute.${figure}`),
      ),
      [2, 2, 2, 2, 1],
    );
    assert.equal(
      checks.some((one) => one.of.startsWith("composite")),
      false,
    );
    const alone = ratesOfMaterial(material(disputes(...rows)), { asOf: day("2024-05-31") });
    assert.deepEqual(
      [...new Set(proveIdentities(alone).map(({ id }) => id))],
      ["states", "closings"],
    );
  });

  it("fail, and name what fails, when any figure is off by one", () => {
    const failing = (change: (report: RatesReport) => void): string[] => {
      const copy = structuredClone(report);
      change(copy);
      return proveIdentities(copy)
        .filter(({ ok }) => !ok)
        .map(({ id, group, of }) => `${id} ${group}${group && " "}${of}`);
    };
    const counts = (copy: RatesReport) =>
      copy.groups[0].counts.matters.get("dispute") as unknown as Record<string, number>;
    for (const state of ["open", "progress", "transferred", "failed", "blank", "unknown"])
      assert.deepEqual(
        failing((copy) => counts(copy)[state]!++),
        ["states dispute"],
      );
    for (const way of ["substantive", "staged", "procedural", "unsaid"])
      assert.deepEqual(
        failing((copy) => counts(copy)[way]!++),
        ["closings dispute"],
      );
    assert.deepEqual(
      failing((copy) => counts(copy).closed!++),
      ["states dispute", "closings dispute"],
    );
    const flow = (copy: RatesReport, group: number) =>
      copy.groups[group]!.flows.get("dispute") as unknown as Record<string, number>;
    for (const figure of ["carried", "closed", "open"])
      assert.deepEqual(
        failing((copy) => flow(copy, 1)[figure]!++),
        ["flow 甲村 dispute", `flowGroups dispute.${figure}`],
      );
    assert.deepEqual(
      failing((copy) => flow(copy, 1).overdue!++),
      ["flowGroups dispute.overdue"],
    );
    assert.deepEqual(
      failing((copy) => {
        const [rate] = copy.groups[1]!.rates as unknown as { numerator: number }[];
        rate!.numerator++;
      }),
      [`groups ${report.groups[1]!.rates[0]!.id}.numerator`],
    );
  });

  it("hold of groups that lack a kind or a rate", () => {
    const copy = structuredClone(report);
    const [, first] = copy.groups as unknown as {
      rates: unknown[];
      flows: Map<string, unknown>;
    }[];
    first!.rates.length = 0;
    first!.flows.clear();
    const failing = proveIdentities(copy).filter(({ ok }) => !ok);
    assert.ok(failing.some((one) => one.of === "resolution.numerator" && one.parts === 0));
    assert.ok(failing.some((one) => one.of === "dispute.found" && one.parts === 0));
  });
});

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
  const open = material(ledger, ledgerOf("petition", [{ foundOn: "2024-05-03", status: "" }]));

  it("are those of the days up to the as-of day", () => {
    const latest = (today: string) => latestMonth(open, day(today));
    assert.deepEqual(
      ["2024-03-30", "2024-03-31", "2024-04-30", "2024-05-01", "2024-12-31"].map(latest),
      [null, "2024-03", "2024-03", "2024-05", "2024-05"],
    );
    assert.equal(latestMonth(material(), day("2024-05-01")), null);
  });

  it("go back month by month, oldest first", () => {
    const trend = (length?: number) =>
      trendOf(open, "2024-05", day("2024-05-20"), length).map(({ month }) => month);
    assert.deepEqual(trend(3), ["2024-03", "2024-04", "2024-05"]);
    assert.equal(trend().length, 12);
    assert.equal(trend()[0], "2023-06");
    const [march] = trendOf(open, "2024-05", day("2024-05-20"), 3);
    assert.equal(march!.report.groups[0].flows.get("dispute")!.found, 1);
  });

  it("are overdue the day after their last, the longest first", () => {
    const overdue = (today: string) =>
      overdueMatters(open, ["dispute"], day(today)).map((one) => [
        ...[one.kind, one.record, one.village, isoOf(one.deadline), one.overdueDays],
      ]);
    assert.deepEqual(overdue("2024-05-05"), [["dispute", 0, "甲村", "2024-04-10", 25]]);
    assert.deepEqual(overdue("2024-05-07"), [
      ["dispute", 0, "甲村", "2024-04-10", 27],
      ["dispute", 1, "乙村", "2024-05-05", 2],
      ["dispute", 2, "", "2024-05-06", 1],
    ]);
    assert.deepEqual(overdueMatters(open, ["opinion"], day("2025-05-07")), []);
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

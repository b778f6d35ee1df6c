import assert from "node:assert/strict";
import {
  belowTargets,
  checkTargets,
  compareRates,
  latestMonth,
  measureMonth,
  measureRates,
  openMaterial,
  overdueMatters,
  peopleBands,
  proveIdentities,
  rankGroups,
  trendOf,
} from "../../src/measure/index";
import { rateOf } from "../../src/measure/rate";
import { defaultProfile } from "../../src/profile/defaults";
import { isoOf } from "../../src/sheet/serial";
import { day, ledgerOf, type Row } from "./ledger-of";

const asOf = day("2024-12-31");
const profile = { ...defaultProfile, targets: { resolution: 0.5, onTime: 0.9 } };

const disputes = ledgerOf("dispute", [
  { village: "甲村", foundOn: "2023-05-10", status: "已化解", closedOn: "2023-05-20" },
  { village: "甲村", foundOn: "2024-03-01", status: "化解中", closedOn: "" },
  { village: "甲村", foundOn: "2024-04-10", status: "已化解", closedOn: "2024-05-02" },
  { village: "乙村", foundOn: "2024-04-12", status: "已化解", closedOn: "2024-04-20" },
  { village: "甲村", foundOn: "2024-05-03", status: "已化解", closedOn: "2024-05-10" },
  { village: "乙村", foundOn: "2024-05-04", status: "化解中", closedOn: "" },
  { village: "乙村", foundOn: "2024-05-05", status: "失败", closedOn: "2024-05-20" },
  { village: "丙村", foundOn: "2024-05-05", status: "撤回", closedOn: "" },
  { village: "丙村", foundOn: "2024-05-06", status: "已移交", closedOn: "" },
]);
const month = (name: string) => measureMonth([disputes], { profile, asOf, period: name });

describe("latestMonth", () => {
  const material = openMaterial([disputes], { profile });

  it("is the last one with a matter found, up to the day", () => {
    assert.equal(latestMonth(material, asOf), "2024-05");
    assert.equal(latestMonth(material, day("2024-04-11")), "2024-04");
    assert.equal(latestMonth(material, day("2023-01-01")), null);
  });
});

describe("measureMonth", () => {
  it("has the headline", () => {
    assert.deepEqual(month("2024-05").headline, {
      carried: 2,
      found: 4,
      closed: 2,
      open: 4,
      overdue: 1,
      carriedClosed: 1,
      carriedOpen: 1,
    });
  });

  it("carries over what the month before left open", () => {
    assert.equal(month("2024-06").headline.carried, month("2024-05").headline.open);
    assert.equal(month("2024-05").headline.carried, month("2024-04").headline.open);
  });

  it("gives zeros for a month without events, and a dash for its rates", () => {
    const empty = measureMonth([ledgerOf("dispute", [{ foundOn: "", status: "" }].slice(1))], {
      profile,
      asOf,
      period: "2024-05",
    });
    assert.deepEqual(Object.values(empty.headline), [0, 0, 0, 0, 0, 0, 0]);
    assert.ok(empty.report.groups[0].rates.every(({ text }) => text === "—"));
    assert.equal(empty.mainKind, "dispute");
  });

  it("compares with the month before and the same month last year", () => {
    const { toPrevious, toLastYear } = month("2024-05");
    // 1/4 against 1/2 as of the end of April, and against 1/1.
    assert.deepEqual(
      [toPrevious, toLastYear].map((list) => list.find(({ id }) => id === "resolution")?.text),
      ["-25.00", "-75.00"],
    );
    assert.equal(month("2024-04").toLastYear[0]?.text, "—");
  });

  it("compares scores in points, whatever their full marks", () => {
    const score = (numerator: number, full: number) => ({
      ...rateOf("composite", numerator, full * 100, 2),
      full,
    });
    assert.equal(compareRates([score(89_862, 1000)], [score(88_000, 1000)], 2)[0]?.text, "+18.62");
  });

  it("says whether targets are met", () => {
    assert.deepEqual(
      month("2024-05").targets.map(({ id, met }) => [id, met]),
      [
        ["resolution", false],
        ["onTime", true],
      ],
    );
    const exactly = checkTargets([rateOf("resolution", 1, 2, 2)], profile);
    assert.equal(exactly[0]?.met, true);
    assert.equal(checkTargets([rateOf("resolution", 0, 0, 2)], profile)[0]?.met, null);
    // 49.996% is shown as 50.00%, but it is below.
    assert.equal(checkTargets([rateOf("resolution", 12_499, 25_000, 2)], profile)[0]?.met, false);
  });

  it("names the villages below a target", () => {
    const { groups } = measureRates([disputes], {
      profile,
      asOf,
      period: "2024-05",
      by: "village",
    });
    assert.deepEqual(
      belowTargets(groups, profile).map(({ group, id }) => `${group} ${id}`),
      ["乙村 resolution", "丙村 resolution"],
    );
  });

  it("ranks with shared places and no base last", () => {
    const ledger = ledgerOf("dispute", [
      { village: "甲村", foundOn: "2024-05-01", status: "已化解" },
      { village: "甲村", foundOn: "2024-05-01", status: "化解中" },
      { village: "乙村", foundOn: "2024-05-01", status: "已化解" },
      { village: "丙村", foundOn: "2024-05-01", status: "化解中" },
      { village: "丙村", foundOn: "2024-05-01", status: "已化解" },
      { village: "丁村", foundOn: "2024-04-01", status: "已化解" },
      { village: "戊村", foundOn: "2024-05-01", status: "化解中" },
    ]);
    const { groups } = measureRates([ledger], { profile, asOf, period: "2024-05", by: "village" });
    assert.deepEqual(
      rankGroups(groups, "resolution").map(({ name, rank }) => `${rank} ${name}`),
      ["1 乙村", "2 甲村", "2 丙村", "4 戊村", "null 丁村"],
    );
  });

  it("shows a trend of months as their own summaries had them", () => {
    const trend = trendOf(openMaterial([disputes], { profile }), "2024-05", asOf, 3);
    assert.deepEqual(
      trend.map(({ month: name, report }) => `${name} ${report.groups[0].rates[0]?.text}`),
      ["2024-03 0.00%", "2024-04 50.00%", "2024-05 25.00%"],
    );
  });

  it("lists overdue matters, the longest first", () => {
    const material = openMaterial([disputes], { profile });
    assert.deepEqual(
      overdueMatters(material, ["dispute"], day("2024-06-04")).map(
        ({ records, record, village, deadline, overdueDays }) => [
          records.rowOf(record),
          village,
          isoOf(deadline),
          overdueDays,
        ],
      ),
      [
        [2, "甲村", "2024-03-31", 65],
        [6, "乙村", "2024-06-03", 1],
      ],
    );
  });

  it("counts matters by people involved, the bands without overlap", () => {
    const rows: Row[] = [3, 50, 51, 100, 101, 500, 501, "600多", "三十余人", "", "若干"].map(
      (peopleCount) => ({ foundOn: "2024-05-01", peopleCount }),
    );
    assert.deepEqual(
      peopleBands(openMaterial([ledgerOf("dispute", rows)], { profile }), ["dispute"], {
        from: day("2024-05-01"),
        cut: day("2024-05-31"),
      }),
      { upTo50: 3, from51To100: 2, from101To500: 2, over500: 2, unknown: 2 },
    );
  });

  it("proves its identities, and would notice a matter lost", () => {
    const { report, checks } = month("2024-05");
    assert.ok(checks.length >= 4 && checks.every(({ ok }) => ok));
    const [whole] = report.groups;
    const flow = whole.flows.get("dispute");
    assert.ok(flow !== undefined);
    const flows = new Map([["dispute" as const, { ...flow, open: flow.open + 1 }]]);
    const wrong = proveIdentities({ ...report, groups: [{ ...whole, flows }] });
    assert.deepEqual(
      wrong.filter(({ ok }) => !ok).map(({ id, parts, whole: sum }) => [id, parts, sum]),
      [["flow", 4, 5]],
    );
  });
});

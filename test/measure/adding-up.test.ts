import assert from "node:assert/strict";
import type { Ledger } from "../../src/ledger/ledger";
import {
  monthsOfMaterial,
  openMaterial,
  proveIdentities,
  proveMonths,
  ratesOfMaterial,
  type PeriodMonth,
  type RatesReport,
} from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { day, ledgerOf, type Row } from "./ledger-of";

const material = (...ledgers: Ledger[]) => openMaterial(ledgers, { profile });
const disputes = (...rows: Row[]): Ledger => ledgerOf("dispute", rows);

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
  const asOf = day("2024-03-31");
  const period = "2024-Q1";
  const open = () => material(ledger, petitions);
  const reportOf = (): RatesReport => ratesOfMaterial(open(), { asOf, period });
  const monthsOf = (): readonly PeriodMonth[] => monthsOfMaterial(open(), period, asOf);

  it("are as their own summaries have them, with what was closed of them by the end", () => {
    assert.deepEqual(
      monthsOf().map(({ month, report: own, closedByEnd }) => {
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
      monthsOfMaterial(open(), name, day(today)).map(({ month }) => month);
    assert.deepEqual(names("2024-02-01", period), ["2024-01", "2024-02"]);
    assert.deepEqual(names("2024-01-31", period), ["2024-01"]);
    assert.deepEqual(names("2023-12-31", period), []);
    assert.deepEqual(names("2024-03-31", "2024-01"), []);
    assert.deepEqual(names("2024-03-31", "2024-01..2024-02"), ["2024-01", "2024-02"]);
  });

  it("add up to it, kind by kind, figure by figure", () => {
    const checks = proveMonths(monthsOf(), reportOf());
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
    assert.deepEqual(proveMonths([], reportOf()), []);
  });

  it("that leave one out do not add up", () => {
    const [months, report] = [monthsOf(), reportOf()];
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
    const bare = monthsOf().map((one) => ({
      ...one,
      closedByEnd: new Map(),
      report: ratesOfMaterial(material(), { asOf, period: one.month }),
    }));
    assert.deepEqual(
      proveMonths(bare, reportOf())
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
  const reportOf = (): RatesReport =>
    ratesOfMaterial(material(disputes(...rows)), {
      ...{ asOf: day("2024-05-31"), period: "2024-05", by: "village" },
    });

  it("say both sides of what must add up, for the whole and each group", () => {
    const checks = proveIdentities(reportOf());
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
      const copy = reportOf();
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
      [`groups ${reportOf().groups[1]!.rates[0]!.id}.numerator`],
    );
  });

  it("hold of groups that lack a kind or a rate", () => {
    const copy = reportOf();
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

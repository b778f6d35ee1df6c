import assert from "node:assert/strict";
import fc from "fast-check";
import { recognise } from "../../src/ledger/recognise/index";
import type { Ledger } from "../../src/ledger/ledger";
import {
  measureRates,
  monthsOfMaterial,
  openMaterial,
  proveMonths,
  ratesOfMaterial,
  type By,
  type Flow,
} from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { dateOf, isoOf } from "../../src/sheet/serial";
import { makeTownship } from "../samples/township";
import { day } from "./ledger-of";

const PARTITIONS: readonly (readonly string[])[] = [
  Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, "0")}`),
  ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"],
  ["2024-H1", "2024-H2"],
  ["2024-01..2024-04", "2024-05..2024-05", "2024-06..2024-12"],
  ["2024"],
];

const ADDED: readonly (keyof Flow)[] = ["found", "closed"];

/** What was found and closed in the periods together, group by group and kind by kind. */
function added(ledgers: readonly Ledger[], periods: readonly string[], by: By | undefined) {
  const sums = new Map<string, number>();
  for (const month of periods) {
    const asOf = day("2025-01-31");
    const { groups } = measureRates(ledgers, {
      profile,
      asOf,
      period: month,
      ...(by ? { by } : {}),
    });
    for (const { name, flows } of groups)
      for (const [kind, flow] of flows)
        for (const figure of ADDED) {
          const key = `${name} ${kind} ${figure}`;
          if (flow[figure] > 0) sums.set(key, (sums.get(key) ?? 0) + flow[figure]);
        }
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function assertSame(ledgers: readonly Ledger[]): void {
  for (const by of [undefined, "village", "category"] as const) {
    const [first, ...others] = PARTITIONS.map((periods) => added(ledgers, periods, by));
    for (const other of others) assert.deepEqual(other, first, by);
  }
}

function assertProven(ledgers: readonly Ledger[], asOf: number): void {
  const material = openMaterial(ledgers, { profile, asked: { asOf, year: 2024 } });
  for (const period of ["2024", "2024-H1", "2024-Q2", "2024-02..2024-06"]) {
    const report = ratesOfMaterial(material, { asOf, period: period });
    const checks = proveMonths(monthsOfMaterial(material, period, asOf), report);
    assert.ok(checks.length > 0);
    assert.deepEqual(
      checks.filter(({ ok }) => !ok),
      [],
    );
  }
}

const FORMS: readonly ((serial: number) => CellValue)[] = [
  (serial) => serial,
  isoOf,
  (serial) => {
    const { year, month, day: date } = dateOf(serial);
    return `${year}年${month}月${date}日`;
  },
  (serial) => isoOf(serial).replaceAll("-", "."),
];

const START = day("2023-11-15");

/** A row as a clerk fills it in: closed at times before it was found, at times without a day. */
const row = fc.record({
  village: fc.constantFrom("柳林村", "河东村", "石桥", ""),
  category: fc.constantFrom("邻里", "土地", "婚姻家庭", ""),
  found: fc.option(fc.nat(440), { freq: 12 }),
  closed: fc.option(fc.integer({ min: -10, max: 120 })),
  done: fc.constantFrom("已化解", "化解中", "√", "撤回", "移交司法所"),
  form: fc.nat(FORMS.length - 1),
});

const clerksLedger = fc.array(row, { minLength: 12, maxLength: 40 }).map((rows) => {
  const shown = (form: number, serial: number | null) =>
    serial === null ? "" : (FORMS[form] ?? isoOf)(serial);
  return recognise(
    gridOf("纠纷", [
      ["2024年青河镇矛盾纠纷排查化解台账"],
      ["序号", "村（社区）", "当事人", "纠纷类型", "排查日期", "是否化解", "化解日期"],
      ...rows.map(({ village, category, found, closed, done, form }, index) => {
        const foundOn = found === null ? null : START + found;
        const closedOn = closed === null ? null : (foundOn ?? START + 60) + closed;
        return [
          index + 1,
          village,
          `当事人${index + 1}`,
          category,
          shown(form, foundOn),
          closedOn === null && done === "已化解" ? "化解中" : done,
          shown(form, closedOn),
        ];
      }),
    ]),
  );
});

describe("12 months = 4 quarters = 2 halves = the spans between = 1 year", function () {
  this.timeout(60_000);

  for (const seed of [1, 4])
    it(`in every count of the sample township ${seed}`, () => {
      const ledgers = makeTownship({ seed, households: 40, villages: 3 }).sheets.map(({ grid }) =>
        recognise(grid),
      );
      const whole = added(ledgers, ["2024"], undefined);
      assert.ok((whole[" dispute found"] ?? 0) > 10);
      assertSame(ledgers);
      for (const asOf of ["2024-05-20", "2025-01-31"]) assertProven(ledgers, day(asOf));
    });

  it("whatever a clerk fills in", () => {
    fc.assert(
      fc.property(clerksLedger, fc.constantFrom("2024-04-10", "2024-12-31"), (ledger, asOf) => {
        assert.equal(ledger.kind, "dispute");
        assertSame([ledger]);
        assertProven([ledger], day(asOf));
      }),
      { numRuns: 40 },
    );
  });
});

describe("monthsOfMaterial", () => {
  const ledger = recognise(
    gridOf("纠纷", [
      ["序号", "村（社区）", "当事人", "纠纷类型", "排查日期", "是否化解", "化解日期"],
      [1, "柳林村", "甲大", "邻里", "2024-04-02", "已化解", "2024-05-03"],
      [2, "柳林村", "乙二", "邻里", "2024-04-05", "化解中", ""],
      [3, "柳林村", "丙三", "邻里", "2024-05-05", "已化解", "2024-05-06"],
    ]),
  );
  const months = (period: string, asOf: string) =>
    monthsOfMaterial(
      openMaterial([ledger], { profile, asked: { asOf: day(asOf) } }),
      period,
      day(asOf),
    );

  it("judges closings at the end of the whole period, so that they add up", () => {
    assert.deepEqual(
      months("2024-Q2", "2024-07-01").map(({ month, report, closedByEnd }) => [
        month,
        report.groups[0].counts.matters.get("dispute")?.closed,
        closedByEnd.get("dispute") ?? 0,
      ]),
      [
        ["2024-04", 0, 1],
        ["2024-05", 1, 1],
        ["2024-06", 0, 0],
      ],
    );
  });

  it("leaves out months that have not begun, and has none for a single month", () => {
    assert.deepEqual(
      months("2024-Q2", "2024-05-01").map(({ month }) => month),
      ["2024-04", "2024-05"],
    );
    assert.deepEqual(months("2024-05", "2024-07-01"), []);
    assert.deepEqual(months("2024-05..2024-05", "2024-07-01"), []);
  });
});

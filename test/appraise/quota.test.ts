import assert from "node:assert/strict";
import fc from "fast-check";
import { appraiseBooks } from "../../src/operations/appraise-books";
import type { AppraisalPart } from "../../src/profile/appraisal";
import { defaultProfile } from "../../src/profile/defaults";
import { gridOf, type Grid } from "../../src/sheet/grid";
import { serialFromIso } from "../../src/sheet/serial";
import { bookOfGrids } from "../operations/book-of";
import { dayAfter } from "./plain-township";

interface Visit {
  readonly visitor: string;
  readonly household: number;
  readonly on: string;
}

const ROLES: Readonly<Record<string, string>> = {
  陈建军: "乡镇干部",
  林国平: "乡镇干部",
  孙秀兰: "人大代表",
  何志远: "村干部",
};
const HOUSEHOLDS = "张大山 李小河 王桂花 赵长青 周有福 吴春生 郑立秋".split(" ");

const visits: fc.Arbitrary<Visit[]> = fc.array(
  fc.record({
    visitor: fc.constantFrom(...Object.keys(ROLES)),
    household: fc.nat(HOUSEHOLDS.length - 1),
    on: fc.nat(420).map((days) => dayAfter("2023-12-15", days)),
  }),
  { minLength: 4, maxLength: 40 },
);

function visitSheet(list: readonly Visit[]): Grid {
  return gridOf("走访台账", [
    ["青河镇走访群众台账"],
    ["序号", "村名", "户主姓名", "走访日期", "走访人", "身份", "走访情况"],
    ...list.map(({ visitor, household, on }, index) => [
      ...[index + 1, "柳林村", HOUSEHOLDS[household] ?? "", on, visitor, ROLES[visitor] ?? ""],
      "了解生产生活情况",
    ]),
  ]);
}

const QUOTA: AppraisalPart = {
  by: "owner",
  items: [
    { id: "visits", name: "走访任务", full: 30, score: { kind: "quota", role: "乡镇干部" } },
    { id: "contacts", name: "联系选民", full: 20, score: { kind: "quota", role: "人大代表" } },
  ],
};
const profile = {
  ...defaultProfile,
  quotas: {
    乡镇干部: { measure: "households", required: 8, per: "year" },
    人大代表: { measure: "contacts", required: 12, per: "term" },
  },
  appraisal: QUOTA,
} as const;

/** First and last days, and the share of its year and its terms a period is, counted day by day. */
const PERIODS = {
  "2024-05": ["2024-05-01", "2024-05-31", [31, 366], [31, 184]],
  "2024-Q2": ["2024-04-01", "2024-06-30", [91, 366], [91, 184]],
  "2024-H1": ["2024-01-01", "2024-06-30", [182, 366], [60 * 184 + 122 * 182, 182 * 184]],
  "2024": ["2024-01-01", "2024-12-31", [1, 1], null],
} as const;

describe("quotas in an appraisal", function () {
  this.timeout(60_000);

  it("are full marks × done ÷ what the period owes of the year or term, at most full", () => {
    fc.assert(
      fc.property(
        ...[visits, fc.constantFrom(...(Object.keys(PERIODS) as (keyof typeof PERIODS)[]))],
        (list, period) => {
          const [from, to, year, term] = PERIODS[period];
          const { units } = appraiseBooks([bookOfGrids([visitSheet(list)])], {
            ...{ profile, period, asOf: serialFromIso("2025-03-01") ?? 0 },
          });
          const names = [...new Set(list.map(({ visitor }) => visitor))].sort();
          assert.deepEqual(units.map(({ unit }) => unit).sort(), names);
          for (const { unit, items } of units) {
            const own = list.filter(
              (one) => one.visitor === unit && one.on >= from && one.on <= to,
            );
            const reached = new Set(own.map(({ household }) => household)).size;
            assert.equal(
              items[0]?.points ?? null,
              ROLES[unit] === "乡镇干部" ? points(30, reached, 8, year) : null,
            );
            if (term === null) continue;
            assert.equal(
              items[1]?.points ?? null,
              ROLES[unit] === "人大代表" ? points(20, own.length, 12, term) : null,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("have no base where the appraisal is of others than those in charge", () => {
    const book = bookOfGrids([visitSheet([{ visitor: "陈建军", household: 0, on: "2024-05-06" }])]);
    const asOf = serialFromIso("2024-05-31") ?? 0;
    const { units } = appraiseBooks([book], { profile, asOf, period: "2024-05", by: "village" });
    assert.deepEqual(
      units.map(({ unit, items }) => [unit, items.map((one) => one.points)]),
      [["柳林村", [null, null]]],
    );
  });
});

/** Hundredths by whole numbers: full × done ÷ (required × share), half up, at most full. */
function points(
  full: number,
  done: number,
  required: number,
  [part, whole]: readonly [number, number],
): number {
  const hundredths = Math.floor(
    (2 * full * 100 * done * whole + required * part) / (2 * required * part),
  );
  return Math.min(full * 100, hundredths) / 100;
}

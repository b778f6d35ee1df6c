import assert from "node:assert/strict";
import { check, checking } from "../../src/check/run";
import type { SampledKind } from "../samples/sampled-kinds";
import { recogniseTables, recognising } from "../../src/ledger/recognise/index";
import { listingRevisits, listRevisits } from "../../src/operations/revisit-list";
import { summariseMonth, summarising } from "../../src/operations/monthly-summary";
import { reportAppraisal, reportingAppraisal } from "../../src/operations/report-appraisal";
import type { Book } from "../../src/operations/read-book";
import { defaultProfile } from "../../src/profile/index";
import type { Grid } from "../../src/sheet/grid";
import type { Steps } from "../../src/sheet/steps";
import { inSlices } from "../../src/workbook/slices";
import { day } from "../measure/ledger-of";
import { makeLedger } from "../samples/ledger";
import { clockOf } from "../support/clock-of";
import { bookOf } from "./book-of";

const context = { profile: defaultProfile, asOf: day("2024-05-31") };
const month = { ...context, period: "2024-05" };
const kinds = ["dispute", "household"] as const satisfies readonly SampledKind[];

const gridOf = (kind: SampledKind, rows: number): Grid =>
  makeLedger({ kind, rows, seed: 5, mess: 1, sheet: "台账" }).grid;

/** The grid, and how many of its rows were looked up since it was last asked. */
function watched(grid: Grid): { readonly grid: Grid; readonly looked: () => number } {
  let looks = 0;
  const values = new Proxy(grid.values, {
    get(rows, key) {
      if (typeof key === "string" && key.charCodeAt(0) < 58) looks++;
      return Reflect.get(rows, key) as unknown;
    },
  });
  return {
    grid: { ...grid, values },
    looked: () => {
      const now = looks;
      looks = 0;
      return now;
    },
  };
}

/** Number of rests, and the most rows looked up between two of them. */
function restsOf(steps: Steps<unknown>, looked: () => number) {
  let [rests, most] = [0, 0];
  looked();
  for (let step = steps.next(); ; step = steps.next()) {
    most = Math.max(most, looked());
    if (step.done === true) return { rests, most };
    rests++;
  }
}

type Work = readonly [name: string, of: (book: Book, grid: Grid) => Steps<unknown>, rests: number];

const works: readonly Work[] = [
  ["recognition", (_, grid) => recognising(grid), 20],
  [
    "check",
    ({ sheets }) =>
      checking(
        sheets.map(({ ledger }) => ledger),
        context,
      ),
    60,
  ],
  ["month's summary", (book) => summarising([book], month), 60],
  ["visits of the week", (book) => listingRevisits([book], context), 30],
  ["appraisal", (book) => reportingAppraisal([book], month), 60],
];

describe("work over a ledger of 20,000 rows", function () {
  this.timeout(300_000);
  const Rows = 20_000;
  /** Rows looked up between two rests: so many columns' worth of them. */
  const MostColumns = 8;

  for (const kind of kinds)
    describe(kind, () => {
      const { grid, looked } = watched(gridOf(kind, Rows));
      let book: Book;
      before(() => {
        book = bookOf([recogniseTables(grid).main]);
      });
      for (const [name, of, least] of works)
        it(`${name}: rests again and again, a few columns apart at most`, () => {
          const { rests, most } = restsOf(of(book, grid), looked);
          assert.ok(rests >= least, `${rests} rests`);
          assert.ok(most <= MostColumns * Rows, `${most} rows between two rests`);
        });
    });
});

describe("work in slices", function () {
  this.timeout(120_000);
  const clock = clockOf();

  for (const kind of kinds)
    it(`comes to what it comes to at once: ${kind}`, async () => {
      const grid = gridOf(kind, 2300);
      const ledger = recogniseTables(grid).main;
      const book = bookOf([ledger]);
      const atOnce = [
        recogniseTables(grid),
        check([ledger], context),
        summariseMonth([book], month).drafts,
        listRevisits([book], context).draft,
        reportAppraisal([book], month).drafts,
      ];
      clock.perCall(15);
      const inSteps = [
        await inSlices(recognising(grid)),
        await inSlices(checking([ledger], context)),
        (await inSlices(summarising([book], month))).drafts,
        (await inSlices(listingRevisits([book], context))).draft,
        (await inSlices(reportingAppraisal([book], month))).drafts,
      ];
      assert.deepEqual(inSteps, atOnce);
    });
});

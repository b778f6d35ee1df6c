import assert from "node:assert/strict";
import fc from "fast-check";
import { appraiseBooks } from "../../src/operations/appraise-books";
import { checkBooks } from "../../src/operations/check-books";
import { parsePeriod } from "../../src/measure/index";
import { defaultProfile } from "../../src/profile/defaults";
import type { AppraisalRules } from "../../src/profile/appraisal";
import { wholeRules } from "../../src/profile/appraisal";
import { township as ready } from "../../src/profile/ready/township";
import { isoOf, serialFromIso } from "../../src/sheet/serial";
import { bookOfGrids } from "../operations/book-of";
import { oracle, type Question } from "./oracle";
import { plainTownship, SHEETS, type PlainKind, type PlainTownship } from "./plain-township";

const marks = fc.constantFrom(5, 10, 12.5, 20, 33.3);
const rate = fc.constantFrom("resolution", "closing", "onTime", "rectification", "satisfaction");
const count = fc.constantFrom(
  "overdue",
  "closed-late",
  "unsolved",
  "joint-petitions",
  "unsatisfied",
);

const score = fc.oneof(
  fc.record({ kind: fc.constant("proportional"), rate }),
  fc.record({
    kind: fc.constant("steps"),
    rate,
    steps: fc.constantFrom(
      [
        [1, 10],
        [0.8, 7.5],
        [0.5, 2],
      ],
      [[0.75, 5]],
    ),
  }),
  fc.record({
    kind: fc.constant("perCase"),
    count,
    points: fc.constantFrom(0.5, 1, 2.25, 7),
    floor: fc.constantFrom(0, 3, -5),
  }),
  fc.record({
    kind: fc.constant("bonus"),
    count,
    points: fc.constantFrom(0.5, 1.25),
    cap: fc.constantFrom(1, 4),
  }),
  fc.record({ kind: fc.constant("quality"), points: fc.constantFrom(0.1, 0.35, 1) }),
  fc.record({ kind: fc.constant("reporting") }),
  fc.record({ kind: fc.constant("hand"), column: fc.constant("领导评价") }),
  fc.record({ kind: fc.constant("quota"), role: fc.constant("乡镇干部") }),
);

const veto = fc.constantFrom(
  { id: "slow", rate: "onTime", below: 0.5 },
  { id: "crowd", count: "joint-petitions", above: 2 },
  { id: "hand", hand: "一票否决" },
);

const grades = fc.constantFrom(
  [
    { name: "优秀", share: 0.2 },
    { name: "良好", share: 0.3 },
    { name: "合格", share: 0.5 },
  ],
  [
    { name: "优秀", atLeast: 0.9 },
    { name: "合格", atLeast: 0.6 },
  ],
  [],
);

const rules = fc
  .record({
    items: fc.array(fc.record({ full: marks, score }), { minLength: 1, maxLength: 7 }),
    missing: fc.constantFrom("spread", "full", "none"),
    veto: fc.uniqueArray(veto, { maxLength: 3 }),
    grades,
  })
  .map(({ items, ...more }) =>
    wholeRules(
      {
        ...more,
        items: items.map((item, index) => ({
          ...{ id: `item${String(index)}`, name: `第${String(index)}项`, score: item.score },
          full: item.score.kind === "bonus" ? 0 : item.full,
        })),
      } as Partial<AppraisalRules>,
      ready,
    ),
  );

const period = fc.constantFrom("2024-02", "2024-Q2", "2024-H1", "2024", "2024-11..2025-01");
const asOf = fc.constantFrom("2024-02-29", "2024-05-15", "2024-06-30", "2025-01-10", "2025-12-31");

function errorsIn(township: PlainTownship, day: number): Question["errors"] {
  const kinds = Object.entries(SHEETS) as [PlainKind, string][];
  const { findings } = checkBooks([bookOfGrids(township.grids.slice(0, 4))], {
    profile: defaultProfile,
    asOf: day,
  });
  return findings
    .filter(({ severity }) => severity === "error")
    .flatMap(({ sheet, row, cells }) =>
      (cells ?? [{ row }]).map((cell) => ({
        kind: kinds.find(([, name]) => name === sheet)?.[0] ?? "dispute",
        row: cell.row + 1,
      })),
    );
}

describe("an appraisal of generated townships", function () {
  this.timeout(120_000);

  it("has the points, scores, ranks, grades and vetoes of an oracle written apart", () => {
    fc.assert(
      fc.property(
        ...[plainTownship, rules, period, asOf, fc.constantFrom(0, 1, 2)],
        (township, own, name, today, decimals) => {
          const days = parsePeriod(name);
          const day = serialFromIso(today);
          assert.ok(days !== null && day !== null);
          fc.pre(days.from <= day);
          const profile = { ...defaultProfile, decimals, appraisal: own };
          const result = appraiseBooks([bookOfGrids(township.grids)], {
            ...{ profile, asOf: day, period: name },
          });
          const expected = oracle({
            ...{ township, rules: own, decimals, errors: errorsIn(township, day) },
            ...{ from: isoOf(days.from), to: isoOf(days.to), asOf: today },
          });
          const kinds = Object.entries(SHEETS);
          const seen = result.units.map(({ unit, score, rank, grade, vetoed, items }) => ({
            ...{ unit, vetoed, points: items.map(({ points }) => points) },
            cases: items.map(({ deductions }) =>
              deductions
                .map(({ sheet, row }) => {
                  const kind = kinds.find(([, name]) => name === sheet)?.[0] ?? "";
                  return `${kind} ${String(row + 1)}`;
                })
                .sort(),
            ),
            ...{ score, rank, grade },
          }));
          const byName = (a: { unit: string }, b: { unit: string }) => (a.unit < b.unit ? -1 : 1);
          assert.deepEqual(seen.sort(byName), expected.sort(byName));
        },
      ),
      { numRuns: 60 },
    );
  });
});

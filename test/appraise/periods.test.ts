import assert from "node:assert/strict";
import fc from "fast-check";
import type { ItemResult } from "../../src/appraise/index";
import { appraiseBooks } from "../../src/operations/appraise-books";
import type { AppraisalItem } from "../../src/profile/appraisal";
import { defaultProfile } from "../../src/profile/defaults";
import { serialFromIso } from "../../src/sheet/serial";
import { bookOfGrids } from "../operations/book-of";
import { plainTownship } from "./plain-township";

/** Everything whose counts of a period are those of its months together. */
const ITEMS: readonly AppraisalItem[] = [
  {
    id: "late",
    name: "超期办结",
    full: 9,
    score: { kind: "perCase", count: "closed-late", points: 1 },
  },
  {
    id: "joint",
    name: "集体访",
    full: 9,
    score: { kind: "perCase", count: "joint-petitions", points: 1 },
  },
  { id: "quality", name: "台账质量", full: 9, score: { kind: "quality", points: 1 } },
  { id: "reporting", name: "排查", full: 9, score: { kind: "reporting" } },
  {
    id: "resolution",
    name: "化解率",
    full: 9,
    score: { kind: "proportional", rate: "resolution" },
  },
  { id: "closing", name: "办结率", full: 9, score: { kind: "proportional", rate: "closing" } },
];

const MONTHS = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
const SPLITS = [
  MONTHS,
  ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"],
  ["2024-H1", "2024-H2"],
  ["2024"],
  ["2024-01..2024-05", "2024-06..2024-11", "2024-12"],
] as const;

/** What adds up: cases, errors and records, months reported and begun, matters in the base. */
function figuresOf({ id, count, numerator, denominator, deductions }: ItemResult): number[] {
  const isRate = id === "resolution" || id === "closing";
  return [count ?? 0, isRate ? 0 : (numerator ?? 0), denominator ?? 0, deductions.length];
}

describe("the periods of a year", function () {
  this.timeout(120_000);

  it("add up, as months, quarters, halves or spans, in every count of every unit", () => {
    fc.assert(
      fc.property(plainTownship, ({ grids }) => {
        const books = [bookOfGrids(grids)];
        const profile = { ...defaultProfile, appraisal: { items: ITEMS } };
        const asOf = serialFromIso("2025-06-30") ?? 0;
        const sums = SPLITS.map((periods) => {
          const sum = new Map<string, number[]>();
          for (const period of periods)
            for (const { unit, items } of appraiseBooks(books, { profile, asOf, period }).units) {
              const own = sum.get(unit) ?? [];
              items.flatMap(figuresOf).forEach((figure, at) => (own[at] = (own[at] ?? 0) + figure));
              sum.set(unit, own);
            }
          return [...sum].sort(([a], [b]) => (a < b ? -1 : 1));
        });
        for (const other of sums.slice(1)) assert.deepEqual(other, sums[0]);
      }),
      { numRuns: 4 },
    );
  });
});

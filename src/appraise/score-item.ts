import type { Rate } from "../measure/rate";
import { compareRatios, decimalRatio, type Ratio } from "../measure/ratio";
import type { AppraisalItem, Score, ScoreKind } from "../profile/appraisal";
import type { Deduction, ItemResult } from "./appraisal";
import type { Evidence } from "./evidence";
import {
  exact,
  exactRatio,
  isLess,
  least,
  minus,
  most,
  numberOf,
  over,
  times,
  ZERO,
  type Exact,
} from "./exact";
import { markOf } from "./hand-marks";

/** Points of an item in a unit, not yet rounded, and what they were counted from. */
export interface Scored {
  /** `null`: no base. */
  readonly points: Exact | null;
  readonly from: Omit<ItemResult, "id" | "points" | "full">;
}

type Scorer<K extends ScoreKind> = (
  score: Extract<Score, { readonly kind: K }>,
  full: Exact,
  evidence: Evidence,
  unit: number,
) => Scored;

/** Scores one item of one unit (CONTRACT §6). */
export function scoreItem(
  { score, full }: AppraisalItem,
  evidence: Evidence,
  unit: number,
): Scored {
  const scorer = SCORERS[score.kind] as Scorer<ScoreKind>;
  return scorer(score, exact(full), evidence, unit);
}

const NO_DEDUCTIONS: readonly Deduction[] = [];

const SCORERS: { readonly [K in ScoreKind]: Scorer<K> } = {
  proportional: ({ rate: id }, full, evidence, unit) =>
    byRate(evidence.rate(id, unit), (rate) => times(full, exactRatio(rate))),

  steps: ({ rate: id, steps }, _full, evidence, unit) =>
    byRate(evidence.rate(id, unit), (rate) => {
      const reached = steps.find(([atLeast]) => compareRatios(rate, decimalRatio(atLeast)) >= 0);
      return reached === undefined ? ZERO : exact(reached[1]);
    }),

  perCase: ({ count: id, points, floor = 0 }, full, evidence, unit) => {
    const cases = evidence.cases(id, unit);
    const off = times(exact(points), exact(cases.length));
    return {
      points: most(exact(floor), minus(full, off)),
      from: {
        count: cases.length,
        deductions: cases.map((place) => ({ ...place, points, reason: id })),
      },
    };
  },

  bonus: ({ count: id, points, cap }, _full, evidence, unit) => {
    const count = evidence.cases(id, unit).length;
    return {
      points: least(exact(cap), times(exact(points), exact(count))),
      from: { count, deductions: NO_DEDUCTIONS },
    };
  },

  quota: ({ role }, full, evidence, unit) => {
    const share = evidence.quota(role, unit);
    if (share === null) return { points: null, from: { deductions: NO_DEDUCTIONS } };
    const done = exact(share.done);
    const { required } = share;
    return {
      points: isLess(done, required) ? times(full, over(done, required)) : full,
      from: {
        numerator: share.done,
        denominator: numberOf(required),
        deductions: NO_DEDUCTIONS,
      },
    };
  },

  quality: ({ points }, full, evidence, unit) => {
    const { records, faults } = evidence.quality(unit);
    const ratio = { numerator: faults.length, denominator: records };
    const from = { ...ratio, deductions: NO_DEDUCTIONS, faults };
    if (records === 0) return { points: null, from };
    const off = times(exact(points), times(exactRatio(ratio), exact(100)));
    return { points: most(ZERO, minus(full, off)), from };
  },

  reporting: (_score, full, evidence, unit) => {
    const ratio = evidence.reporting(unit);
    return {
      points: ratio.denominator === 0 ? null : times(full, exactRatio(ratio)),
      from: { ...ratio, deductions: NO_DEDUCTIONS },
    };
  },

  hand: ({ column }, _full, evidence, unit) => {
    const cell = evidence.mark(column, unit);
    const mark = cell === null ? null : markOf(cell.value);
    if (cell === null || mark === null)
      return { points: null, from: { deductions: NO_DEDUCTIONS } };
    const { book, sheet } = cell.grid;
    return {
      points: exact(mark),
      from: {
        deductions: NO_DEDUCTIONS,
        marked: { book, sheet, row: cell.row, column: cell.column },
      },
    };
  },
};

function byRate(rate: Rate | null, pointsOf: (rate: Ratio) => Exact): Scored {
  if (rate === null) return { points: null, from: { deductions: NO_DEDUCTIONS } };
  const { numerator, denominator } = rate;
  return {
    points: denominator === 0 ? null : pointsOf(rate),
    from: { numerator, denominator, deductions: NO_DEDUCTIONS },
  };
}

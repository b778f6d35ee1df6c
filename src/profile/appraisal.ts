import type { RateId } from "./ids";

/** Whom an appraisal is about: villages, or those in charge. */
export const APPRAISED = ["village", "owner", "leader", "ownerUnit"] as const;

export type AppraisedBy = (typeof APPRAISED)[number];

/** What is done with the marks of an item that has no base in a unit. */
export const MISSING_MARKS = ["spread", "full", "none"] as const;

export type MissingMarks = (typeof MISSING_MARKS)[number];

/** Matters that cost or bring points by the case (CONTRACT §6). */
export const COUNT_IDS = [
  "overdue",
  "closed-late",
  "unsolved",
  "joint-petitions",
  "unsatisfied",
] as const;

export type CountId = (typeof COUNT_IDS)[number];

/** A share 0..1 and the points from it on. */
export type Step = readonly [atLeast: number, points: number];

/** One way of scoring; arithmetic: CONTRACT §6. */
export type Score =
  | { readonly kind: "proportional"; readonly rate: RateId }
  | { readonly kind: "steps"; readonly rate: RateId; readonly steps: readonly Step[] }
  | {
      readonly kind: "perCase";
      readonly count: CountId;
      readonly points: number;
      readonly floor?: number;
    }
  | {
      readonly kind: "bonus";
      readonly count: CountId;
      readonly points: number;
      readonly cap: number;
    }
  | { readonly kind: "quota"; readonly role: string }
  | { readonly kind: "quality"; readonly points: number }
  | { readonly kind: "reporting" }
  | { readonly kind: "hand"; readonly column: string };

export type ScoreKind = Score["kind"];

/** 考核项目: its full marks and how they are earned. */
export interface AppraisalItem {
  readonly id: string;
  readonly name: string;
  /** 0 for a bonus. */
  readonly full: number;
  /** Items of one group stand together on the sheet. */
  readonly group?: string;
  readonly score: Score;
}

/** 一票否决: what puts a unit after all others. */
export type Veto =
  | { readonly id: string; readonly name?: string; readonly rate: RateId; readonly below: number }
  | { readonly id: string; readonly name?: string; readonly count: CountId; readonly above: number }
  | { readonly id: string; readonly name?: string; readonly hand: string };

/** A grade by score (share of the full marks) or by place (share of the units). */
export type Grade =
  | { readonly name: string; readonly atLeast: number }
  | { readonly name: string; readonly share: number };

/** 考核细则 (profile key `appraisal`). */
export interface AppraisalRules {
  readonly by: AppraisedBy;
  readonly full: number;
  readonly missing: MissingMarks;
  readonly items: readonly AppraisalItem[];
  readonly veto: readonly Veto[];
  readonly grades: readonly Grade[];
  readonly vetoGrade: string;
}

/** What a profile states of them; what it leaves out is filled in when they are used. */
export type AppraisalPart = Partial<AppraisalRules>;

const VETO_GRADE = "不合格";

/**
 * Whole rules out of what a profile states: one that lists items stands on its own, any other changes
 * `ready`. Full marks that are not given are the sum of the items'.
 */
export function wholeRules(part: AppraisalPart | undefined, ready: AppraisalRules): AppraisalRules {
  const { items } = part ?? {};
  if (items === undefined) return { ...ready, ...mergeAppraisals(ready, part) };
  return {
    by: "village",
    full: items.reduce((sum, { full }) => sum + full, 0),
    missing: "spread",
    veto: [],
    grades: [],
    vetoGrade: VETO_GRADE,
    ...part,
    items,
  };
}

/** `over` on top of `base`: items and vetoes joined by id, everything else replaced. */
export function mergeAppraisals(
  base: AppraisalPart | undefined,
  over: AppraisalPart | undefined,
): AppraisalPart | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  const items = joinById(base.items, over.items);
  const veto = joinById(base.veto, over.veto);
  return {
    ...base,
    ...over,
    ...(items === undefined ? {} : { items }),
    ...(veto === undefined ? {} : { veto }),
  };
}

/** The base's order, its entries replaced where `over` has one of the id; new ones follow. */
function joinById<T extends { readonly id: string }>(
  base: readonly T[] | undefined,
  over: readonly T[] | undefined,
): readonly T[] | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  const byId = new Map(over.map((one) => [one.id, one]));
  const known = new Set(base.map(({ id }) => id));
  return [
    ...base.map((one) => byId.get(one.id) ?? one),
    ...over.filter(({ id }) => !known.has(id)),
  ];
}

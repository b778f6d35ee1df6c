import type {
  AppraisalItem,
  AppraisalRules,
  Grade,
  Score,
  ScoreKind,
  Veto,
} from "../profile/appraisal";
import type { RateId } from "../profile/ids";
import { fill } from "./format";
import { appraisalText } from "./zh-CN/appraisal";
import { appraisalSheetText } from "./zh-CN/appraisal-sheet";
import { rateLabels } from "./zh-CN/labels";

const text = appraisalSheetText.rules;

/** Every rule of an appraisal in words, one a line: items, vetoes, ranks, grades, missing marks. */
export function describeRules(rules: AppraisalRules, decimals: number): string[] {
  const { items, veto, missing, vetoGrade } = rules;
  return [
    ...items.map(describeItem),
    ...veto.map((one) => fill(text.veto, { name: vetoName(one), rule: describeVeto(one) })),
    ...(veto.length === 0 ? [] : [fill(text.vetoed, { grade: vetoGrade })]),
    fill(text.ranks, { decimals }),
    ...describeGrades(rules.grades),
    fill(text.missing, { noBase: appraisalText.noBase, rule: appraisalText.missing[missing] }),
  ];
}

/** 矛盾纠纷化解率（200分）：按化解率得分，… */
export function describeItem({ name, full, score }: AppraisalItem): string {
  const template = score.kind === "bonus" ? text.bonus : text.item;
  return fill(template, { name, full: plainNumber(full), rule: describeScore(score) });
}

/** What a veto is called. */
export function vetoName(veto: Veto): string {
  return veto.name ?? describeVeto(veto);
}

/** When a veto falls. */
export function describeVeto(veto: Veto): string {
  if ("rate" in veto)
    return fill(text.vetoRate, {
      rate: rateLabels[veto.rate].label,
      below: shareText(veto.below),
    });
  if ("count" in veto)
    return fill(text.vetoCount, {
      count: appraisalText.counts[veto.count],
      above: plainNumber(veto.above),
    });
  return fill(text.vetoHand, { column: veto.hand });
}

/** 0.895 → 89.5% */
export function shareText(share: number): string {
  return `${plainNumber(share * 100)}%`;
}

/** A number as it would be typed: without the dust of floats. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

function describeScore(score: Score): string {
  const describe = SCORES[score.kind] as (score: Score) => string;
  return describe(score);
}

const SCORES: {
  readonly [K in ScoreKind]: (score: Extract<Score, { readonly kind: K }>) => string;
} = {
  proportional: ({ rate }) => fill(text.scores.proportional, rateParams(rate)),
  steps: ({ rate, steps }) =>
    fill(text.scores.steps, {
      ...rateParams(rate),
      steps: steps
        .map(([atLeast, points]) =>
          fill(text.step, { atLeast: shareText(atLeast), points: plainNumber(points) }),
        )
        .join(text.join),
    }),
  perCase: ({ count, points, floor = 0 }) =>
    fill(text.scores.perCase, {
      count: appraisalText.counts[count],
      points: plainNumber(points),
      floor: plainNumber(floor),
    }),
  bonus: ({ count, points, cap }) =>
    fill(text.scores.bonus, {
      count: appraisalText.counts[count],
      points: plainNumber(points),
      cap: plainNumber(cap),
    }),
  quota: ({ role }) => fill(text.scores.quota, { role }),
  quality: ({ points }) => fill(text.scores.quality, { points: plainNumber(points) }),
  reporting: () => text.scores.reporting,
  hand: ({ column }) => fill(text.scores.hand, { column }),
};

function rateParams(rate: RateId): { readonly rate: string; readonly base: string } {
  return { rate: rateLabels[rate].label, base: rateLabels[rate].base };
}

/** Shares follow each other; a grade by score stands for itself. */
export function describeGrades(grades: readonly Grade[]): string[] {
  if (grades.length === 0) return [];
  const list = grades.map((grade, index) => {
    const { name } = grade;
    if ("atLeast" in grade) return fill(text.atLeast, { name, share: shareText(grade.atLeast) });
    const template = grades.slice(0, index).some((one) => "share" in one)
      ? text.nextShare
      : text.share;
    return fill(template, { name, share: shareText(grade.share) });
  });
  return [fill(text.shares, { list: list.join(text.join) })];
}

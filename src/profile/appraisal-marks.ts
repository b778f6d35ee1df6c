import type { AppraisalItem, AppraisalRules, MissingMarks } from "./appraisal";

/** Full marks of items by id; items not named keep theirs. */
export type FullMarks = ReadonlyMap<string, number>;

/**
 * The rules with other full marks: points of steps grow and shrink with them, an item of 0 is left out,
 * bonuses stay as they are. The marks of the whole are the sum of the items'.
 */
export function withFullMarks(
  rules: AppraisalRules,
  marks: FullMarks,
  missing: MissingMarks = rules.missing,
): AppraisalRules {
  const items = rules.items
    .map((item) => withFull(item, marks.get(item.id) ?? item.full))
    .filter(({ full, score }) => full > 0 || score.kind === "bonus");
  return { ...rules, items, missing, full: items.reduce((sum, { full }) => sum + full, 0) };
}

function withFull(item: AppraisalItem, full: number): AppraisalItem {
  const { score } = item;
  if (full === item.full) return item;
  if (score.kind !== "steps") return { ...item, full };
  const steps = score.steps.map(
    ([atLeast, points]) => [atLeast, round((points * full) / item.full)] as const,
  );
  return { ...item, full, score: { ...score, steps } };
}

/** Points of steps have at most two decimals. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}

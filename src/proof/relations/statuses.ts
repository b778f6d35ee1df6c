import { shown, shownCount } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import { sentenceEnd, sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, nounsOf } from "../reading/roles";
import { unitFit } from "../reading/units";
import type { ListIndex } from "./part-list";
import { partDraft } from "./sums";

/** What was found, and what became of it. */
export interface Course {
  /** The found figure it most likely starts from first. */
  readonly bases: readonly Figure[];
  readonly steps: readonly Figure[];
}

const STEPS = new Set(["handled", "closed", "open", "rest", "moved", "failed"]);
const MOST_STEPS = 8;
const MOST_BASES = 4;
/** 现有矛盾纠纷29件 names the matter right before the number; 热线办直办107件 does not. */
const NOUN_END = 6;
/** Characters around the figures that are looked at for what was carried over. */
const AROUND = 60;

/** Whether matters can be counted down from a figure: 排查29件, 共29件, 29件中, 现有纠纷29件. */
export function isBase(figure: Figure): boolean {
  if (figure.kind !== "count" || figure.idiom || isPast(figure.scope)) return false;
  if (figure.role === "found") return true;
  if (figure.role === "carry") return figure.partitive;
  if (figure.role === "none" || figure.role === "handled")
    return (
      figure.total || figure.partitive || nounsOf(figure.label.slice(-NOUN_END) + figure.tail) !== 0
    );
  return figure.partitive;
}

/** 领导包案15件，已化解13件: told of without a word for it, but what became of it follows at once. */
export function isPlainBase(passage: Passage, figure: Figure): boolean {
  if (figure.kind !== "count" || figure.idiom || isBase(figure)) return false;
  if (figure.role !== "none" && figure.role !== "handled") return false;
  if (!/^(?:件|起|宗|批|案|单|例|条|处|项)$/.test(figure.unit)) return false;
  const next = passage.figures[figure.index + 1];
  return (
    next !== undefined &&
    isStep(next) &&
    next.unit === figure.unit &&
    next.sentence === figure.sentence &&
    next.depth === figure.depth &&
    next.start - figure.end <= 24
  );
}

function isStep(figure: Figure): boolean {
  return (
    figure.kind === "count" && !figure.partitive && !isPast(figure.scope) && STEPS.has(figure.role)
  );
}

/** Groups what a passage says of matters: each figure found, with what became of those found. */
export function coursesOf(passage: Passage, { listed, ways }: ListIndex): Course[] {
  const plain = new Set(passage.figures.filter((figure) => isPlainBase(passage, figure)));
  const courses: { bases: Figure[]; steps: Figure[] }[] = [];
  const recent: Figure[] = [];
  let current: { bases: Figure[]; steps: Figure[] } | null = null;
  for (const figure of passage.figures) {
    if (ways.has(figure)) continue;
    const bases = isStep(figure) ? recent.filter((base) => belongs(figure, base)) : [];
    const [main] = bases;
    if (main !== undefined) {
      if (current === null || current.bases[0] !== main) {
        current = { bases, steps: [] };
        courses.push(current);
      }
      if (current.steps.length < MOST_STEPS) current.steps.push(figure);
    }
    if (
      (isBase(figure) || plain.has(figure)) &&
      !(figure.role === "handled" && main !== undefined)
    ) {
      // A figure inside a list of parts is seldom the base of what follows the list.
      if (listed.has(figure)) recent.push(figure);
      else recent.unshift(figure);
      if (recent.length > MOST_BASES) recent.pop();
    }
  }
  return courses;
}

function belongs(step: Figure, base: Figure): boolean {
  const fit = unitFit(step.unit, base.unit);
  if (fit === 0 || !nounsFit(step.nouns, base.nouns)) return false;
  if (fit === 1 && step.nouns === 0 && step.sentence !== base.sentence && step.unit !== "个")
    return false;
  if (step.scope !== "" && step.scope !== base.scope && step.scope !== "累计") return false;
  return step.sentence - base.sentence <= 4;
}

/** 收集 = 办结 + 正在办理; where only one side is told: no part larger than its whole. */
export function statusClaims(
  passage: Passage,
  courses: readonly Course[],
  lists: ListIndex,
): Draft[] {
  return courses.flatMap((course) => judgeCourse(passage, course, lists));
}

function judgeCourse(passage: Passage, course: Course, lists: ListIndex): Draft[] {
  const [base] = course.bases;
  if (base?.exact !== true) return [];
  const nested = nestedIn(course, lists);
  const steps = course.steps.filter((step) => !nested.has(step));
  const last = steps[steps.length - 1];
  const from = Math.max(sentenceStart(passage, base.start), base.start - AROUND);
  const end = last?.end ?? base.end;
  const mentioned = passage.text.slice(from, Math.min(sentenceEnd(passage, end - 1), end + AROUND));
  // What was carried over is closed with what was found: the two need not agree.
  if (/结转|往年|历年|上年|遗留|陈年/.test(mentioned)) return [];
  const open = steps.filter((step) => step.role === "open" || step.role === "rest");
  const done = steps.filter((step) => step.role !== "open" && step.role !== "rest");
  if (open.length > 0 && done.length > 0) return judgeSplit(passage, course, steps, open);
  return steps.flatMap((step) => {
    if (!step.exact || step.idiom) return [];
    const roomy = course.bases.find(
      (candidate) => candidate.exact && candidate.value >= step.value,
    );
    if (roomy !== undefined) return [partDraft(passage, step, roomy)];
    const certain =
      unitFit(step.unit, base.unit) === 2 &&
      step.role === "closed" &&
      base.sentence === step.sentence;
    return certain ? [partDraft(passage, step, base)] : [];
  });
}

/** Steps listed below another step (化解26件，其中调解20件、诉讼6件) are not steps of their own. */
function nestedIn(course: Course, { ofWhole }: ListIndex): Set<Figure> {
  const nested = new Set<Figure>();
  for (const whole of course.steps) {
    for (const list of ofWhole.get(whole) ?? []) {
      let sum = 0;
      for (const step of course.steps) {
        if (step.start < list.at || step.sentence !== list.parts[0]?.sentence) continue;
        sum += step.value;
        if (step.role === "open" || step.role === "rest" || sum > whole.value) break;
        nested.add(step);
      }
    }
  }
  return nested;
}

function judgeSplit(
  passage: Passage,
  course: Course,
  steps: readonly Figure[],
  open: readonly Figure[],
): Draft[] {
  if (steps.some((step) => !step.exact)) return [];
  const sums = possibleSums(steps, open);
  for (const base of course.bases) {
    if (base.exact && sums.some((sum) => sum.value === base.value))
      return [
        splitDraft(
          passage,
          base,
          sums.find((sum) => sum.value === base.value)?.terms ?? steps,
          true,
        ),
      ];
  }
  const [base] = course.bases;
  if (base === undefined || steps.some((step) => unitFit(step.unit, base.unit) === 0)) return [];
  const told = base.total || base.role === "found" || base.partitive;
  if (!told && steps.filter((step) => !open.includes(step)).length !== 1) return [];
  // Sums that are far off are sums of something else.
  const near = sums.filter(({ value }) => value >= base.value / 2 && value <= base.value * 2);
  if (near.length === 0) return [];
  const nearest = near.reduce((best, sum) =>
    Math.abs(sum.value - base.value) < Math.abs(best.value - base.value) ? sum : best,
  );
  return [splitDraft(passage, base, nearest.terms, false)];
}

interface Sum {
  readonly value: number;
  readonly terms: readonly Figure[];
}

/** Sums of all that is open with at least one of what was done: 调处28件、化解26件 may name one twice. */
function possibleSums(steps: readonly Figure[], open: readonly Figure[]): Sum[] {
  const left = steps.filter((step) => step.role === "moved" || step.role === "failed");
  const done = steps.filter((step) => !open.includes(step) && !left.includes(step));
  const sums: Sum[] = [];
  for (let mask = done.length === 0 ? 0 : 1; mask < 1 << done.length; mask++) {
    const chosen = done.filter((_, i) => (mask & (1 << i)) !== 0);
    for (const rest of openChoices(open)) {
      const terms = [...chosen, ...left, ...rest];
      sums.push({ value: terms.reduce((sum, step) => sum + step.value, 0), terms });
    }
  }
  return sums.reverse();
}

/** All open figures, or the last of them alone where an earlier one is told again. */
function openChoices(open: readonly Figure[]): (readonly Figure[])[] {
  return open.length < 2 ? [open] : [open, ...open.map((one) => [one])];
}

function splitDraft(passage: Passage, base: Figure, terms: readonly Figure[], ok: boolean): Draft {
  const ordered = [...terms].sort((a, b) => a.start - b.start);
  const sum = ordered.reduce((value, step) => value + step.value, 0);
  return {
    kind: "identity",
    topic: "status",
    passage,
    at: base.start,
    stated: base.value,
    computed: sum,
    ok,
    params: {
      stated: shownCount(base),
      computed: shown(sum),
      parts: ordered.map((step) => shown(step.value)).join(" + "),
      difference: shown(Math.abs(sum - base.value)),
    },
  };
}

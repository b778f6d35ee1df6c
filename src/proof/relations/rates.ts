import { judgePercent, percentOf } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import { sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit } from "../reading/roles";
import { unitFit } from "../reading/units";
import { pollBefore } from "./polls";
import type { Poll } from "./polls";
import { rateNamed } from "./rate-names";
import type { RateName } from "./rate-names";
import type { ListIndex } from "./lists";
import { isBase, isPlainBase } from "./statuses";

/** Words that make a percentage a wish, not a statement. */
const GOAL = /目标|要求|力争|确保|争取|不低于|达标|考核|计划|预计|应当|须|保证|指标|任务/;
/** Begins a sentence that tells of nothing but wishes. */
const WISH = /力争|争取(?=全年|年底|实现|到)|目标|任务是/;
const REACH = 10;
const MOST_PARTS = 3;

/** A printed rate with its name. */
export interface PrintedRate {
  readonly figure: Figure;
  readonly name: RateName;
}

/** Rates a passage prints under a name: 办结率为54.92%, 化解率、满意率分别达98%、96%. */
export function printedRates(passage: Passage): PrintedRate[] {
  const rates: PrintedRate[] = [];
  passage.figures.forEach((figure, i) => {
    if (figure.kind !== "percent") return;
    const before = passage.figures[i - 1];
    const label = labelOf(passage, figure, before);
    if (label === null || GOAL.test(label)) return;
    if (WISH.test(sentenceBefore(passage, figure))) return;
    for (const name of rateNamed(
      label,
      positionInRow(passage, i),
      passage.text.slice(figure.end, figure.end + 14),
    ))
      rates.push({ figure, name });
  });
  return rates;
}

/**
 * What names a percentage: its clause, or for 由85%提高到92% the clause of the first, which is past and
 * itself names nothing.
 */
function labelOf(passage: Passage, figure: Figure, before: Figure | undefined): string | null {
  const then = passage.figures[figure.index + 1];
  const between = then === undefined ? "" : passage.text.slice(figure.end, then.start);
  if (
    then?.kind === "percent" &&
    /[由从]/.test(figure.label) &&
    /^[^,。;]{0,6}(?:到|至|为)$/.test(between)
  )
    return null;
  if (
    before?.kind === "percent" &&
    /[由从]/.test(before.label) &&
    /^(?:提高|上升|提升|增长|增加|下降|降低?|升)?(?:到|至|为)$/.test(figure.label)
  )
    return before.label.replace(/[由从].*$/, "");
  if (/去年|上年|上月|上季|同期|[比较]/.test(figure.label)) return null;
  if (figure.label.length < 3 && passage.text.charAt(figure.start - 1) === ",") return null;
  return figure.label;
}

function sentenceBefore(passage: Passage, figure: Figure): string {
  const from = Math.max(sentenceStart(passage, figure.start), figure.start - 80);
  return passage.text.slice(from, figure.start);
}

/** Which of several percentages in a row (98%、96%) this is, 0-based, and of how many. */
function positionInRow(
  passage: Passage,
  i: number,
): { index: number; count: number; label: string } {
  const inRow = (a: number, b: number) => {
    const [first, second] = [passage.figures[a], passage.figures[b]];
    return (
      first?.kind === "percent" &&
      second?.kind === "percent" &&
      /^[、和及与,]$/.test(passage.text.slice(first.end, second.start))
    );
  };
  let start = i;
  while (start > 0 && i - start < REACH && inRow(start - 1, start)) start -= 1;
  let end = i;
  while (end - i < REACH && inRow(end, end + 1)) end += 1;
  return { index: i - start, count: end - start + 1, label: passage.figures[start]?.label ?? "" };
}

/** Checks the rates of a passage against the figures they are made of. */
export function rateClaims(passage: Passage, lists: ListIndex): Draft[] {
  const seen = new Set<Figure>();
  return printedRates(passage).flatMap((rate) => {
    if (seen.has(rate.figure)) return [];
    const draft = judgeRate(passage, rate, lists);
    if (draft === null) return [];
    seen.add(rate.figure);
    return [draft];
  });
}

interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
  /** Whether the two are so plainly meant that a difference is an error. */
  readonly certain: boolean;
}

function judgeRate(
  passage: Passage,
  { figure, name }: PrintedRate,
  lists: ListIndex,
): Draft | null {
  const ratio = ratioBehind(passage, figure);
  if (ratio !== null)
    return rateDraft(passage, figure, ratio, { value: ratio.under, step: 1 }, name);
  if (name.isSatisfaction) {
    const poll = pollBefore(passage, figure);
    if (poll !== null) return judgePoll(passage, figure, poll, name);
  }
  const pairs = pairsOf(passage, figure, name, lists);
  const fitting = pairs.find(
    ({ part, whole }) =>
      figure.exact &&
      isUsable(part, whole) &&
      judgePercent(part, whole, figure).verdict !== "wrong",
  );
  if (fitting !== undefined) return rateDraft(passage, figure, fitting.part, fitting.whole, name);
  const [first] = pairs;
  if (first?.certain !== true || !isUsable(first.part, first.whole)) return null;
  return figure.exact
    ? rateDraft(passage, figure, first.part, first.whole, name)
    : boundDraft(passage, figure, first, name);
}

function isUsable(part: Figure, whole: Figure): boolean {
  return part.exact && whole.exact && whole.value > 0;
}

/** Satisfied (and fairly satisfied) of all who answered, or of all who were asked: any of them may be meant. */
function judgePoll(passage: Passage, rate: Figure, poll: Poll, name: RateName): Draft | null {
  const answered = { value: poll.good + poll.fair + poll.bad, step: 1 };
  const parts = [poll.good + poll.fair, poll.good].map((value) => ({ value, step: 1 }));
  const wholes = [answered, ...poll.asked];
  if (!rate.exact || answered.value === 0) return null;
  for (const part of parts)
    for (const whole of wholes)
      if (judgePercent(part, whole, rate).verdict !== "wrong")
        return rateDraft(passage, rate, part, whole, name);
  const [part] = parts;
  return part === undefined || !poll.complete
    ? null
    : rateDraft(passage, rate, part, answered, name);
}

/** 89.66%（26/29） */
function ratioBehind(passage: Passage, figure: Figure): Figure | null {
  const next = passage.figures[figure.index + 1];
  if (next?.kind !== "ratio" || next.under <= 0 || next.value > next.under || !figure.exact)
    return null;
  return /^[(,:即]{1,2}$/.test(passage.text.slice(figure.end, next.start)) ? next : null;
}

function pairsOf(passage: Passage, rate: Figure, name: RateName, lists: ListIndex): Pair[] {
  const counts = countsAround(passage, rate);
  for (const words of [name.words, name.alike]) {
    if (words === null) continue;
    const parts = counts.filter((figure) => isNumerator(figure, words) && scopeFits(figure, name));
    // 化解21件，其中调解化解15件，化解率…: the rate is of the 21.
    const nested = (part: Figure) =>
      lists.ofPart
        .get(part)
        ?.some(({ wholes: [whole] }) => whole !== undefined && parts.includes(whole));
    const ordered = [...parts].sort(
      (a, b) => Number(nested(a) ?? false) - Number(nested(b) ?? false),
    );
    const pairs = ordered.slice(0, MOST_PARTS).flatMap((part) => {
      // One village's figure out of a list is rarely the base of what is told of all.
      const rank = (whole: Figure) =>
        4 * Number(lists.listed.has(whole) && !lists.listed.has(part)) +
        2 * Number(!isBase(whole) && !isAsked(whole)) +
        Number(whole.role === "handled" && !name.ofHandled);
      const wholes = counts.filter((figure) => isDenominator(figure, part));
      return wholes
        .sort((a, b) => (name.ofHandled ? b.start - a.start : rank(a) - rank(b)))
        .map((whole) => ({ part, whole, certain: isCertain(passage, rate, part, whole, parts) }));
    });
    if (pairs.length > 0) return pairs;
  }
  return [];
}

/** Counted figures a rate can be made of, nearest first; those that follow it only when none precede. */
function countsAround(passage: Passage, rate: Figure): Figure[] {
  const counts: Figure[] = [];
  const inBrackets = followingCounts(passage, rate, true);
  if (inBrackets.length >= 2) return inBrackets.reverse();
  counts.push(...inBrackets);
  for (let i = rate.index - 1; i >= Math.max(0, rate.index - REACH); i--) {
    const figure = passage.figures[i];
    if (figure === undefined || rate.sentence - figure.sentence > 3) break;
    if (figure.kind === "count" && !isPast(figure.scope)) counts.push(figure);
  }
  return counts.length >= 2 ? counts : followingCounts(passage, rate, false).reverse();
}

function followingCounts(passage: Passage, rate: Figure, bracketed: boolean): Figure[] {
  const counts: Figure[] = [];
  if (bracketed && passage.text.charAt(rate.end) !== "(") return counts;
  for (let i = rate.index + 1; i < passage.figures.length && counts.length < 4; i++) {
    const figure = passage.figures[i];
    if (figure === undefined || figure.sentence !== rate.sentence) break;
    if (bracketed && figure.depth <= rate.depth) break;
    if (figure.kind === "percent") break;
    if (figure.kind === "count" && !isPast(figure.scope)) counts.push(figure);
  }
  return counts;
}

function isNumerator(figure: Figure, words: RegExp): boolean {
  if (["open", "rest", "failed", "carry", "carryOut"].includes(figure.role)) return false;
  if (figure.role === "found" && !/办结|化解|成功|满意|回访|答复|反馈/.test(figure.label)) {
    if (isBase(figure) && /排查|收集|受理|摸排|发现/.test(figure.label)) return false;
  }
  return (words.test(figure.label) || words.test(figure.tail)) && !/不满意|未/.test(figure.label);
}

/** 按期办结率, 本月化解率: a rate limited by a word is made of figures limited by the same word. */
function scopeFits(figure: Figure, name: RateName): boolean {
  return name.limit === "" || (figure.label + figure.tail).includes(name.limit);
}

function isDenominator(whole: Figure, part: Figure): boolean {
  if (whole.start >= part.start || whole === part || whole.idiom) return false;
  if (unitFit(whole.unit, part.unit) === 0 || !nounsFit(whole.nouns, part.nouns)) return false;
  if (["open", "rest", "failed", "moved", "carryOut"].includes(whole.role)) return false;
  return whole.depth <= part.depth;
}

function isCertain(
  passage: Passage,
  rate: Figure,
  part: Figure,
  whole: Figure,
  parts: readonly Figure[],
): boolean {
  const counted =
    isBase(whole) ||
    isPlainBase(passage, whole) ||
    (whole.role === "handled" && whole.unit === part.unit);
  if (!counted && !isAsked(whole)) return false;
  if (
    unitFit(part.unit, whole.unit) < 2 &&
    part.unit !== "个" &&
    whole.unit !== "个" &&
    whole.nouns === 0
  )
    return false;
  if (part.sentence !== whole.sentence && unitFit(part.unit, whole.unit) < 2 && part.unit !== "个")
    return false;
  if (part.scope !== "" && part.scope !== whole.scope) return false;
  const rival = parts.some(
    (other) => other !== part && other.start > whole.start && other.start < part.start,
  );
  const adjacent = passage.figures[rate.index - 1] === part && part.sentence === rate.sentence;
  if (rival && !adjacent) return false;
  // Another matter told of between the figures and the rate: the rate may be its own.
  return !passage.figures
    .slice(part.index + 1, rate.index)
    .some(
      (figure) =>
        figure.kind === "count" && figure.role === "found" && figure.sentence >= part.sentence,
    );
}

/** People or matters that were asked about: 回访50户, 发放问卷200份, 应到120人. */
function isAsked(figure: Figure): boolean {
  return /^应|调查|回访|走访|发放|抽查|检查|测评|电话/.test(figure.label + figure.tail);
}

function rateDraft(
  passage: Passage,
  rate: Figure,
  part: Quantity,
  whole: Quantity,
  name: RateName,
): Draft {
  const { verdict, computed } = judgePercent(part, whole, rate);
  return {
    kind: "percent",
    topic: "rate",
    passage,
    at: rate.start,
    stated: rate.value,
    computed,
    ok: verdict !== "wrong",
    ...(verdict === "truncated" ? { note: "truncated" as const } : {}),
    params: {
      name: name.label,
      stated: shown(rate.value),
      computed: shown(computed),
      part: shown(part.value),
      whole: shown(whole.value),
    },
  };
}

/** 化解率达95%以上: wrong only when the bound is not reached. */
function boundDraft(passage: Passage, rate: Figure, pair: Pair, name: RateName): Draft | null {
  if (rate.bound !== "least" || /[约近]/.test(rate.label)) return null;
  const { part, whole } = pair;
  const exact = percentOf(part.value, whole.value, 2, "round");
  const ok = part.value * 100 >= rate.value * whole.value;
  return {
    kind: "percent",
    topic: "bound",
    passage,
    at: rate.start,
    stated: rate.value,
    computed: exact,
    ok,
    note: "bound",
    params: {
      name: name.label,
      stated: shown(rate.value),
      computed: shown(exact),
      part: shown(part.value),
      whole: shown(whole.value),
    },
  };
}

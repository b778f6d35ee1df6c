import { judgePercent, percentOf } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import { sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit } from "../reading/roles";
import { unitFit } from "../reading/units";
import { rateNamed } from "./rate-names";
import type { RateName } from "./rate-names";
import type { PartList } from "./lists";
import { isBase } from "./statuses";

/** Words that make a percentage a wish, not a statement. */
const GOAL = /目标|要求|力争|确保|争取|不低于|达标|考核|计划|预计|应当|须|保证|指标|任务/;
/** Begins a sentence that tells of nothing but wishes. */
const WISH = /力争|争取(?=全年|年底|实现|到)|目标|任务是/;
const REACH = 10;

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
    if (WISH.test(passage.text.slice(sentenceStart(passage.text, figure.start), figure.start))) return;
    for (const name of rateNamed(label, positionInRow(passage, i), passage.text.slice(figure.end, figure.end + 14)))
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
  if (then?.kind === "percent" && /[由从]/.test(figure.label) && /^[^,。;]{0,6}(?:到|至|为)$/.test(between)) return null;
  if (before?.kind === "percent" && /[由从]/.test(before.label) && /^(?:提高|上升|提升|增长|增加|下降|降低?|升)?(?:到|至|为)$/.test(figure.label))
    return before.label.replace(/[由从].*$/, "");
  if (/去年|上年|上月|上季|同期|[比较]/.test(figure.label)) return null;
  if (figure.label.length < 3 && passage.text.charAt(figure.start - 1) === ",") return null;
  return figure.label;
}

/** Which of several percentages in a row (98%、96%) this is, 0-based, and of how many. */
function positionInRow(passage: Passage, i: number): { index: number; count: number; label: string } {
  const inRow = (a: number, b: number) => {
    const [first, second] = [passage.figures[a], passage.figures[b]];
    return (
      first?.kind === "percent" &&
      second?.kind === "percent" &&
      /^[、和及与,]$/.test(passage.text.slice(first.end, second.start))
    );
  };
  let start = i;
  while (start > 0 && inRow(start - 1, start)) start -= 1;
  let end = i;
  while (inRow(end, end + 1)) end += 1;
  return { index: i - start, count: end - start + 1, label: passage.figures[start]?.label ?? "" };
}

/** Checks the rates of a passage against the figures they are made of. */
export function rateClaims(passage: Passage, lists: readonly PartList[]): Draft[] {
  const seen = new Set<Figure>();
  const listed = new Set(lists.flatMap((list) => (list.parts.length > 1 ? list.parts : [])));
  return printedRates(passage).flatMap((rate) => {
    if (seen.has(rate.figure)) return [];
    const draft = judgeRate(passage, rate, listed);
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
  listed: ReadonlySet<Figure>,
): Draft | null {
  const ratio = ratioBehind(passage, figure);
  if (ratio !== null) return rateDraft(passage, figure, ratio.value, ratio.under, name);
  const pairs = pairsOf(passage, figure, name, listed);
  const usable = pairs.filter(({ part, whole }) => part.exact && whole.exact && whole.value > 0);
  for (const { part, whole } of usable) {
    if (figure.exact && judgePercent(part, whole, figure).verdict !== "wrong")
      return rateDraft(passage, figure, part.value, whole.value, name, part, whole);
  }
  if (figure.exact && name.broad !== null) {
    const broad = broadSatisfaction(passage, figure);
    if (broad !== null) return broad;
  }
  const [first] = pairs;
  if (first === undefined || !usable.includes(first) || !first.certain) return null;
  if (!figure.exact) return boundDraft(passage, figure, first, name);
  return rateDraft(passage, figure, first.part.value, first.whole.value, name, first.part, first.whole);
}

/** 89.66%（26/29） */
function ratioBehind(passage: Passage, figure: Figure): Figure | null {
  const next = passage.figures[figure.index + 1];
  if (next?.kind !== "ratio" || next.under <= 0 || next.value > next.under || !figure.exact) return null;
  return /^[(,:即]{1,2}$/.test(passage.text.slice(figure.end, next.start)) ? next : null;
}

function pairsOf(
  passage: Passage,
  rate: Figure,
  name: RateName,
  listed: ReadonlySet<Figure>,
): Pair[] {
  const counts = countsAround(passage, rate);
  for (const words of [name.words, name.alike]) {
    if (words === null) continue;
    const parts = counts.filter((figure) => isNumerator(figure, words) && scopeFits(figure, name));
    for (const part of parts) {
      const possible = counts.filter((figure) => isDenominator(figure, part));
      // One village's figure out of a list is rarely the base of what is told of all.
      const inList = (figure: Figure) => Number(listed.has(figure) && !listed.has(part));
      const rank = (figure: Figure) =>
        2 * inList(figure) + Number(figure.role === "handled" && !name.ofHandled);
      const wholes = possible.sort((a, b) => rank(a) - rank(b));
      if (wholes.length === 0) continue;
      return wholes.map((whole, i) => ({
        part,
        whole,
        certain: i === 0 && isCertain(passage, rate, part, whole, parts),
      }));
    }
  }
  return [];
}

/** Counted figures a rate can be made of, nearest first; those that follow it only when none precede. */
function countsAround(passage: Passage, rate: Figure): Figure[] {
  const counts: Figure[] = [];
  const inBrackets = followingCounts(passage, rate, true);
  if (inBrackets.length >= 2) return inBrackets.reverse();
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
  return true;
}

function isCertain(
  passage: Passage,
  rate: Figure,
  part: Figure,
  whole: Figure,
  parts: readonly Figure[],
): boolean {
  const counted = isBase(whole) || isPlainBase(whole, part) || (whole.role === "handled" && whole.unit === part.unit);
  if (!counted && !/^应|调查|回访|走访|发放|抽查|检查|测评|电话/.test(whole.label)) return false;
  if (unitFit(part.unit, whole.unit) < 2 && part.unit !== "个" && whole.unit !== "个" && whole.nouns === 0) return false;
  if (part.sentence !== whole.sentence && unitFit(part.unit, whole.unit) < 2 && part.unit !== "个") return false;
  if (part.scope !== "" && part.scope !== whole.scope) return false;
  if (parts.some((other) => other !== part && other.start > whole.start && other.start < part.start)) return false;
  // Another matter told of between the figures and the rate: the rate may be its own.
  return !passage.figures.some(
    (figure) =>
      figure.start > part.start &&
      figure.start < rate.start &&
      figure.kind === "count" &&
      figure.role === "found" &&
      figure.sentence >= part.sentence,
  );
}

/** 16批次，化解15批: no word for what was found, but the same measure right before. */
function isPlainBase(whole: Figure, part: Figure): boolean {
  return (
    whole.role === "none" &&
    whole.unit === part.unit &&
    whole.index === part.index - 1 &&
    whole.sentence === part.sentence &&
    whole.label.length <= 8 &&
    /^(?:件|起|宗|批|案|单|例)$/.test(whole.unit)
  );
}

/** (满意 + 基本满意) ÷ (满意 + 基本满意 + 不满意), the formula school plans print. */
function broadSatisfaction(passage: Passage, rate: Figure): Draft | null {
  const seen = { good: 0, fair: 0, bad: 0 };
  let found = 0;
  for (let i = rate.index - 1; i >= Math.max(0, rate.index - REACH); i--) {
    const figure = passage.figures[i];
    if (figure?.kind !== "count" || !figure.exact) continue;
    const said = figure.label;
    const key = /不满意|不太满意/.test(said) ? "bad" : /基本满意|比较满意|较满意/.test(said) ? "fair" : /满意/.test(said) ? "good" : null;
    if (key === null || seen[key] > 0) continue;
    seen[key] = figure.value;
    found += 1;
  }
  const whole = seen.good + seen.fair + seen.bad;
  if (found < 2 || whole === 0) return null;
  const part = { value: seen.good + seen.fair, step: 1 };
  if (judgePercent(part, { value: whole, step: 1 }, rate).verdict === "wrong") return null;
  return rateDraft(passage, rate, part.value, whole, { label: "满意率" });
}

function rateDraft(
  passage: Passage,
  rate: Figure,
  part: number,
  whole: number,
  name: Pick<RateName, "label">,
  partFigure?: Figure,
  wholeFigure?: Figure,
): Draft {
  const { verdict, computed } = judgePercent(
    partFigure ?? { value: part, step: 1 },
    wholeFigure ?? { value: whole, step: 1 },
    rate,
  );
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
      part: shown(part),
      whole: shown(whole),
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

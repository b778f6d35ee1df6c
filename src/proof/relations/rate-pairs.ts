import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit } from "../reading/roles";
import { unitFit } from "../reading/units";
import type { ListIndex } from "./part-list";
import type { RateName } from "./rate-names";
import { isBase, isPlainBase } from "./statuses";
import { append } from "../../sheet/lists";

/** How many figures back a rate may look. */
const REACH = 10;
const MOST_PARTS = 3;

/** Two counts a printed rate may be made of. */
export interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
  /** Whether the two are so plainly meant that a difference is an error. */
  readonly certain: boolean;
}

/** The pairs a rate may be made of, the likeliest first. */
export function pairsOf(passage: Passage, rate: Figure, name: RateName, lists: ListIndex): Pair[] {
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
  append(counts, inBrackets);
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
  if (isOwed(figure)) return false;
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
  if (whole === part || whole.idiom) return false;
  if (whole.start >= part.start && !isOwed(whole)) return false;
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

/** 应走访60户 is what 走访27户 is of, on either side of it. */
function isOwed({ label }: Figure): boolean {
  return /应(?:走访|入户|回访|覆盖|巡查|检查|整改|化解|办结|答复|反馈|到)/.test(label);
}

/** People or matters that were asked about: 回访50户, 发放问卷200份, 应到120人. */
function isAsked(figure: Figure): boolean {
  return /^应|调查|回访|走访|发放|抽查|检查|测评|电话/.test(figure.label + figure.tail);
}

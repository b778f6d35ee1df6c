import { judgePercent, total } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, nounsOf } from "../reading/roles";
import { unitFit } from "../reading/units";
import { shareBehind } from "./list-shares";
import type { Course } from "./statuses";
import type { PartList } from "./part-list";

/** Wholes of a figure that are known from elsewhere: its section's total, what it was found among. */
export type WholesOf = (figure: Figure) => readonly Figure[];

/** 占…的: what a share is said to be a share of; "" when nothing is said. */
const BASE =
  /占(?:比|了)?(?:为|达|约)?([^占]{0,24}?)(?:的|比例为?|比重为?|比为?)*(?:为|达|达到|约)?$/;
const ANY_WHOLE =
  /^(?:其|到|该类|这类)?(?:全部|所有|总体|整体|总|总数|总量|总件数|总户数|总人数|总起数|总条数|总额|同期|全年|本月|排查|收集|受理|上述|比例?|[的了])*(?:数|量|件数|户数|人数|条数|起数)?$/;
const ELSEWHERE = /去年|上年|上月|全县|全市|全省|全国|同期|当地|本县|本市/;
const REACH = 10;

/** A printed share with what it may be a share of. */
interface Share {
  readonly percent: Figure;
  /** The figure it stands behind; for a share behind a row of figures also the sums of its last ones. */
  readonly parts: readonly Quantity[];
  readonly wholes: readonly Figure[];
}

/**
 * Checks printed shares (12件，占46.15%) against the whole they are shares of. Shares told together that
 * all miss their whole but agree on another one (their own sum, or one that is not told) are of that.
 */
export function shareClaims(
  passage: Passage,
  lists: readonly PartList[],
  outer: WholesOf,
): Draft[] {
  const done = new Set<Figure>();
  const groups: { shares: Share[]; sum: Quantity | null }[] = [];
  for (const list of lists) {
    const shares = sharesOfList(passage, list, outer).filter(({ percent }) => !done.has(percent));
    shares.forEach(({ percent }) => done.add(percent));
    const sum = list.parts.length > 2 ? { value: total(list.parts), step: 1 } : null;
    if (shares.length > 0) groups.push({ shares, sum });
  }
  const single = new Map<Figure, Share[]>();
  for (const percent of passage.figures) {
    if (percent.kind !== "percent" || done.has(percent)) continue;
    const share = inlineShare(passage, percent) ?? plainShare(passage, percent, outer);
    const [whole] = share?.wholes ?? [];
    if (share === null || whole === undefined) continue;
    const known = single.get(whole);
    if (known === undefined) single.set(whole, [share]);
    else known.push(share);
  }
  for (const shares of single.values()) groups.push({ shares, sum: null });
  return groups.flatMap(({ shares, sum }) => judgeGroup(passage, shares, sum));
}

function sharesOfList(passage: Passage, list: PartList, outer: WholesOf): Share[] {
  const printed = list.percents.filter((percent) => percent !== null).length;
  return list.parts.flatMap((part, i) => {
    const percent = list.percents[i];
    if (percent === null || percent === undefined || !isUsable(part, percent)) return [];
    const wholes = mergeWholes(passage, part, percent, list.wholes, outer);
    const behindRow = printed === 1 && i > 0 && i === list.parts.length - 1;
    const parts = behindRow ? tailSums(list.parts) : [part];
    return wholes.length === 0 ? [] : [{ percent, parts, wholes }];
  });
}

/** 交通172件、城建80件、民政50件，占59.68%: of the last one, or of the last ones together. */
function tailSums(row: readonly Figure[]): Quantity[] {
  return row.map((_, i) => ({ value: total(row.slice(row.length - 1 - i)), step: 1 }));
}

function isUsable(part: Figure, percent: Figure): boolean {
  return part.exact && percent.exact && !part.idiom;
}

function judgeGroup(passage: Passage, shares: readonly Share[], sum: Quantity | null): Draft[] {
  const judged = shares.flatMap((share) => judgeShare(passage, share) ?? []);
  if (judged.length < 2 || judged.some(({ ok }) => ok)) return judged;
  const parts = shares.flatMap(({ parts: [part] }) => part ?? []);
  if (sum !== null) {
    const own = shares.flatMap((share) => judgeShare(passage, { ...share, wholes: [] }, sum) ?? []);
    if (own.filter(({ ok }) => ok).length * 2 >= own.length) return own;
  }
  return haveCommonWhole(
    parts,
    shares.map(({ percent }) => percent),
  )
    ? []
    : judged;
}

/** Whether one number can be the whole of all shares. */
function haveCommonWhole(parts: readonly Quantity[], percents: readonly Figure[]): boolean {
  let low = 0;
  let high = Infinity;
  percents.forEach((percent, i) => {
    const part = parts[i]?.value ?? 0;
    low = Math.max(low, (part * 100) / (percent.value + percent.step));
    high = Math.min(high, (part * 100) / Math.max(percent.value - percent.step, 1e-9));
  });
  return low <= high;
}

/** 26件，占排查总数29件的89.66% */
function inlineShare(passage: Passage, percent: Figure): Share | null {
  const whole = passage.figures[percent.index - 1];
  const part = passage.figures[percent.index - 2];
  if (whole?.kind !== "count" || part?.kind !== "count" || !isUsable(part, percent)) return null;
  if (
    !/占|(?:任务|目标|计划)/.test(whole.label) ||
    !/^[^,。;]{0,6}的$/.test(passage.text.slice(whole.end, percent.start))
  )
    return null;
  return unitFit(part.unit, whole.unit) > 0 && part.sentence === whole.sentence
    ? { percent, parts: [part], wholes: [whole] }
    : null;
}

function plainShare(passage: Passage, percent: Figure, outer: WholesOf): Share | null {
  const part = passage.figures[percent.index - 1];
  if (part?.kind !== "count" || shareBehind(passage, part) !== percent) return null;
  const told = percent.label.includes("占") || isAloneInBrackets(passage, part, percent);
  if (!told || !isUsable(part, percent)) return null;
  const row = rowBefore(passage, part);
  const wholes = mergeWholes(passage, row[0] ?? part, percent, [], outer, part);
  return wholes.length === 0 ? null : { percent, parts: tailSums(row), wholes };
}

/** 化解20件（80%）: nothing but a share can stand in brackets behind a count. */
function isAloneInBrackets({ text }: Passage, part: Figure, percent: Figure): boolean {
  return text.slice(part.end, percent.start) === "(" && text.charAt(percent.end) === ")";
}

/** Figures joined to one by 、, itself last. */
function rowBefore(passage: Passage, last: Figure): Figure[] {
  const row = [last];
  for (let i = last.index - 1; i >= Math.max(0, last.index - REACH); i--) {
    const figure = passage.figures[i];
    const next = row[0];
    if (figure?.kind !== "count" || next === undefined || figure.unit !== last.unit) break;
    if (!/^、[^,。;()]*$/.test(passage.text.slice(figure.end, next.start))) break;
    row.unshift(figure);
  }
  return row;
}

/** Every figure a share may be a share of, the likeliest first. */
function mergeWholes(
  passage: Passage,
  part: Figure,
  percent: Figure,
  listed: readonly Figure[],
  outer: WholesOf,
  owner: Figure = part,
): Figure[] {
  const phrase = BASE.exec(percent.label)?.[1] ?? "";
  if (ELSEWHERE.test(phrase)) return [];
  const before: Figure[] = [];
  for (let i = part.index - 1; i >= Math.max(0, part.index - REACH); i--) {
    const figure = passage.figures[i];
    if (
      figure?.kind === "count" &&
      unitFit(figure.unit, part.unit) > 0 &&
      !figure.idiom &&
      !isPast(figure.scope)
    )
      before.push(figure);
  }
  if (!ANY_WHOLE.test(phrase)) {
    const named = before.filter((figure) => endsAlike(figure.label + figure.tail, phrase));
    if (named.length > 0) return named;
    if (nounsOf(phrase) === 0 || /人口|户|党员|村民|企业|面积/.test(phrase)) return [];
  }
  const wholes = [
    ...listed,
    ...outer(owner),
    ...before.filter(
      (figure) => isCounted(figure) && figure.value >= part.value && !hasShare(passage, figure),
    ),
  ].filter((figure) => figure !== part && nounsFit(figure.nouns, nounsOf(phrase)));
  return [...new Set(wholes)];
}

/** A figure with a share of its own is a sibling, not the whole. */
function hasShare(passage: Passage, figure: Figure): boolean {
  return shareBehind(passage, figure) !== null;
}

function isCounted(figure: Figure): boolean {
  return figure.total || figure.partitive || figure.role === "found";
}

/** Whether a figure is named as the phrase names the whole: 占总人口的5% of 总人口1.2万人. */
function endsAlike(label: string, phrase: string): boolean {
  const key = phrase.replace(/总数|的|总量|总(?!人口|户)/g, "").slice(-2);
  return key.length === 2 && label.includes(key);
}

/** The first reading that fits; else the likeliest, unless a share behind a row leaves open of what. */
function judgeShare(passage: Passage, share: Share, only: Quantity | null = null): Draft | null {
  const { percent, parts } = share;
  const wholes: readonly Quantity[] = only !== null ? [only] : usableWholes(share.wholes);
  const [part] = parts;
  const [whole] = wholes;
  if (part === undefined || whole === undefined) return null;
  for (const one of wholes)
    for (const some of parts)
      if (judgePercent(some, one, percent).verdict !== "wrong")
        return shareDraft(passage, percent, some, one);
  if (parts.length > 1 || part.value > whole.value) return null;
  return shareDraft(passage, percent, part, whole);
}

/** None when the likeliest whole is no exact figure. */
function usableWholes(wholes: readonly Figure[]): Figure[] {
  const usable = wholes.filter((whole) => whole.exact && whole.value > 0);
  return usable[0] === wholes[0] ? usable : [];
}

function shareDraft(passage: Passage, percent: Figure, part: Quantity, whole: Quantity): Draft {
  const { verdict, computed } = judgePercent(part, whole, percent);
  return {
    kind: "percent",
    topic: "share",
    passage,
    at: percent.start,
    stated: percent.value,
    computed,
    ok: verdict !== "wrong",
    ...(verdict === "truncated" ? { note: "truncated" as const } : {}),
    params: {
      stated: shown(percent.value),
      computed: shown(computed),
      part: shown(part.value),
      whole: shown(whole.value),
    },
  };
}

/** Adds what each step of a course started from: 已化解9件，占总数的75% is of the 12 it was told of. */
export function withBases(
  outer: ReadonlyMap<Figure, readonly Figure[]>,
  courses: readonly Course[],
): WholesOf {
  const bases = new Map<Figure, readonly Figure[]>();
  for (const course of courses) for (const step of course.steps) bases.set(step, course.bases);
  return (figure) => [...(outer.get(figure) ?? []), ...(bases.get(figure) ?? [])];
}

import { judgePercent } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, nounsOf } from "../reading/roles";
import { unitFit } from "../reading/units";
import { shareBehind } from "./lists";
import type { PartList } from "./lists";

/** Wholes that stand outside the passage: the section's total by the figure of its heading. */
export type OuterWholes = ReadonlyMap<Figure, readonly Figure[]>;

/** 占…的: what a share is said to be a share of; "" when nothing is said. */
const BASE =
  /占(?:比|了)?(?:为|达|约)?([^占]{0,24}?)(?:的|比例为?|比重为?|比为?)*(?:为|达|达到|约)?$/;
const ANY_WHOLE =
  /^(?:其|到|该类|这类)?(?:全部|所有|总体|整体|总|总数|总量|总件数|总户数|总人数|总起数|总条数|总额|同期|全年|本月|排查|收集|受理|上述|比例?|[的了])*(?:数|量|件数|户数|人数|条数|起数)?$/;
const ELSEWHERE = /去年|上年|上月|全县|全市|全省|全国|同期|当地|本县|本市/;
const REACH = 10;

/** Checks printed shares (12件，占46.15%) against the whole they are shares of. */
export function shareClaims(
  passage: Passage,
  lists: readonly PartList[],
  outer: OuterWholes,
): Draft[] {
  const drafts: Draft[] = [];
  const done = new Set<Figure>();
  for (const list of lists) {
    list.percents.forEach((percent, i) => {
      const part = list.parts[i];
      if (percent === null || part === undefined || done.has(percent)) return;
      const wholes = mergeWholes(passage, part, percent, list.wholes, outer);
      const draft = judgeShare(passage, part, percent, wholes);
      if (draft === null) return;
      done.add(percent);
      drafts.push(draft);
    });
  }
  for (const percent of passage.figures) {
    if (percent.kind !== "percent" || done.has(percent)) continue;
    const pair = inlinePair(passage, percent) ?? plainPair(passage, percent, outer);
    if (pair === null) continue;
    const draft = judgeShare(passage, pair.part, percent, pair.wholes);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** 26件，占排查总数29件的89.66% */
function inlinePair(passage: Passage, percent: Figure): { part: Figure; wholes: Figure[] } | null {
  const whole = passage.figures[percent.index - 1];
  const part = passage.figures[percent.index - 2];
  if (whole?.kind !== "count" || part?.kind !== "count") return null;
  if (
    !/占|(?:任务|目标|计划)/.test(whole.label) ||
    !/^[^,。;]{0,6}的$/.test(passage.text.slice(whole.end, percent.start))
  )
    return null;
  return unitFit(part.unit, whole.unit) > 0 && part.sentence === whole.sentence
    ? { part, wholes: [whole] }
    : null;
}

function plainPair(
  passage: Passage,
  percent: Figure,
  outer: OuterWholes,
): { part: Figure; wholes: Figure[] } | null {
  const part = passage.figures[percent.index - 1];
  if (part?.kind !== "count" || shareBehind(passage, part) !== percent) return null;
  if (!percent.label.includes("占")) return null;
  const wholes = mergeWholes(passage, part, percent, [], outer);
  return wholes.length === 0 ? null : { part, wholes };
}

/** Every figure a share may be a share of, the likeliest first. */
function mergeWholes(
  passage: Passage,
  part: Figure,
  percent: Figure,
  listed: readonly Figure[],
  outer: OuterWholes,
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
    ...(outer.get(part) ?? []),
    ...before.filter((figure) => isCounted(figure) && figure.value >= part.value),
  ].filter((figure) => figure !== part && nounsFit(figure.nouns, nounsOf(phrase)));
  return [...new Set(wholes)];
}

function isCounted(figure: Figure): boolean {
  return figure.total || figure.partitive || figure.role === "found";
}

/** Whether a figure is named as the phrase names the whole: 占总人口的5% of 总人口1.2万人. */
function endsAlike(label: string, phrase: string): boolean {
  const key = phrase.replace(/总数|的|总量|总(?!人口|户)/g, "").slice(-2);
  return key.length === 2 && label.includes(key);
}

function judgeShare(
  passage: Passage,
  part: Figure,
  percent: Figure,
  wholes: readonly Figure[],
): Draft | null {
  if (!part.exact || !percent.exact || part.idiom) return null;
  const usable = wholes.filter((whole) => whole.exact && whole.value > 0);
  const [first] = usable;
  if (first === undefined || wholes[0] !== first) return null;
  const fitting = usable.find((whole) => judgePercent(part, whole, percent).verdict !== "wrong");
  const whole = fitting ?? first;
  if (fitting === undefined && part.value > whole.value) return null;
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

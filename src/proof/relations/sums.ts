import { chineseNumber } from "../../sheet/chinese-number";
import { sumFits, total } from "../arithmetic";
import { shown, shownCount, shownSum } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { countsMatters, unitFit } from "../reading/units";
import { isCompleteSet } from "./completeness";
import type { PartList } from "./part-list";
import { areDifferentPlaces } from "./places";

/** A list that leaves out no more than this share of its whole is taken for one that means to be complete. */
const NEARLY = 0.1;
const NEARLY_OF_TWO = 0.1;
const NEARLY_OF_PEOPLE = 0.05;
/** A list behind a colon names all there are, unless far too much is missing. */
const FAR = 0.5;
/** The same for people, households, acres: their sorts overlap more easily. */
const FAR_OF_PEOPLE = 0.2;
const MOST_EXTENDED = 6;
/** Qualities one thing can have several of: such parts may overlap. */
const OVERLAPPING =
  /以上|以下|规模|具有|拥有|[有过]..*的|党员|女|贫困|低保|一般纳税|学历|大专|本科|涉及|重点|特殊|残疾|按期|满意|集体|重复|超期|挂牌|领导|督办|含|首次|老年|留守/;

/** Checks the lists of a passage against their wholes: sums where they claim to be complete, else parts. */
export function listClaims(passage: Passage, lists: readonly PartList[]): Draft[] {
  return lists.flatMap((list) => judgeList(passage, list));
}

function judgeList(passage: Passage, list: PartList): Draft[] {
  const { parts, wholes } = list;
  const whole = wholes[0];
  if (whole === undefined || (!list.ways && isStatus(parts[0]))) return [];
  if (parts.some((part) => !part.exact) || !whole.exact) return [];
  if (parts.length === 1) return list.cue === "among" ? singlePart(passage, list, whole) : [];
  const fitting = wholes.find((candidate) => candidate.exact && sumFits(parts, candidate));
  if (fitting !== undefined) return [sumDraft(passage, fitting, parts, true)];
  if (parts.some((part) => part.idiom) && parts.length < 3) return [];
  const extended = extendedParts(passage, list);
  if (extended !== null) return [sumDraft(passage, whole, extended, true)];
  const sum = total(parts);
  if (isComplete(passage, list, whole, sum) || overflows(list, whole, sum))
    return [sumDraft(passage, whole, parts, false)];
  return parts.flatMap((part) => {
    const within = wholes.some((candidate) => candidate.value >= part.value);
    return within && list.cue === "among"
      ? [partDraft(passage, part, whole)].filter((d) => d.ok)
      : [];
  });
}

/** 其中A 20件、B 10件，流转5件: figures told behind the list may fill up the whole. */
function extendedParts(passage: Passage, list: PartList): Figure[] | null {
  const [whole] = list.wholes;
  const last = list.parts[list.parts.length - 1];
  if (whole === undefined || last === undefined) return null;
  const parts = [...list.parts];
  for (let i = last.index + 1; i <= last.index + MOST_EXTENDED; i++) {
    const figure = passage.figures[i];
    if (figure === undefined || figure.sentence !== last.sentence) return null;
    if (figure.kind !== "count" || figure.unit !== last.unit || figure.depth !== last.depth)
      continue;
    parts.push(figure);
    if (figure.exact && sumFits(parts, whole)) return parts;
  }
  return null;
}

function isStatus(figure: Figure | undefined): boolean {
  return (
    figure !== undefined &&
    figure.role !== "none" &&
    figure.role !== "found" &&
    figure.role !== "handled"
  );
}

function singlePart(passage: Passage, list: PartList, whole: Figure): Draft[] {
  const part = list.parts[0];
  if (part === undefined || part.idiom || whole.idiom) return [];
  const roomy = list.wholes.find((candidate) => candidate.exact && candidate.value >= part.value);
  if (roomy !== undefined) return [partDraft(passage, part, roomy)];
  return unitFit(part.unit, whole.unit) === 2 ? [partDraft(passage, part, whole)] : [];
}

/** Whether a list claims to name all of its whole; only then a shortfall is a contradiction. */
function isComplete(passage: Passage, list: PartList, whole: Figure, sum: number): boolean {
  const { parts } = list;
  if (list.vague || parts.some((part) => unitFit(part.unit, whole.unit) === 0)) return false;
  if (parts.some((part) => /其[他它]|其余|余下|另有|另外/.test(part.label))) return true;
  if (isCompleteSet(parts.map((part) => part.label))) return true;
  if (sharesAddUp(list) || namesItsParts(whole, parts) || countsItsParts(passage, list))
    return true;
  const opened = list.cue === "colon" || list.cue === "brackets" || list.cue === "respectively";
  const off = Math.abs(sum - whole.value) / whole.value;
  if (
    areDifferentPlaces(parts.map((part) => part.label)) &&
    unitFit(parts[0]?.unit ?? "", whole.unit) === 2
  )
    return opened ? off <= FAR : sum > whole.value || (parts.length >= 3 && off <= NEARLY);
  if (parts.some((part) => OVERLAPPING.test(part.label))) return false;
  if (!countsMatters(whole.unit))
    return (
      parts.length >= 3 &&
      (opened ? off <= FAR_OF_PEOPLE : sum < whole.value && off <= NEARLY_OF_PEOPLE)
    );
  if (list.cue === "colon" && parts.length >= 2) return off <= FAR;
  const missing = (whole.value - sum) / whole.value;
  return missing > 0 && missing <= (parts.length >= 3 ? NEARLY : NEARLY_OF_TWO);
}

/** Kinds of matters exclude one another: together they cannot be more than the whole. */
function overflows(list: PartList, whole: Figure, sum: number): boolean {
  return (
    list.cue !== "including" &&
    sum > whole.value &&
    countsMatters(whole.unit) &&
    list.parts.every(
      (part) =>
        unitFit(part.unit, whole.unit) === 2 && !OVERLAPPING.test(part.label) && !part.idiom,
    )
  );
}

/** 1563户脱贫户、监测户: the whole is named by its parts, and the list holds just those. */
function namesItsParts(whole: Figure, parts: readonly Figure[]): boolean {
  const { around } = whole;
  if (!/[、和及与]/.test(around)) return false;
  return parts.every((part) => {
    const name = part.label.replace(/^其中|(?:对象|人员|户|类|问题|案件|纠纷)?[有为是共:]*$/g, "");
    return name.length >= 2 && around.includes(name);
  });
}

/** 三个村分别为12件、8件、16件: the list says how many parts there are, and has as many. */
function countsItsParts(passage: Passage, list: PartList): boolean {
  const first = list.parts[0];
  const said = passage.text.slice(Math.max(0, list.at - 12), first?.start ?? list.at);
  const count =
    /([二两三四五六七八九十]|\d{1,2})(?:个|大|家)?(?:村|社区|类|方面|单位|所|片区|网格|街道|站|部门)/.exec(
      said,
    )?.[1];
  if (count === undefined) return false;
  return (/\d/.test(count) ? Number(count) : chineseNumber(count)) === list.parts.length;
}

/** Printed shares of all parts that make about 100 together. */
function sharesAddUp(list: PartList): boolean {
  let sum = 0;
  for (const percent of list.percents) {
    if (percent === null) return false;
    sum += percent.value;
  }
  return Math.abs(sum - 100) <= 3;
}

/** Parts against the total that is stated for them. */
export function sumDraft(
  passage: Passage,
  whole: Figure,
  parts: readonly Figure[],
  ok: boolean,
): Draft {
  const sum = ok ? whole.value : total(parts);
  // A total of an earlier paragraph is told of where its parts are.
  const here = passage.figures[whole.index] === whole;
  return {
    kind: "sum",
    topic: "sum",
    passage,
    at: here ? whole.start : (parts[0]?.start ?? 0),
    stated: whole.value,
    computed: sum,
    ok,
    params: {
      stated: shownCount(whole),
      computed: shown(sum),
      parts: shownSum(parts),
      difference: shown(Math.abs(sum - whole.value)),
    },
  };
}

/** One part against its whole. */
export function partDraft(passage: Passage, part: Figure, whole: Figure): Draft {
  return {
    kind: "part",
    topic: "part",
    passage,
    at: part.start,
    stated: part.value,
    computed: whole.value,
    ok: part.value <= whole.value,
    params: { stated: shownCount(part), computed: shownCount(whole) },
  };
}

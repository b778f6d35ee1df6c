import { greatest } from "../../sheet/lists";
import type { Figure } from "../reading/figure";
import { sentenceEnd, sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, saysChange } from "../reading/roles";
import { unitFit } from "../reading/units";
import { percentsOf } from "./list-shares";
import { placeNamed } from "./places";

/** Figures that are said to be parts of another. */
export interface PartList {
  /** Offset of the words that open the list. */
  readonly at: number;
  readonly cue: "among" | "colon" | "brackets" | "by" | "respectively" | "including" | "closing";
  /** The whole it most likely means first, then others it might mean. */
  readonly wholes: readonly Figure[];
  readonly parts: readonly Figure[];
  /** The printed percentage behind each part, where there is one. */
  readonly percents: readonly (Figure | null)[];
  /** 主要, 等: the list does not claim to name all. */
  readonly vague: boolean;
  /** 从来源看: its parts are named by the way they came, 走访发现 and 部门移送 are no states of a matter. */
  readonly ways: boolean;
}

/** The lists of a passage, found by their figures. */
export interface ListIndex {
  readonly lists: readonly PartList[];
  /** Figures that stand beside others in a list. */
  readonly listed: ReadonlySet<Figure>;
  /** Figures that say by which way a part came in. */
  readonly ways: ReadonlySet<Figure>;
  readonly ofPart: ReadonlyMap<Figure, readonly PartList[]>;
  /** By their likeliest whole. */
  readonly ofWhole: ReadonlyMap<Figure, readonly PartList[]>;
}

export function indexLists(lists: readonly PartList[]): ListIndex {
  const listed = new Set<Figure>();
  const ways = new Set<Figure>();
  const ofPart = new Map<Figure, PartList[]>();
  const ofWhole = new Map<Figure, PartList[]>();
  const add = (map: Map<Figure, PartList[]>, figure: Figure, list: PartList) => {
    const known = map.get(figure);
    if (known === undefined) map.set(figure, [list]);
    else known.push(list);
  };
  for (const list of lists) {
    const [whole] = list.wholes;
    if (whole !== undefined) add(ofWhole, whole, list);
    for (const part of list.parts) {
      add(ofPart, part, list);
      if (list.parts.length > 1) listed.add(part);
      if (list.ways) ways.add(part);
    }
  }
  return { lists, listed, ways, ofPart, ofWhole };
}

const CUES =
  /其中(?!之一)|分别(?:为|是|有|占)?|包括|包含|分为|分成|主要(?:为|是|有)|(?:按|从)(?:照)?[^,。;:\d]{1,12}?(?:划分|来分|分类|统计|来看|上看|上分|分析|分|看)[,:]?|(?:矛盾纠纷|纠纷|问题|隐患|诉求|意见|事项)?(?:类型|类别|种类|区域|分布)(?:上|来看|为)?[,:]/g;
/** What a list sorts by when its parts are named by the verb of how they came in. */
const WAYS = /来源|渠道|途径|方式|线索|来路/;
/** How far back a list looks for its whole, in figures. */
const REACH = 8;
/** Most parts of one list, and characters looked at before it. */
const MOST_PARTS = 60;
const FORE = 60;

/** Every list of parts of a passage. */
export function partListsOf(passage: Passage, earlier: readonly Passage[] = []): PartList[] {
  const lists: PartList[] = [];
  const { text, figures } = passage;
  if (figures.length < 2) return lists;
  let next = 0;
  for (const match of text.matchAll(CUES)) {
    const at = match.index;
    while (next < figures.length && (figures[next]?.start ?? 0) < at + match[0].length) next += 1;
    const list =
      listAt(passage, at, cueOf(match[0]), next, undefined, WAYS.test(match[0])) ??
      listOfEarlier(passage, at, next, match[0], earlier);
    if (list !== null) lists.push(list);
  }
  figures.forEach((figure, i) => {
    const opening = openingAfter(text, figure, figures[i + 1]);
    const owner = opening === null ? null : levelOf(figures, figure);
    if (opening !== null && owner !== null) {
      const list = listAt(passage, opening.at, opening.cue, i + 1, owner);
      if (list !== null) lists.push(list);
    }
  });
  return lists;
}

function cueOf(words: string): PartList["cue"] {
  if (words.startsWith("其中")) return "among";
  if (words.startsWith("分别")) return "respectively";
  return /^(?:包括|包含|主要)/.test(words) ? "including" : "by";
}

/** What right behind a counted figure opens a list: 共26件：…, 26件（…）, 26件中…. */
function openingAfter(
  text: string,
  figure: Figure,
  next: Figure | undefined,
): { at: number; cue: "among" | "colon" | "brackets" } | null {
  if (figure.kind !== "count") return null;
  if (figure.partitive) return { at: figure.end, cue: "among" };
  const behind = /^[^,;:。、()\d\n“]{0,6}?([:(])(?!其中|由|含|占|比|较|同比|环比|包)/.exec(
    text.slice(figure.end, figure.end + 12),
  );
  if (behind === null) return placesBehind(figure, next);
  const at = figure.end + behind[0].length;
  return { at, cue: behind[1] === ":" ? "colon" : "brackets" };
}

/** 共走访486户，东村120户、西村…: places told right behind a total are its parts. */
function placesBehind(
  figure: Figure,
  next: Figure | undefined,
): { at: number; cue: "among" } | null {
  if (!figure.total || next?.unit !== figure.unit || next.sentence !== figure.sentence) return null;
  if (next.depth !== figure.depth || placeNamed(figure.label) !== null) return null;
  return placeNamed(next.label) === null ? null : { at: figure.end, cue: "among" };
}

/** 64人，较上月增加4人：…: a list behind a change is one of the level told before it. */
function levelOf(figures: readonly Figure[], figure: Figure): Figure | null {
  if (!saysChange(figure.label)) return figure;
  const before = figures[figure.index - 1];
  const isLevel = before?.unit === figure.unit && before.sentence === figure.sentence;
  return isLevel && !saysChange(before.label) && !isPast(before.scope) ? before : null;
}

function listAt(
  passage: Passage,
  at: number,
  cue: PartList["cue"],
  firstIndex: number,
  owner?: Figure,
  ways = false,
): PartList | null {
  const { text, figures } = passage;
  const end = sentenceEnd(passage, at);
  const first = firstCount(figures, firstIndex, end);
  if (first === null || first.start - at > 60) return null;
  if (owner !== undefined && unitFit(owner.unit, first.unit) === 0) return null;
  if (cue === "brackets" && first.depth !== (owner?.depth ?? 0) + 1) return null;
  if (cue === "colon" && first.depth !== (owner?.depth ?? 0)) return null;
  const stop = first.depth > 0 ? closingBracket(text, first.end, end) : end;
  const near = owner === undefined ? wholesBefore(passage, at, first, cue, ways) : [owner];
  const parts = partsFrom(passage, first, stop, near[0], ways);
  const wholes = cue === "among" ? roomyFirst(near, parts) : near;
  if (parts.length === 0 || wholes.length === 0) return null;
  const last = parts[parts.length - 1];
  const vague =
    /主要|重点|突出|较多|为主|尤其|居前|前[三五]/.test(
      text.slice(Math.max(sentenceStart(passage, at), at - FORE), first.start),
    ) ||
    (last !== undefined && /^[^,;。)]{0,8}等(?!于)/.test(text.slice(last.end, last.end + 10)));
  return { at, cue, wholes, parts, percents: percentsOf(passage, parts, stop), vague, ways };
}

/**
 * 收集120件，正在办理24件。其中基础设施类48件: what a sentence of its own goes on from is not the figure right
 * before it when one of its parts is larger than that, and fits one that was counted out before.
 */
function roomyFirst(wholes: readonly Figure[], parts: readonly Figure[]): readonly Figure[] {
  const [nearest] = wholes;
  const largest = greatest(parts.map(({ value }) => value));
  if (nearest === undefined || nearest.value >= largest) return wholes;
  if (nearest.sentence === parts[0]?.sentence) return wholes;
  const roomy = wholes.filter((whole) => isCountedOut(whole) && whole.value >= largest);
  return roomy.length === 0
    ? wholes
    : [...roomy, ...wholes.filter((whole) => !roomy.includes(whole))];
}

function isCountedOut(figure: Figure): boolean {
  return figure.total || figure.role === "found";
}

/** 从类型看，…: the total may stand in a paragraph before. */
function listOfEarlier(
  passage: Passage,
  at: number,
  firstIndex: number,
  words: string,
  earlier: readonly Passage[],
): PartList | null {
  const { figures } = passage;
  const end = sentenceEnd(passage, at);
  const ways = WAYS.test(words);
  const first = firstCount(figures, firstIndex, end);
  if (cueOf(words) !== "by" || first === null || first.start - at > 60) return null;
  const wholes = earlier.flatMap((before) =>
    before.figures.filter(
      (figure) =>
        isCountedOut(figure) &&
        figure.unit === first.unit &&
        figure.kind === "count" &&
        (ways || nounsFit(figure.nouns, first.nouns)),
    ),
  );
  const parts = partsFrom(passage, first, end, undefined, ways);
  // Ways of which no total is told are still no states of a matter.
  if ((wholes.length === 0 && !ways) || parts.length < 2) return null;
  const sum = parts.reduce((value, part) => value + part.value, 0);
  wholes.sort((a, b) => Math.abs(a.value - sum) - Math.abs(b.value - sum));
  const percents = percentsOf(passage, parts, end);
  return { at, cue: "by", wholes, parts, percents, vague: false, ways };
}

function firstCount(figures: readonly Figure[], from: number, end: number): Figure | null {
  for (let i = from; i < figures.length; i++) {
    const figure = figures[i];
    if (figure === undefined || figure.start >= end) return null;
    if (figure.kind === "count") return figure;
  }
  return null;
}

function closingBracket(text: string, from: number, end: number): number {
  const close = text.slice(from, Math.min(end, from + 600)).indexOf(")");
  return close < 0 ? end : from + close;
}

function wholesBefore(
  passage: Passage,
  at: number,
  first: Figure,
  cue: PartList["cue"],
  ways: boolean,
): Figure[] {
  const start = sentenceStart(passage, at);
  const found: Figure[] = [];
  const later: Figure[] = [];
  for (let i = first.index - 1; i >= Math.max(0, first.index - REACH * 2); i--) {
    const figure = passage.figures[i];
    if (figure === undefined || found.length + later.length >= REACH) break;
    if (figure.kind !== "count" || figure.end > at || figure.idiom) continue;
    // 来信 and 热线 name a way here, not what came.
    if (unitFit(figure.unit, first.unit) === 0) continue;
    if (!ways && !nounsFit(figure.nouns, first.nouns)) continue;
    if (figure.depth > first.depth || isPast(figure.scope) || saysChange(figure.label)) continue;
    const counted = isCountedOut(figure);
    if (cue !== "among" && !counted && !(cue === "respectively" && isRightBefore(figure, first)))
      continue;
    if (figure.start >= start) found.push(figure);
    else if (counted || found.length + later.length === 0) later.push(figure);
  }
  return [...found, ...later];
}

/** 走访486户，分别为…: the figure the list goes on from. */
function isRightBefore(figure: Figure, first: Figure): boolean {
  return (
    figure.index === first.index - 1 &&
    figure.unit === first.unit &&
    figure.sentence === first.sentence &&
    figure.value > first.value
  );
}

/** The figures of a list: the same measure, the same role, the same depth as its first. */
function partsFrom(
  passage: Passage,
  first: Figure,
  stop: number,
  whole: Figure | undefined,
  ways: boolean,
): Figure[] {
  const parts = [first];
  let strangerAt = -1;
  for (let i = first.index + 1; i <= first.index + 4 * MOST_PARTS; i++) {
    const figure = passage.figures[i];
    if (figure === undefined || figure.start >= stop || parts.length >= MOST_PARTS) break;
    if (figure.kind !== "count" || figure.depth !== first.depth || isPast(figure.scope)) continue;
    if (saysChange(figure.label)) continue;
    if (/^(?:合计|共计|总计|共|累计|总共|一共)/.test(figure.label)) break;
    const fits =
      figure.unit === first.unit ||
      (unitFit(figure.unit, first.unit) > 0 && figure.role === "none");
    const alike =
      ways || roleClass(figure) === roleClass(first) || (figure.role === "rest" && strangerAt < 0);
    if (!fits || !alike) {
      if (fits || figure.role === "found") strangerAt = figure.end;
      continue;
    }
    if (strangerAt >= 0 && !passage.text.slice(strangerAt, figure.start).includes(";")) continue;
    if (
      whole !== undefined &&
      figure.scope !== "" &&
      figure.scope !== whole.scope &&
      figure.scope !== first.scope
    )
      continue;
    strangerAt = -1;
    parts.push(figure);
  }
  return parts;
}

function roleClass(figure: Figure): string {
  return figure.role === "handled" ? "none" : figure.role;
}

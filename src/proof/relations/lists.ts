import type { Figure } from "../reading/figure";
import { sentenceEnd, sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, saysChange } from "../reading/roles";
import { unitFit } from "../reading/units";
import { percentsOf } from "./list-shares";
import type { PartList } from "./part-list";
import { isCountedOut, roomyFirst, wholesBefore } from "./list-wholes";
import { placeNamed } from "./places";

const CUES =
  /其中(?!之一)|分别(?:为|是|有|占)?|包括|包含|分为|分成|主要(?:为|是|有)|(?:按|从)(?:照)?[^,。;:\d]{1,12}?(?:划分|来分|分类|统计|来看|上看|上分|分析|分|看)[,:]?|(?:矛盾纠纷|纠纷|问题|隐患|诉求|意见|事项)?(?:类型|类别|种类|区域|分布)(?:上|来看|为)?[,:]/g;
/** What a list sorts by when its parts are named by the verb of how they came in. */
const WAYS = /来源|渠道|途径|方式|线索|来路/;
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

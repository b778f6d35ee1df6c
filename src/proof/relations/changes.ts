import { judgePercent } from "../arithmetic";
import { shown, shownCount } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { unitFit } from "../reading/units";

const RISE = /增加|增长|上升|提高|提升|增|升|多|涨|扩大/;
const FALL = /减少|下降|降低|减|降|少|缩小|回落|压降/;
/** Between the two figures of 由40件降至35件. */
const TOWARDS =
  /^[^,。;]{0,10}?,?(?:[^,。;]{0,6}?)(增加|增长|上升|提高|提升|增|升|减少|下降|降低|减|降|压降|压减|回落)(?:到|至|为)/;
const EARLIER = /去年|上年|上月|上个月|上季|上周|上期|同期|前年|\d{4}年/;

/** 增加5件: a change, not a level. */
const CHANGED = /(?:增加|减少|上升|下降|增长|多|少|增|减|降低)了?$/;

/** What a passage says of change: 由40件降至35件，下降12.5%; 较上月的30件增加5件; 高出3个百分点. */
export function changeClaims(passage: Passage): Draft[] {
  return passage.figures.flatMap((figure, i) => {
    if (figure.kind === "points") return pointsClaim(passage, i);
    if (figure.kind === "percent") return percentClaim(passage, i);
    if (figure.kind === "count")
      return [...directionClaim(passage, i), ...differenceClaim(passage, i)];
    return [];
  });
}

interface Change {
  readonly before: Figure;
  readonly after: Figure;
  readonly word: string;
}

/** The pair 由A…到B that ends at a figure. */
function changeEndingAt(passage: Passage, i: number): Change | null {
  const after = passage.figures[i];
  const before = passage.figures[i - 1];
  if (
    after === undefined ||
    before === undefined ||
    before.kind !== after.kind ||
    before.unit !== after.unit
  )
    return null;
  const word = TOWARDS.exec(passage.text.slice(before.end, after.start))?.[1];
  if (word === undefined || before.sentence !== after.sentence) return null;
  return before.exact && after.exact && before.value > 0 ? { before, after, word } : null;
}

function directionClaim(passage: Passage, i: number): Draft[] {
  const change = changeEndingAt(passage, i);
  if (change === null) return [];
  const { before, after, word } = change;
  if (before.value === after.value) return [];
  const rises = after.value > before.value;
  const ok = rises ? RISE.test(word) : FALL.test(word);
  return [
    {
      kind: "identity",
      topic: "direction",
      passage,
      at: after.start,
      stated: after.value,
      computed: before.value,
      ok,
      ...(ok ? {} : { note: "direction" as const }),
      params: { stated: shownCount(after), computed: shownCount(before), word },
    },
  ];
}

/** 较上月的30件增加5件 and the current 35件: current − earlier = change. */
function differenceClaim(passage: Passage, i: number): Draft[] {
  const change = passage.figures[i];
  if (change?.exact !== true || change.idiom) return [];
  const said = CHANGED.exec(change.label)?.[0];
  if (said === undefined) return [];
  const near = [passage.figures[i - 1], passage.figures[i - 2], passage.figures[i - 3]].filter(
    (figure): figure is Figure =>
      figure?.kind === "count" &&
      figure.exact &&
      !figure.idiom &&
      !CHANGED.test(figure.label) &&
      figure.sentence === change.sentence &&
      figure.unit === change.unit,
  );
  const ending = changeEndingAt(passage, i - 1);
  const sign = RISE.test(said) ? 1 : -1;
  if (ending !== null && ending.after.unit === change.unit) {
    const computed = Math.abs(ending.after.value - ending.before.value);
    return [differenceDraft(passage, change, computed, ending.after, ending.before)];
  }
  const { earlier, current } = inOrderOfTime(near);
  if (earlier === undefined || current === undefined) return [];
  const adjacent = near[0] === earlier && near[1] === current;
  const computed = (current.value - earlier.value) * sign;
  if (computed === change.value)
    return [differenceDraft(passage, change, computed, current, earlier)];
  return adjacent || (near[0] === current && near[1] === earlier)
    ? [differenceDraft(passage, change, computed, current, earlier)]
    : [];
}

function differenceDraft(
  passage: Passage,
  change: Figure,
  computed: number,
  current: Figure,
  earlier: Figure,
): Draft {
  return {
    kind: "identity",
    topic: "difference",
    passage,
    at: change.start,
    stated: change.value,
    computed,
    ok: computed === change.value,
    params: {
      stated: shownCount(change),
      computed: shown(computed),
      current: shown(current.value),
      earlier: shown(earlier.value),
    },
  };
}

/** 下降12.5%（由40件降至35件）, 由40件降至35件，下降12.5%, 去年同期40件…同比下降12.5%, 减少5件、下降12.5%. */
function percentClaim(passage: Passage, i: number): Draft[] {
  const percent = passage.figures[i];
  if (percent?.exact !== true) return [];
  const word =
    /(?:同比|环比|比|较|分别)?[^,。;]{0,16}?(增长|上升|下降|减少|增加|降低|提高|增幅|降幅|回落)(?:了|为|达|率为|率|幅度为)*$/.exec(
      percent.label,
    )?.[1];
  if (
    word === undefined ||
    /率(?:同比|环比|比|较)?.{0,6}$/.test(
      percent.label.replace(word, "").replace(/(?:了|为|达)+$/, ""),
    )
  )
    return [];
  const pair = pairFor(passage, i);
  if (pair === null) return [];
  const { before, after, certain } = pair;
  const { verdict, computed } = judgePercent(
    { value: Math.abs(after.value - before.value), step: Math.max(after.step, before.step) },
    before,
    percent,
  );
  const rises = after.value >= before.value;
  const fits =
    verdict !== "wrong" &&
    (rises ? RISE.test(word) || word === "增幅" : FALL.test(word) || word === "降幅");
  if (!fits && !certain) return [];
  return [
    {
      kind: "percent",
      topic: "change",
      passage,
      at: percent.start,
      stated: percent.value,
      computed,
      ok: fits,
      ...(verdict === "truncated" && fits ? { note: "truncated" as const } : {}),
      ...(verdict !== "wrong" && !fits ? { note: "direction" as const } : {}),
      params: {
        stated: shown(percent.value),
        computed: shown(computed),
        before: shown(before.value),
        after: shown(after.value),
        word,
      },
    },
  ];
}

interface ValuePair {
  readonly before: { readonly value: number; readonly step: number };
  readonly after: { readonly value: number; readonly step: number };
  readonly certain: boolean;
}

function pairFor(passage: Passage, i: number): ValuePair | null {
  const percent = passage.figures[i];
  if (percent === undefined) return null;
  const bracketed =
    passage.text.charAt(percent.end) === "(" ? changeEndingAt(passage, i + 2) : null;
  if (bracketed !== null) return { ...bracketed, certain: true };
  const earlierBehind =
    passage.text.charAt(percent.end) === "(" ? earlierInBrackets(passage, percent) : null;
  if (earlierBehind !== null) return earlierBehind;
  const prior =
    changeEndingAt(passage, i - 1) ??
    (passage.figures[i - 1]?.unit === passage.figures[i - 2]?.unit
      ? changeEndingAt(passage, i - 2)
      : null);
  if (prior !== null && prior.after.sentence === percent.sentence)
    return { ...prior, certain: true };
  return fromNeighbours(passage, percent);
}

/** 74件次，同比下降7.5%（去年同期80件次） */
function earlierInBrackets(passage: Passage, percent: Figure): ValuePair | null {
  const before = passage.figures[percent.index + 1];
  if (before?.kind !== "count" || !EARLIER.test(before.label) || before.depth <= percent.depth)
    return null;
  const after = passage.figures
    .slice(Math.max(0, percent.index - 3), percent.index)
    .findLast(
      (figure) =>
        figure.kind === "count" &&
        figure.unit === before.unit &&
        figure.sentence === percent.sentence,
    );
  if (after?.exact !== true || !before.exact || before.value <= 0) return null;
  return { before, after, certain: true };
}

/** 35件，去年同期40件，下降12.5%; 35件，较上月减少5件，下降12.5%. */
function fromNeighbours(passage: Passage, percent: Figure): ValuePair | null {
  const near: Figure[] = [];
  for (let i = percent.index - 1; i >= Math.max(0, percent.index - 4); i--) {
    const figure = passage.figures[i];
    if (figure === undefined || figure.sentence !== percent.sentence || figure.kind !== "count")
      break;
    if (figure.exact && !figure.idiom) near.push(figure);
  }
  const [last, ...others] = near;
  if (last === undefined) return null;
  const step = CHANGED.exec(last.label)?.[0];
  if (step !== undefined) {
    const earlier = others.find(
      (figure) => EARLIER.test(figure.label) && figure.unit === last.unit,
    );
    if (earlier !== undefined) {
      const sign = RISE.test(step) ? 1 : -1;
      return {
        before: earlier,
        after: { value: earlier.value + sign * last.value, step: 1 },
        certain: true,
      };
    }
    const sign = RISE.test(step) ? 1 : -1;
    const currents = others.filter(
      (figure) => unitFit(figure.unit, last.unit) === 2 && figure.value > sign * last.value,
    );
    const fitting = currents.find((current) => {
      const before = { value: current.value - sign * last.value, step: 1 };
      return before.value > 0 && judgePercent(last, before, percent).verdict !== "wrong";
    });
    const current = fitting ?? currents[0];
    if (current === undefined) return null;
    const before = { value: current.value - sign * last.value, step: 1 };
    return before.value > 0 ? { before, after: current, certain: currents.length === 1 } : null;
  }
  const { earlier, current } = inOrderOfTime(near);
  if (current?.unit !== earlier?.unit) return null;
  if (earlier === undefined || current === undefined || earlier.value <= 0) return null;
  return { before: earlier, after: current, certain: near.length === 2 };
}

/** Which of the figures just told is the earlier one: 去年同期 against now, or the lesser year. */
function inOrderOfTime(near: readonly Figure[]): { earlier?: Figure; current?: Figure } {
  const dated = near
    .flatMap((figure) => {
      const year = /(\d{4})年/.exec(figure.label)?.[1];
      return year === undefined ? [] : [{ figure, year: Number(year) }];
    })
    .sort((a, b) => a.year - b.year);
  const [first, last] = [dated[0], dated[dated.length - 1]];
  if (first !== undefined && last !== undefined && first.year < last.year)
    return { earlier: first.figure, current: last.figure };
  const earlier = near.find((figure) => EARLIER.test(figure.label));
  const current = near.find((figure) => figure !== earlier && !EARLIER.test(figure.label));
  return { ...(earlier && { earlier }), ...(current && { current }) };
}

/** 92.3%，较上月的89.3%上升3个百分点 */
function pointsClaim(passage: Passage, i: number): Draft[] {
  const points = passage.figures[i];
  const [last, first] = [passage.figures[i - 1], passage.figures[i - 2]];
  if (points?.exact !== true || last?.kind !== "percent" || first?.kind !== "percent") return [];
  if (!last.exact || !first.exact || first.sentence !== points.sentence) return [];
  const arrow = changeEndingAt(passage, i - 1);
  const compared = EARLIER.test(last.label) || EARLIER.test(first.label);
  if (arrow === null && !compared) return [];
  if (arrow === null && EARLIER.test(last.label) && EARLIER.test(first.label)) return [];
  const word = /(增加|增长|上升|提高|提升|下降|降低|减少|回落|高|低)(?:了|出|于)*$/.exec(
    points.label,
  )?.[1];
  if (word === undefined) return [];
  const [before, after] =
    arrow !== null || EARLIER.test(first.label) ? [first, last] : [last, first];
  const difference = Number((after.value - before.value).toFixed(6));
  const up = /增|升|提|高/.test(word);
  // Both rates are rounded themselves; printed as finely as the difference, they must agree with it.
  const slack = [points, before, after].some((figure) => figure.step !== points.step)
    ? (points.step + before.step + after.step) / 2
    : 0;
  const off = Math.abs(Math.abs(difference) - points.value);
  const ok = off <= slack + 1e-9 && difference >= 0 === up;
  return [
    {
      kind: "identity",
      topic: "points",
      passage,
      at: points.start,
      stated: points.value,
      computed: up ? difference : Number((-difference).toFixed(6)),
      ok,
      params: {
        stated: shown(points.value),
        computed: shown(Math.abs(difference)),
        before: shown(before.value),
        after: shown(after.value),
        word,
      },
    },
  ];
}

import { judgePercent } from "../arithmetic";
import { shown, shownCount } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { saysChange } from "../reading/roles";
import { pairFor } from "./change-pairs";
import { CHANGED, changeEndingAt, EARLIER, FALL, inOrderOfTime, RISE } from "./told-changes";

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
  const told = inOrderOfTime(near);
  const earlier = told.earlier ?? earlierBehind(passage, change);
  const current = told.earlier === undefined ? near[0] : told.current;
  if (earlier === undefined || current === undefined || EARLIER.test(current.label)) return [];
  const adjacent =
    (near[0] === earlier && near[1] === current) ||
    (told.earlier === undefined && current === passage.figures[i - 1]);
  const computed = (current.value - earlier.value) * sign;
  if (computed === change.value)
    return [differenceDraft(passage, change, computed, current, earlier)];
  return adjacent || (near[0] === current && near[1] === earlier)
    ? [differenceDraft(passage, change, computed, current, earlier)]
    : [];
}

/** 25件，较上月减少5件，上月为30件; 25件，较上月减少5件（上月30件）: the earlier level comes last. */
function earlierBehind({ figures, text }: Passage, change: Figure): Figure | undefined {
  const figure = figures[change.index + 1];
  if (figure?.kind !== "count" || !figure.exact || figure.unit !== change.unit) return undefined;
  if (figure.sentence !== change.sentence || saysChange(figure.label)) return undefined;
  const between = text.slice(change.end, figure.start);
  return /^[,(](?:而)?(?:去年|上年|上月|上个月|上季度|上周|上期|同期)[^,。;()]{0,12}$/.test(between)
    ? figure
    : undefined;
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
    )?.[1] ?? wordBefore(passage, percent);
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

/** 较上月减少5件（16.67%）: the word stands with the count in front of the bracket. */
function wordBefore({ figures, text }: Passage, percent: Figure): string | undefined {
  const change = figures[percent.index - 1];
  if (change?.kind !== "count" || !saysChange(change.label)) return undefined;
  return text.slice(change.end, percent.start) === "("
    ? CHANGED.exec(change.label)?.[0].replace(/了$/, "")
    : undefined;
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

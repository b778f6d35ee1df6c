import { judgePercent, percentOf } from "../arithmetic";
import type { Quantity } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import type { ListIndex } from "./part-list";
import { pollBefore } from "./polls";
import type { Poll } from "./polls";
import { printedRates, type PrintedRate } from "./printed-rates";
import type { RateName } from "./rate-names";
import { pairsOf, type Pair } from "./rate-pairs";

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

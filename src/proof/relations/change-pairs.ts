import { judgePercent } from "../arithmetic";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { unitFit } from "../reading/units";
import { CHANGED, changeEndingAt, EARLIER, inOrderOfTime, RISE } from "./told-changes";

/** The two values a printed change in percent is made of. */
interface ValuePair {
  readonly before: { readonly value: number; readonly step: number };
  readonly after: { readonly value: number; readonly step: number };
  readonly certain: boolean;
}

/** What the change at a figure is made of; `null`: not told. */
export function pairFor(passage: Passage, i: number): ValuePair | null {
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

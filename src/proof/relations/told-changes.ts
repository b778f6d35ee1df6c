import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";

export const RISE = /增加|增长|上升|提高|提升|增|升|多|涨|扩大/;
export const FALL = /减少|下降|降低|减|降|少|缩小|回落|压降/;
/** Between the two figures of 由40件降至35件. */
const TOWARDS =
  /^[^,。;]{0,10}?,?(?:[^,。;]{0,6}?)(增加|增长|上升|提高|提升|增|升|减少|下降|降低|减|降|压降|压减|回落)(?:到|至|为)/;
export const EARLIER = /去年|上年|上月|上个月|上季|上周|上期|同期|前年|\d{4}年/;

/** 增加5件: a change, not a level. */
export const CHANGED = /(?:增加|减少|上升|下降|增长|多|少|增|减|降低)了?$/;

interface Change {
  readonly before: Figure;
  readonly after: Figure;
  readonly word: string;
}

/** The pair 由A…到B that ends at a figure. */
export function changeEndingAt(passage: Passage, i: number): Change | null {
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

/** Which of the figures just told is the earlier one: 去年同期 against now, or the lesser year. */
export function inOrderOfTime(near: readonly Figure[]): { earlier?: Figure; current?: Figure } {
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

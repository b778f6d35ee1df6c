import type { Figure } from "../reading/figure";
import { sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { rateNamed } from "./rate-names";
import type { RateName } from "./rate-names";

/** Words that make a percentage a wish, not a statement. */
const GOAL = /目标|要求|力争|确保|争取|不低于|达标|考核|计划|预计|应当|须|保证|指标|任务/;
/** Begins a sentence that tells of nothing but wishes. */
const WISH = /力争|争取(?=全年|年底|实现|到)|目标|任务是/;
const REACH = 10;

/** A printed rate with its name. */
export interface PrintedRate {
  readonly figure: Figure;
  readonly name: RateName;
}

/** Rates a passage prints under a name: 办结率为54.92%, 化解率、满意率分别达98%、96%. */
export function printedRates(passage: Passage): PrintedRate[] {
  const rates: PrintedRate[] = [];
  passage.figures.forEach((figure, i) => {
    if (figure.kind !== "percent") return;
    const before = passage.figures[i - 1];
    const label = labelOf(passage, figure, before);
    if (label === null || GOAL.test(label)) return;
    if (WISH.test(sentenceBefore(passage, figure))) return;
    for (const name of rateNamed(
      label,
      positionInRow(passage, i),
      passage.text.slice(figure.end, figure.end + 14),
    ))
      rates.push({ figure, name });
  });
  return rates;
}

/**
 * What names a percentage: its clause, or for 由85%提高到92% the clause of the first, which is past and
 * itself names nothing.
 */
function labelOf(passage: Passage, figure: Figure, before: Figure | undefined): string | null {
  const then = passage.figures[figure.index + 1];
  const between = then === undefined ? "" : passage.text.slice(figure.end, then.start);
  if (
    then?.kind === "percent" &&
    /[由从]/.test(figure.label) &&
    /^[^,。;]{0,6}(?:到|至|为)$/.test(between)
  )
    return null;
  if (
    before?.kind === "percent" &&
    /[由从]/.test(before.label) &&
    /^(?:提高|上升|提升|增长|增加|下降|降低?|升)?(?:到|至|为)$/.test(figure.label)
  )
    return before.label.replace(/[由从].*$/s, "");
  if (/去年|上年|上月|上季|同期|[比较]/.test(figure.label)) return null;
  if (figure.label.length < 3 && passage.text.charAt(figure.start - 1) === ",") return null;
  return figure.label;
}

function sentenceBefore(passage: Passage, figure: Figure): string {
  const from = Math.max(sentenceStart(passage, figure.start), figure.start - 80);
  return passage.text.slice(from, figure.start);
}

/** Which of several percentages in a row (98%、96%) this is, 0-based, and of how many. */
function positionInRow(
  passage: Passage,
  i: number,
): { index: number; count: number; label: string } {
  const inRow = (a: number, b: number) => {
    const [first, second] = [passage.figures[a], passage.figures[b]];
    return (
      first?.kind === "percent" &&
      second?.kind === "percent" &&
      /^[、和及与,]$/.test(passage.text.slice(first.end, second.start))
    );
  };
  let start = i;
  while (start > 0 && i - start < REACH && inRow(start - 1, start)) start -= 1;
  let end = i;
  while (end - i < REACH && inRow(end, end + 1)) end += 1;
  return { index: i - start, count: end - start + 1, label: passage.figures[start]?.label ?? "" };
}

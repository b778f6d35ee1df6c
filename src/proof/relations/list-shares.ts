import type { Figure } from "../reading/figure";
import { sentenceEnd, type Passage } from "../reading/prose";
import { saysChange } from "../reading/roles";

/** Most shares told in a row. */
const MOST_PARTS = 60;

/** The share printed behind each part: 12件，占46% or 12件（46%）; 分别占 gives them in a row. */
export function percentsOf(
  passage: Passage,
  parts: readonly Figure[],
  stop: number,
): (Figure | null)[] {
  const own = parts.map((part) => shareBehind(passage, part));
  if (own.some((percent) => percent !== null)) {
    const last = own[own.length - 1];
    if (own.filter((percent) => percent !== null).length > 1 || parts.length === 1 || last === null)
      return own;
  }
  const last = parts[parts.length - 1];
  if (last === undefined) return own;
  const row: Figure[] = [];
  for (let i = last.index + 1; i <= last.index + MOST_PARTS; i++) {
    const figure = passage.figures[i];
    if (figure?.kind !== "percent" || figure.start > sentenceEnd(passage, Math.max(stop - 1, 0)))
      break;
    row.push(figure);
  }
  const cue = row[0]?.label ?? "";
  return row.length === parts.length && /分别|占/.test(cue) ? row : own;
}

/** The percentage right behind a counted figure, when it is said to be its share. */
export function shareBehind(passage: Passage, part: Figure): Figure | null {
  const percent = passage.figures[part.index + 1];
  if (percent?.kind !== "percent") return null;
  const between = passage.text.slice(part.end, percent.start);
  if (between.length > 24 || /[。;\n]/.test(between)) return null;
  if (/占/.test(between) && !/[同环]比|较|去年|上月/.test(between)) return percent;
  return /^[^,。;、()\d]{0,6}\($/.test(between) && !saysChange(part.label) ? percent : null;
}

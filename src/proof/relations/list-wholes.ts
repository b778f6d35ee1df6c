import { greatest } from "../../sheet/lists";
import type { Figure } from "../reading/figure";
import { sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, saysChange } from "../reading/roles";
import { unitFit } from "../reading/units";
import type { PartList } from "./part-list";

/** How far back a list looks for its whole, in figures. */
const REACH = 8;

/** What a list may be the parts of, the likeliest first: of its sentence, then of those before. */
export function wholesBefore(
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

/**
 * 收集120件，正在办理24件。其中基础设施类48件: what a sentence of its own goes on from is not the figure right
 * before it when one of its parts is larger than that, and fits one that was counted out before.
 */
export function roomyFirst(wholes: readonly Figure[], parts: readonly Figure[]): readonly Figure[] {
  const [nearest] = wholes;
  const largest = greatest(parts.map(({ value }) => value));
  if (nearest === undefined || nearest.value >= largest) return wholes;
  if (nearest.sentence === parts[0]?.sentence) return wholes;
  const roomy = wholes.filter((whole) => isCountedOut(whole) && whole.value >= largest);
  return roomy.length === 0
    ? wholes
    : [...roomy, ...wholes.filter((whole) => !roomy.includes(whole))];
}

/** Told as a total, or as what was found. */
export function isCountedOut(figure: Figure): boolean {
  return figure.total || figure.role === "found";
}

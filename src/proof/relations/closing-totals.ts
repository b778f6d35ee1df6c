import { sumFits, total } from "../arithmetic";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { percentsOf } from "./lists";
import type { PartList } from "./lists";
import { sumDraft } from "./sums";

const STRONG = /^(?:以上|上述|[两三四五六七八九]项|[两二三四五六]类|三者|两者|全镇|全乡|全村|全部|这些)?(?:合计|共计|总计|累计共)(?:为|是|有|达)?/;
const PLAIN = /^(?:总共|一共|共)(?:有|是|为)?$/;
const REACH = 12;

/** Totals that close the figures before them: A 12件、B 8件，合计20件. */
export function closingTotalClaims(passage: Passage): Draft[] {
  return passage.figures.flatMap((figure) => {
    if (figure.kind !== "count" || !figure.exact) return [];
    const strong = STRONG.test(figure.label);
    if (!strong && !PLAIN.test(figure.label)) return [];
    const before = runBefore(passage, figure);
    if (before.length < 2 || before.some((part) => !part.exact)) return [];
    for (let from = 0; from + 2 <= before.length; from++) {
      const parts = before.slice(from);
      if (sumFits(parts, figure)) return [sumDraft(passage, figure, parts, true)];
    }
    return strong && isPlainRun(before, figure) ? [sumDraft(passage, figure, before, false)] : [];
  });
}

/** The lists such totals close, for the shares printed in them. */
export function closedLists(passage: Passage): PartList[] {
  return closingTotalClaims(passage).flatMap(({ ok, at }) => {
    const whole = passage.figures.find((figure) => figure.start === at);
    if (!ok || whole === undefined) return [];
    const parts = runBefore(passage, whole);
    if (!sumFits(parts, whole)) return [];
    const percents = percentsOf(passage, parts, whole.start);
    return [{ at, cue: "closing" as const, wholes: [whole], parts, percents, vague: false }];
  });
}

/** Figures of the same measure and depth before a total, in its sentence, in order. */
function runBefore(passage: Passage, closing: Figure): Figure[] {
  const run: Figure[] = [];
  for (let i = closing.index - 1; i >= Math.max(0, closing.index - REACH); i--) {
    const figure = passage.figures[i];
    if (figure === undefined || figure.sentence !== closing.sentence) break;
    if (figure.kind !== "count" || figure.unit !== closing.unit || figure.depth !== closing.depth) continue;
    if (STRONG.test(figure.label) || PLAIN.test(figure.label)) break;
    run.unshift(figure);
  }
  return run;
}

/** All of one kind (no total among them, nothing found beside what was closed): then they must add up. */
function isPlainRun(run: readonly Figure[], closing: Figure): boolean {
  // 化解邻里纠纷12件、婚姻纠纷8件: the verb of the first is that of all.
  const roles = new Set(run.map((figure) => figure.role).filter((role) => role !== "none"));
  if (run.some((figure) => figure.total || figure.partitive || figure.idiom)) return false;
  if (roles.size > 1) return false;
  const sum = total(run);
  return sum < closing.value * 2 && sum > closing.value * 0.5;
}

import { sumFits, total } from "../arithmetic";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import { figureFrom } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { percentsOf } from "./list-shares";
import type { PartList } from "./part-list";
import { sumDraft } from "./sums";

const STRONG = /^[^,;。\d]{0,6}(?:合计|共计|总计|累计共)(?:为|是|有|达)?/;
const PLAIN =
  /^(?:上半年|下半年|全年|全镇|全乡|全村|全县|一季度|半年)?(?:总共|一共|共|累计共?)(?:有|是|为)?[\u4e00-\u9fff]{0,6}$/;
/** How far a plain 共 may be from the sum and still be meant for it. */
const NEARLY = 0.2;
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
    // 86家企业、34家场所、12处工地，共132家（处）: more than the row is added up.
    const mixed = passage.figures
      .slice(before[0]?.index, figure.index)
      .some(
        (other) =>
          other.kind === "count" && other.depth === figure.depth && other.unit !== figure.unit,
      );
    if (mixed) return [];
    const meant = strong ? isPlainRun(before, figure, 0.5) : isRowOfKind(before, figure);
    return meant ? [sumDraft(passage, figure, before, false)] : [];
  });
}

/** The lists such totals close, for the shares printed in them. */
export function closedLists(passage: Passage): PartList[] {
  return closingTotalClaims(passage).flatMap(({ ok, at }) => {
    const whole = passage.figures[figureFrom(passage, at)];
    if (!ok || whole === undefined) return [];
    const parts = runBefore(passage, whole);
    if (!sumFits(parts, whole)) return [];
    const percents = percentsOf(passage, parts, whole.start);
    return [
      { at, cue: "closing" as const, wholes: [whole], parts, percents, vague: false, ways: false },
    ];
  });
}

/** Figures of the same measure and depth before a total, in its sentence, in order. */
function runBefore(passage: Passage, closing: Figure): Figure[] {
  const run: Figure[] = [];
  for (let i = closing.index - 1; i >= Math.max(0, closing.index - REACH); i--) {
    const figure = passage.figures[i];
    if (figure === undefined || figure.sentence !== closing.sentence) break;
    if (figure.kind !== "count" || figure.unit !== closing.unit || figure.depth !== closing.depth)
      continue;
    if (STRONG.test(figure.label) || PLAIN.test(figure.label)) break;
    run.unshift(figure);
  }
  return run;
}

/** All of one kind (no total among them, nothing found beside what was closed): then they must add up. */
function isPlainRun(run: readonly Figure[], closing: Figure, slack: number): boolean {
  // 化解邻里纠纷12件、婚姻纠纷8件: the verb of the first is that of all.
  const roles = new Set(run.map((figure) => figure.role).filter((role) => role !== "none"));
  if (run.some((figure) => figure.total || figure.partitive || figure.idiom)) return false;
  if (roles.size > 1) return false;
  const sum = total(run);
  return Math.abs(sum - closing.value) <= closing.value * slack;
}

/** A plain 共 closes a row only when all its figures tell of the same thing as it does. */
function isRowOfKind(run: readonly Figure[], closing: Figure): boolean {
  const alike =
    closing.role === "none" ||
    run.every((figure) => figure.role === closing.role || figure.role === "none");
  const spread = run.length === 2 ? NEARLY / 2 : NEARLY;
  return (
    alike && run.every((figure) => figure.scope !== "累计") && isPlainRun(run, closing, spread)
  );
}

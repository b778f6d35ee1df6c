import { shown, shownCount } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { nounsFit } from "../reading/roles";
import { unitFit } from "../reading/units";
import { append } from "../../sheet/lists";

/** 上期结转 + 本期新增 − 本期办结 = 期末在办, where a passage tells all four. */
export function carryOverClaims(passage: Passage): Draft[] {
  const claims: Draft[] = [];
  const counts = passage.figures.filter((figure) => figure.kind === "count" && figure.depth === 0);
  for (const carried of counts) {
    if (carried.role !== "carry") continue;
    const later = passage.figures
      .slice(carried.index + 1, carried.index + 9)
      .filter(
        (figure) =>
          figure.kind === "count" &&
          figure.depth === 0 &&
          unitFit(figure.unit, carried.unit) > 0 &&
          nounsFit(figure.nouns, carried.nouns),
      );
    const added = later.find(
      (figure) => figure.role === "found" || /新增|新收|新排查|新受理/.test(figure.label),
    );
    if (added === undefined) continue;
    const closed = later.find(
      (figure) =>
        figure.index > added.index && (figure.role === "closed" || figure.role === "handled"),
    );
    const left = later.find(
      (figure) =>
        figure.index > (closed ?? added).index && (figure.role === "carryOut" || isLeft(figure)),
    );
    if (closed === undefined || left === undefined) continue;
    if (later.some((figure) => figure.role === "carry" && figure.index < left.index)) continue;
    const moved = later.filter(
      (figure) => figure.index < left.index && ["moved", "failed"].includes(figure.role),
    );
    append(claims, judge(passage, carried, added, closed, left, moved));
  }
  return claims;
}

function isLeft(figure: Figure): boolean {
  return figure.role === "open" || figure.role === "rest";
}

function judge(
  passage: Passage,
  carried: Figure,
  added: Figure,
  closed: Figure,
  left: Figure,
  moved: readonly Figure[],
): Draft[] {
  const all = [carried, added, closed, left, ...moved];
  if (all.some((figure) => !figure.exact || figure.idiom)) return [];
  const without = carried.value + added.value - closed.value;
  const gone = moved.reduce((sum, figure) => sum + figure.value, 0);
  // 共17件 between may already hold what was carried over.
  const inclusive = added.value - closed.value;
  const fits = [without, without - gone].includes(left.value);
  if (
    !fits &&
    /含|包括/.test(passage.text.slice(carried.start - 6, added.end)) &&
    inclusive === left.value
  )
    return [];
  return [
    {
      kind: "identity",
      topic: "carry",
      passage,
      at: left.start,
      stated: left.value,
      computed: fits ? left.value : without,
      ok: fits,
      params: {
        stated: shownCount(left),
        computed: shown(fits ? left.value : without),
        carried: shown(carried.value),
        added: shown(added.value),
        closed: shown(closed.value),
      },
    },
  ];
}

import { sumFits } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import type { PartList } from "./part-list";
import type { Section } from "./sections";

/** How far shares that do not say they are all may be above 100 (they cannot be) and below. */
const ABOVE = 10;
const BELOW = 1;

/** Shares of all parts of a whole make 100, within what rounding (and cutting) can do. */
export function percentSumClaims(
  passages: readonly Passage[],
  lists: ReadonlyMap<Passage, readonly PartList[]>,
  sections: readonly Section[],
): Draft[] {
  const drafts: Draft[] = [];
  for (const section of sections) {
    const rows = section.heads.map((head) => head.percent);
    const passage = section.heads[0]?.passage;
    if (passage !== undefined)
      push(
        drafts,
        passage,
        rows,
        endsWithOther(
          section.heads.map((head) =>
            head.passage.text.slice(head.item.body.at, head.figure.start),
          ),
        ),
      );
  }
  for (const passage of passages) {
    const done = new Set<Figure | null>();
    for (const list of lists.get(passage) ?? []) {
      if (list.percents.some((percent) => percent !== null && done.has(percent))) continue;
      list.percents.forEach((percent) => done.add(percent));
      push(
        drafts,
        passage,
        list.percents,
        !list.vague && (endsWithOther(list.parts.map((part) => part.label)) || isWhole(list)),
      );
    }
    for (const row of bareRows(passage))
      if (!row.percents.some((percent) => done.has(percent)))
        push(drafts, passage, row.percents, row.complete);
  }
  return drafts;
}

/** Whether the parts of a list are all of its whole. */
function isWhole(list: PartList): boolean {
  return list.wholes.some((whole) => sumFits(list.parts, whole));
}

function endsWithOther(labels: readonly string[]): boolean {
  return /其[他它]|其余/.test(labels[labels.length - 1] ?? "");
}

function push(
  drafts: Draft[],
  passage: Passage,
  row: readonly (Figure | null)[],
  complete: boolean,
): void {
  if (row.length < 2) return;
  let sum = 0;
  let slack = 0;
  for (const percent of row) {
    if (percent?.exact !== true) return;
    sum += percent.value;
    slack += percent.step;
  }
  sum = Number(sum.toFixed(6));
  const off = sum - 100;
  // Each share is at most half its last digit off when rounded, a whole one too small when cut.
  const ok = off <= slack / 2 + 1e-9 && off > -slack + 1e-9;
  const meant = row.length >= 3 && off <= ABOVE && off >= -slack - BELOW;
  if (!ok && !complete && !meant) return;
  if (!ok && Math.abs(off) > 50) return;
  const first = row[0];
  if (first === null || first === undefined) return;
  drafts.push({
    kind: "percentSum",
    topic: "percentSum",
    passage,
    at: first.start,
    stated: 100,
    computed: ok ? 100 : sum,
    ok,
    params: {
      computed: shown(sum),
      parts: row.map((percent) => shown(percent?.value ?? 0)).join(" + "),
    },
  });
}

/** Qualities one thing can have several of: their shares need not make 100. */
const OVERLAPPING = /岁|以上|以下|女|党员|学历|大专|本科|低保|贫困|全[县市省]/;
const RATING = /不满意|满意|不了解|一般|安全/;

/** Shares without counts: 满意占80%、基本满意占15%、不满意占5%. */
function bareRows(passage: Passage): { percents: Figure[]; complete: boolean }[] {
  const rows: { percents: Figure[]; complete: boolean }[] = [];
  let row: Figure[] = [];
  const close = () => {
    if (row.length >= 2) {
      const labels = row.map((percent) => percent.label);
      const ratings =
        labels.every((label) => RATING.test(label)) &&
        labels.some((label) => /不/.test(label)) &&
        row.length >= 3;
      const other = endsWithOther(labels) && labels.every((label) => /占|其[他它]/.test(label));
      const twins = row.length === 2 && /男/.test(labels[0] ?? "") && /女/.test(labels[1] ?? "");
      const complete = ratings || other || twins;
      const shares = labels.every((label) => label.includes("占") && !OVERLAPPING.test(label));
      if (complete || (shares && row.length >= 3)) rows.push({ percents: row, complete });
    }
    row = [];
  };
  for (const figure of passage.figures) {
    const before = row[row.length - 1];
    const named =
      /占|满意|其[他它]|不了解|一般|安全/.test(figure.label) &&
      !/总体满意率|综合满意率/.test(figure.label);
    if (figure.kind !== "percent" || !named) {
      close();
      continue;
    }
    if (before !== undefined && before.sentence !== figure.sentence) close();
    row.push(figure);
  }
  close();
  return rows;
}

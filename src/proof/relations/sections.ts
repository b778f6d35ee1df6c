import { judgePercent, sumFits, total } from "../arithmetic";
import { shown } from "../draft";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import { figureFrom } from "../reading/prose";
import type { Passage } from "../reading/prose";
import { unitFit } from "../reading/units";
import type { Item, Place, Sequence } from "./items-tree";
import { shareBehind } from "./list-shares";
import { sumDraft } from "./sums";

/** A numbered item with the figure it is about, and that figure's share. */
interface Head {
  readonly item: Item;
  readonly passage: Passage;
  readonly figure: Figure;
  readonly percent: Figure | null;
}

/** Numbered items whose figures are parts of one total. */
export interface Section {
  readonly heads: readonly Head[];
  /** Totals the items may be parts of, the likeliest first. */
  readonly wholes: readonly Found[];
}

/** 此类问题意见有25条: a category's own figure, whatever verbs its description holds. */
const CATEGORY = /(?:此类|该类|这类|同类|类|等)[^,。;]{0,12}?(?:有|共|为|是|计|达)?$/;
/** How many figures of the text before the first item are looked at for the total. */
const REACH = 14;

/** Sequences of items that each name one figure, with the totals they may add up to. */
export function sectionsOf(
  passages: readonly Passage[],
  sequences: readonly Sequence[],
): Section[] {
  const children = childStarts(sequences);
  return sequences.flatMap((sequence) => {
    if (sequence.items.length < 2 || sequence.broken) return [];
    const heads: Head[] = [];
    for (const item of sequence.items) {
      const head = headOf(passages, item, children.get(item) ?? item.end);
      if (head === null) return [];
      heads.push(head);
    }
    const unit = heads[0]?.figure.unit ?? "";
    if (heads.some((head) => unitFit(head.figure.unit, unit) === 0)) return [];
    if (new Set(heads.map((head) => head.figure.role)).size > 1) return [];
    const wholes = wholesOf(passages, sequence, unit);
    return wholes.length === 0 ? [] : [{ heads, wholes }];
  });
}

/** Where the own text of each item with children ends. */
function childStarts(sequences: readonly Sequence[]): Map<Item, Place> {
  const starts = new Map<Item, Place>();
  for (const { parent, items } of sequences) {
    const first = items[0];
    if (parent !== null && first !== undefined && !starts.has(parent))
      starts.set(parent, first.start);
  }
  return starts;
}

interface Found {
  readonly passage: Passage;
  readonly figure: Figure;
}

/** The first figures between two places. */
function firstFigures(passages: readonly Passage[], from: Place, to: Place, most: number): Found[] {
  const found: Found[] = [];
  for (let p = from.passage; p <= to.passage; p++) {
    const passage = passages[p];
    if (passage === undefined) break;
    const first = p === from.passage ? figureFrom(passage, from.at) : 0;
    for (let i = first; i < passage.figures.length; i++) {
      const figure = passage.figures[i];
      if (figure === undefined || found.length >= most) return found;
      if (p === to.passage && figure.start >= to.at) break;
      found.push({ passage, figure });
    }
  }
  return found;
}

/** The last figures between two places, in order. */
function lastFigures(passages: readonly Passage[], from: Place, to: Place, most: number): Found[] {
  const found: Found[] = [];
  for (let p = to.passage; p >= from.passage; p--) {
    const passage = passages[p];
    if (passage === undefined) break;
    const end = p === to.passage ? figureFrom(passage, to.at) : passage.figures.length;
    for (let i = end - 1; i >= 0 && found.length < most; i--) {
      const figure = passage.figures[i];
      if (figure === undefined || (p === from.passage && figure.start < from.at)) break;
      found.unshift({ passage, figure });
    }
  }
  return found;
}

function headOf(passages: readonly Passage[], item: Item, end: Place): Head | null {
  const own = firstFigures(passages, item.body, end, 12).filter(
    ({ figure }) => figure.kind === "count" && !figure.quoted,
  );
  const [first] = own;
  if (first === undefined || !isHead(first.figure, item, first.passage)) return null;
  const rivals = own.filter(
    ({ figure }) =>
      figure !== first.figure &&
      figure.unit === first.figure.unit &&
      figure.role === "none" &&
      figure.depth === first.figure.depth,
  );
  const repeated = rivals.every(
    ({ figure }) => CATEGORY.test(figure.label) && figure.value === first.figure.value,
  );
  if (rivals.length > 0 && !repeated && !first.figure.total && first.figure.depth === 0)
    return null;
  return { ...first, item, percent: shareBehind(first.passage, first.figure) };
}

/** The figure must be the item's subject: counted out in its heading, or named as its category's. */
function isHead(figure: Figure, item: Item, passage: Passage): boolean {
  if (!figure.exact || (figure.total && figure.role === "none")) return figure.exact;
  if (!["none", "found"].includes(figure.role) && !CATEGORY.test(figure.label)) return false;
  const near = figure.start - item.body.at <= 30 && item.body.passage === passage.index;
  return (
    near ||
    CATEGORY.test(figure.label) ||
    /(?:问题|纠纷|意见|隐患|诉求|方面|矛盾|类|案件|事项)(?:有|共|为|计)?$/.test(figure.label)
  );
}

function wholesOf(passages: readonly Passage[], sequence: Sequence, unit: string): Found[] {
  const first = sequence.items[0];
  if (first === undefined) return [];
  const from = sequence.parent?.body ?? { passage: Math.max(0, first.start.passage - 3), at: 0 };
  const before = lastFigures(passages, from, first.start, REACH);
  const usable = before.filter(
    ({ figure }) =>
      figure.kind === "count" &&
      figure.exact &&
      !figure.idiom &&
      unitFit(figure.unit, unit) > 0 &&
      !/去年|上年|同期/.test(figure.scope),
  );
  const counted = usable.filter(
    ({ figure }) =>
      (figure.total || figure.role === "found") &&
      !["closed", "open", "rest"].includes(figure.role),
  );
  const head =
    sequence.parent === null ? [] : usable.filter(({ figure }) => figure.role === "none");
  return [...new Set([...counted, ...head])];
}

/** The totals each item's share may be a share of. */
export function outerWholes(sections: readonly Section[]): Map<Figure, Figure[]> {
  const wholes = new Map<Figure, Figure[]>();
  for (const section of sections)
    for (const head of section.heads)
      wholes.set(
        head.figure,
        section.wholes.map(({ figure }) => figure),
      );
  return wholes;
}

/** The figures of numbered items against the total they belong to. */
export function sectionClaims(
  sections: readonly Section[],
  outer: ReadonlyMap<Figure, readonly Figure[]>,
): Draft[] {
  return sections.flatMap((section) => {
    const parts = section.heads.map((head) => head.figure);
    const fitting = section.wholes.find(({ figure }) => sumFits(parts, figure));
    if (fitting !== undefined) return [sumDraft(fitting.passage, fitting.figure, parts, true)];
    const [whole] = section.wholes;
    if (whole === undefined || !isComplete(section, whole.figure)) return [];
    return [noteFit(whole, parts, outer)];
  });
}

function isComplete(section: Section, whole: Figure): boolean {
  const { heads } = section;
  if (heads.some((head) => unitFit(head.figure.unit, whole.unit) === 0)) return false;
  const sum = total(heads.map((head) => head.figure));
  if (sum > whole.value * 2 || sum < whole.value * 0.5) return false;
  const last = heads[heads.length - 1];
  if (last !== undefined && /其[他它]|其余/.test(titleOf(last))) return true;
  if (heads.every((head) => head.percent !== null)) return true;
  return sum > whole.value * 0.75 && sum < whole.value * 1.34;
}

function titleOf(head: Head): string {
  return head.passage.text.slice(
    head.item.body.passage === head.passage.index ? head.item.body.at : 0,
    head.figure.start,
  );
}

/** Says when the total's own printed share fits its parts rather than itself. */
function noteFit(
  whole: Found,
  parts: readonly Figure[],
  outer: ReadonlyMap<Figure, readonly Figure[]>,
): Draft {
  const draft = sumDraft(whole.passage, whole.figure, parts, false);
  const percent = shareBehind(whole.passage, whole.figure);
  if (percent?.exact !== true) return draft;
  const sum = { value: total(parts), step: 1 };
  const fits = (outer.get(whole.figure) ?? []).some(
    (grand) =>
      judgePercent(sum, grand, percent).verdict !== "wrong" &&
      judgePercent(whole.figure, grand, percent).verdict === "wrong",
  );
  if (!fits) return draft;
  return {
    ...draft,
    note: "fits-parts",
    params: { ...draft.params, percent: shown(percent.value) },
  };
}

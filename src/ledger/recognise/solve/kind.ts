import type { FieldId } from "../../fields";
import { KIND_IDS, type KindId } from "../../kind-ids";
import { KINDS } from "../../kinds";
import type { Cue, KindDeclaration } from "../../kinds/declaration";
import type { Candidate } from "./candidate";
import type { Column } from "./column";
import { isFigure, isKey } from "./figures";

/** Words above and on the sheet. */
export interface Captions {
  readonly title: string;
  readonly sheet: string;
}

const SHEET_WEIGHT = 0.6;
const LABEL_FADE = 0.62;
/** What a label counts for that is not what the sheet is about: over figures, of the latest or next visit. */
const SIDE_LABEL_SHARE = 0.3;
const LATEST = /最近|最后|上次|末次|下一?次|计划/;
/** What the lack of every core column says against a kind. */
const NO_CORE = 0.8;
const REPEATED_FIELD_SHARE = 0.4;

function strongest(text: string, cues: readonly Cue[]): number {
  let best = 0;
  for (const [word, weight] of cues) if (weight > best && text.includes(word)) best = weight;
  return best;
}

/** A line that says so much names its kind. */
const NAMES = 1.5;

/** The kind of matter a line names by itself: 一、矛盾纠纷; `null` when it names none. */
export function kindNamed(text: string): KindId | null {
  let best = 0;
  let named: KindId | null = null;
  for (const kind of KIND_IDS) {
    const weight = strongest(text, KINDS[kind].titleWords);
    if (weight > best) [best, named] = [weight, kind];
  }
  return best >= NAMES ? named : null;
}

/** Words that tell what a table is. */
export type Words = Pick<KindDeclaration, "titleWords" | "labelWords">;

/** What title and sheet name say; they may belong to another sheet, so they only add. */
export function captionScore({ titleWords }: Words, captions: Captions): number {
  const title = strongest(captions.title, titleWords);
  const sheet = strongest(captions.sheet, titleWords) * SHEET_WEIGHT;
  return Math.max(title, sheet) + 0.3 * Math.min(title, sheet);
}

/**
 * What words in the labels say: every further column that speaks adds less. Columns of figures say
 * little (unless the table is one of figures: `counting`), and columns under one parent label speak
 * as one.
 */
export function labelScore(
  { labelWords }: Words,
  columns: readonly Column[],
  counting: boolean,
): number {
  const strongestUnder = new Map<string, number>();
  for (const column of columns) {
    const share =
      (!counting && isFigure(column)) || LATEST.test(column.text) ? SIDE_LABEL_SHARE : 1;
    const weight = strongest(column.text, labelWords) * share;
    const key = column.parents.length > 0 ? column.parents.join("/") : String(column.index);
    if (weight > (strongestUnder.get(key) ?? 0)) strongestUnder.set(key, weight);
  }
  let factor = 1;
  let sum = 0;
  for (const weight of [...strongestUnder.values()].sort((a, b) => b - a)) {
    sum += weight * factor;
    factor *= LABEL_FADE;
  }
  return sum;
}

/** What the fields found say. */
export function fieldScore(kind: KindId, chosen: readonly (Candidate | null)[]): number {
  const weights = KINDS[kind].fields;
  const seen = new Set<FieldId>();
  let sum = 0;
  for (const candidate of chosen) {
    if (candidate === null) continue;
    const repeated = seen.has(candidate.field);
    seen.add(candidate.field);
    const weight = weights[candidate.field] ?? 0;
    sum += weight * candidate.score * (repeated ? REPEATED_FIELD_SHARE : 1);
  }
  return KINDS[kind].core.some((field) => seen.has(field)) ? sum : sum - NO_CORE;
}

/** How much of the table is figures: what makes a statistic a statistic. */
export function figureScore(kind: KindId, columns: readonly Column[]): number {
  const filled = columns.filter((column) => column.values.filled > 0 && !isKey(column));
  if (filled.length === 0) return 0;
  const figures = filled.filter((column) => isFigure(column) && !isPersonal(column)).length;
  const share = figures / filled.length;
  if (kind === "report") return share >= 0.34 ? 1 + 2.6 * share : -0.8;
  if (kind === "satisfaction") return 0.5 * share + (columns.filter(isVote).length >= 3 ? 1.2 : 0);
  if (share <= 0.5) return 0;
  return (kind === "household" ? -0.6 : -1.8) * share;
}

/** A column of votes for an answer: 满意, 较好, 弃权. */
function isVote(column: Column): boolean {
  const { gives, known } = column.reading;
  if (known < 1 || !isFigure(column)) return false;
  return gives.some(([field, , ...kinds]) => field === "rating" && kinds[0] === "satisfaction");
}

function isPersonal(column: Column): boolean {
  return column.reading.gives.some(([field]) => field === "age" || field === "population");
}

import type { FieldId } from "../../fields";
import { cleanLabel, type CleanLabel } from "./clean";
import { bindRules, phraseOf, ruleFor, type Phrase } from "./match";
import { LABEL_RULES } from "./rules";
import type { Given, LabelRule } from "./rules/rule";
import { segment, type Word } from "./segment";
import type { Tag } from "./tags";
import { greatest } from "../../../sheet/lists";

/** What a label alone says of its column. */
export interface LabelReading {
  readonly label: CleanLabel;
  readonly gives: readonly Given[];
  /** Words before the head: whose fact it is is read off them. */
  readonly owners: ReadonlySet<Tag>;
  /** The party of two whose fact it is (甲方, 出租方), which of them is the row's person: see `parties.ts`. */
  readonly party: string | null;
  /** Share of the label's characters that are known words, 0..1. */
  readonly known: number;
  /** A rule says that such a column has no field. */
  readonly refused: boolean;
  /** The parents' labels took part. */
  readonly byParent: boolean;
}

const SEPARATORS = /[、，,；;/|]|及其|及|和|或/;
const TRAILING_NUMBER = /(?<![0-9①②③④⑤⑥一二三四])[0-9①②③④⑤⑥一二三四]+$/;
/** Phrases so generic that their parents may say more. */
const WEAK_MODIFIERS: ReadonlySet<Tag> = new Set<Tag>(["fill", "matter"]);

const BOOK = bindRules(LABEL_RULES);

function readPhrase(phrase: Phrase): LabelRule | null {
  return ruleFor(LABEL_RULES, BOOK, phrase);
}

function trimNumber(core: string): string {
  const trimmed = core.replace(TRAILING_NUMBER, "");
  return trimmed.length > 1 ? trimmed : core;
}

function scale(gives: readonly Given[], factor: number): Given[] {
  return gives.map(([field, score, ...kinds]) => [field, score * factor, ...kinds]);
}

function knownShare(phrase: Phrase): number {
  return phrase.length === 0 ? 0 : 1 - phrase.unknown / phrase.length;
}

/** Several facts in one cell (姓名，职务，联系电话): the first is what the column is sorted under. */
function readParts(core: string): readonly Given[] | null {
  const parts = core.split(SEPARATORS).filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 5) return null;
  const readings = parts.map((part) => {
    const rule = readPhrase(phraseOf(segment(part)));
    return rule === null ? [] : rule.gives;
  });
  if (!readings[0]?.some((given) => given[1] >= 0.7)) return null;
  if (readings.some((gives) => gives.length === 0)) return null;
  return readings.flatMap((gives, index) => scale(gives, index === 0 ? 0.95 : 0.5));
}

/** Heads that name a thing only together with a matter: 楼栋名称, 医院类型 are none of ours. */
const HOLLOW: ReadonlySet<Tag> = new Set<Tag>([
  "title",
  "class",
  "nature",
  "code",
  "reason",
  "source",
  "manner",
  "state",
  "situation",
  "result",
  "number",
  "unit",
  "level",
  "view",
]);
/** What says that a label with unknown words is still about a matter or what is done with it. */
const ANCHORS: ReadonlySet<Tag> = new Set<Tag>([
  "dispute",
  "hazard",
  "appeal",
  "petition",
  "problem",
  "matter",
  "find",
  "register",
  "solve",
  "finish",
  "treat",
  "rectify",
  "duty",
  "visit",
  "own",
  "owner",
]);

/** How far unknown words lower what the known ones say. */
function unknownFactor(leaf: Phrase): number {
  if (leaf.unknown === 0 || leaf.length === 0) return 1;
  const share = leaf.unknown / leaf.length;
  const hollow = [...leaf.head].some((tag) => HOLLOW.has(tag));
  const anchored = [...leaf.before].some((tag) => ANCHORS.has(tag));
  return hollow && !anchored ? 0.4 : 1 - 0.7 * share;
}

/** Own facts of a separator list are kept only when they are different fields. */
function fieldsOf(gives: readonly Given[]): ReadonlySet<FieldId> {
  return new Set(gives.map((given) => given[0]));
}

function wordsOf(label: string): readonly Word[] {
  return segment(trimNumber(cleanLabel(label).core));
}

function isWeak(leaf: Phrase): boolean {
  for (const tag of leaf.before) if (!WEAK_MODIFIERS.has(tag)) return false;
  return true;
}

function bestScore(rule: LabelRule | null): number {
  return rule === null
    ? 0
    : greatest(
        rule.gives.map((given) => given[1]),
        0,
      );
}

interface Choice {
  readonly phrase: Phrase;
  readonly rule: LabelRule | null;
  readonly byParent: boolean;
}

/** The parents' own reading, where they ask for a rating. */
function ratingOver(above: readonly (readonly Word[])[]): Choice | null {
  const over = phraseOf(above.flat());
  const rule = readPhrase(over);
  const asks = rule?.gives.some(([field]) => field === "rating") === true;
  return asks ? { phrase: over, rule, byParent: true } : null;
}

/**
 * A general leaf is read together with what stands over it: parents before it (整改情况 + 时间), an act
 * before the head of its parent (调处时间 + 受理 = 受理时间), or the parent alone where it asks for a rating.
 */
function readWithParents(
  leaf: Phrase,
  alone: LabelRule | null,
  parents: readonly string[],
): Choice {
  const own: Choice = { phrase: leaf, rule: alone, byParent: false };
  if (parents.length === 0) return own;
  const above = parents.map(wordsOf);
  const rating = ratingOver(above);
  if (rating !== null && leaf.words[0]?.text.startsWith("对") === true) return rating;
  if (!isWeak(leaf)) return own;
  const under = phraseOf([...above.flat(), ...leaf.words]);
  const together = readPhrase(under);
  const refusal = together?.gives.length === 0 && bestScore(alone) > 0;
  const ofOther = together !== null && under.before.has("opponent");
  if (bestScore(together) >= 0.6 || refusal || ofOther)
    return { phrase: under, rule: together, byParent: together !== alone };
  if (bestScore(alone) >= 0.6) return own;
  const parent = above.at(-1) ?? [];
  const turned = phraseOf([...leaf.words, ...parent.slice(-1)]);
  const inverted = readPhrase(turned);
  if (parent.some((word) => word.tags.has("date")) && bestScore(inverted) >= 0.6)
    return { phrase: turned, rule: inverted, byParent: true };
  if (rating !== null) return rating;
  return together === null ? own : { phrase: under, rule: together, byParent: together !== alone };
}

/** The words up to 甲方, 出租人 and their like. */
function partyOf({ words }: Phrase): string | null {
  const at = words.findLastIndex(({ tags }) => tags.has("party"));
  if (at < 0) return null;
  return words
    .slice(0, at + 1)
    .map(({ text }) => text)
    .join("");
}

/**
 * Reads a leaf label together with the labels above it, outermost first.
 * Parents speak only where the leaf itself is general: 整改情况 + 时间.
 */
export function readLabel(text: string, parents: readonly string[]): LabelReading {
  const label = cleanLabel(text);
  const leaf = phraseOf(segment(trimNumber(label.core)));
  const alone = readPhrase(leaf);
  const { phrase, rule, byParent } = readWithParents(leaf, alone, parents);
  const parts = byParent ? null : readParts(label.core);
  const gives = rule?.gives ?? [];
  const several = parts !== null && fieldsOf(parts).size > fieldsOf(gives).size ? parts : null;
  return {
    label,
    gives: several ?? scale(gives, unknownFactor(leaf) * (byParent ? 0.95 : 1)),
    owners: phrase.before,
    party: partyOf(phrase),
    known: knownShare(leaf),
    refused: rule !== null && rule.gives.length === 0,
    byParent,
  };
}

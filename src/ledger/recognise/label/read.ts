import type { FieldId } from "../../fields";
import { cleanLabel, type CleanLabel } from "./clean";
import { phraseOf, ruleFor, type Phrase } from "./match";
import { LABEL_RULES } from "./rules";
import type { Given, LabelRule } from "./rules/rule";
import { segment } from "./segment";
import type { Tag } from "./tags";

/** What a label alone says of its column. */
export interface LabelReading {
  readonly label: CleanLabel;
  readonly gives: readonly Given[];
  /** Words before the head: whose fact it is is read off them. */
  readonly owners: ReadonlySet<Tag>;
  /** Share of the label's characters that are known words, 0..1. */
  readonly known: number;
  /** A rule says that such a column has no field. */
  readonly refused: boolean;
  /** The parents' labels took part. */
  readonly byParent: boolean;
}

const SEPARATORS = /[、，,；;/|]|及其|及|和|与|或/;
const TRAILING_NUMBER = /[0-9①②③④⑤⑥一二三四]+$/;
/** Phrases so generic that their parents may say more. */
const WEAK_MODIFIERS: ReadonlySet<Tag> = new Set<Tag>(["fill", "matter"]);

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
    const rule = ruleFor(LABEL_RULES, phraseOf(segment(part)));
    return rule === null ? [] : rule.gives;
  });
  if (!readings.every((gives) => gives.some((given) => given[1] >= 0.7))) return null;
  return readings.flatMap((gives, index) => scale(gives, index === 0 ? 0.95 : 0.5));
}

/** Own facts of a separator list are kept only when they are different fields. */
function fieldsOf(gives: readonly Given[]): ReadonlySet<FieldId> {
  return new Set(gives.map((given) => given[0]));
}

function combine(leaf: Phrase, parents: readonly string[]): Phrase {
  const words = [...parents.flatMap((parent) => segment(cleanLabel(parent).core)), ...leaf.words];
  return phraseOf(words);
}

function isWeak(leaf: Phrase): boolean {
  for (const tag of leaf.before) if (!WEAK_MODIFIERS.has(tag)) return false;
  return true;
}

/**
 * Reads a leaf label together with the labels above it, outermost first.
 * Parents speak only where the leaf itself is general: 整改情况 + 时间.
 */
export function readLabel(text: string, parents: readonly string[]): LabelReading {
  const label = cleanLabel(text);
  const leaf = phraseOf(segment(trimNumber(label.core)));
  const alone = ruleFor(LABEL_RULES, leaf);
  let phrase = leaf;
  let rule: LabelRule | null = alone;
  let byParent = false;
  if (parents.length > 0 && isWeak(leaf)) {
    const whole = combine(leaf, parents);
    const together = ruleFor(LABEL_RULES, whole);
    if (together !== null && (alone === null || together !== alone)) byParent = true;
    if (together !== null) {
      rule = together;
      phrase = whole;
    }
  }
  const parts = byParent ? null : readParts(label.core);
  const gives = rule?.gives ?? [];
  const unknownFactor = 1 - 0.7 * (leaf.length === 0 ? 0 : leaf.unknown / leaf.length);
  const several = parts !== null && fieldsOf(parts).size > fieldsOf(gives).size ? parts : null;
  return {
    label,
    gives: several ?? scale(gives, unknownFactor * (byParent ? 0.95 : 1)),
    owners: phrase.before,
    known: knownShare(leaf),
    refused: rule !== null && rule.gives.length === 0,
    byParent,
  };
}

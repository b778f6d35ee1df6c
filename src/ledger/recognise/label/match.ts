import type { LabelRule } from "./rules/rule";
import type { Word } from "./segment";
import type { Tag } from "./tags";

/** A label's words, sorted into head and what stands before it. */
export interface Phrase {
  readonly words: readonly Word[];
  readonly head: ReadonlySet<Tag>;
  readonly before: ReadonlySet<Tag>;
  /** Only matters and colouring words before the head, nothing unknown. */
  readonly bare: boolean;
  readonly unknown: number;
  readonly length: number;
}

const COLOURLESS: ReadonlySet<Tag> = new Set<Tag>([
  "fill",
  "matter",
  "dispute",
  "hazard",
  "appeal",
  "petition",
  "problem",
]);

/** A question never asks for a person. */
const PERSONS: ReadonlySet<Tag> = new Set<Tag>([
  "own",
  "house",
  "owner",
  "leader",
  "handler",
  "visitor",
  "helper",
  "man",
]);

function isFill(word: Word): boolean {
  return word.tags.size === 1 && word.tags.has("fill");
}

/**
 * Reads words as a phrase: the last word that is not mere colour is the head. After 是否 every word may be
 * what is asked: 是否整改到位.
 */
export function phraseOf(words: readonly Word[]): Phrase {
  let at = words.length - 1;
  while (at > 0 && isFill(words[at] as Word)) at--;
  const asked = words.findIndex((word) => word.tags.has("yesno"));
  const isQuestion = asked >= 0 && asked < words.length - 1;
  const head = new Set<Tag>();
  const before = new Set<Tag>();
  let bare = true;
  let unknown = 0;
  let length = 0;
  words.forEach((word, index) => {
    length += word.text.length;
    if (word.tags.size === 0) unknown += word.text.length;
    const inHead = isQuestion ? index > asked : index === at;
    if (inHead) for (const tag of word.tags) if (!isQuestion || !PERSONS.has(tag)) head.add(tag);
    if (isQuestion ? false : index >= at) return;
    let colour = false;
    for (const tag of word.tags) {
      before.add(tag);
      colour ||= COLOURLESS.has(tag);
    }
    bare &&= colour;
  });
  return { words, head, before, bare, unknown, length };
}

function fits(rule: LabelRule, phrase: Phrase): boolean {
  const { head, before } = phrase;
  if (!rule.head.some((tag) => head.has(tag))) return false;
  if (rule.bare === true && !phrase.bare) return false;
  if (rule.all !== undefined && !rule.all.every((tag) => before.has(tag))) return false;
  if (rule.any !== undefined && !rule.any.some((tag) => before.has(tag))) return false;
  return rule.not === undefined || !rule.not.some((tag) => before.has(tag));
}

/** Rules by the tags of the heads they read, in their order. */
export type RuleBook = ReadonlyMap<Tag, readonly LabelRule[]>;

export function bindRules(rules: readonly LabelRule[]): RuleBook {
  const book = new Map<Tag, LabelRule[]>();
  for (const rule of rules)
    for (const tag of rule.head) {
      const known = book.get(tag);
      if (known === undefined) book.set(tag, [rule]);
      else known.push(rule);
    }
  return book;
}

/** The first rule that fits the phrase. */
export function ruleFor(
  rules: readonly LabelRule[],
  book: RuleBook,
  phrase: Phrase,
): LabelRule | null {
  const { head } = phrase;
  if (head.size === 0) return null;
  const [only] = head;
  const near = head.size === 1 && only !== undefined ? (book.get(only) ?? []) : rules;
  return near.find((rule) => fits(rule, phrase)) ?? null;
}

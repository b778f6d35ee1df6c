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
const NONE: ReadonlySet<Tag> = new Set();

function isFill(word: Word): boolean {
  return word.tags.size === 1 && word.tags.has("fill");
}

/** Reads words as a phrase: the last word that is not mere colour is the head. */
export function phraseOf(words: readonly Word[]): Phrase {
  let at = words.length - 1;
  while (at > 0 && isFill(words[at] as Word)) at--;
  const head = words[at];
  const before = new Set<Tag>();
  let bare = true;
  let unknown = 0;
  let length = 0;
  words.forEach((word, index) => {
    length += word.text.length;
    if (word.tags.size === 0) unknown += word.text.length;
    if (index >= at) return;
    let colour = false;
    for (const tag of word.tags) {
      before.add(tag);
      colour ||= COLOURLESS.has(tag);
    }
    bare &&= colour;
  });
  return { words, head: head?.tags ?? NONE, before, bare, unknown, length };
}

function fits(rule: LabelRule, phrase: Phrase): boolean {
  const { head, before } = phrase;
  if (!rule.head.some((tag) => head.has(tag))) return false;
  if (rule.bare === true && !phrase.bare) return false;
  if (rule.all !== undefined && !rule.all.every((tag) => before.has(tag))) return false;
  if (rule.any !== undefined && !rule.any.some((tag) => before.has(tag))) return false;
  return rule.not === undefined || !rule.not.some((tag) => before.has(tag));
}

/** The first rule that fits the phrase. */
export function ruleFor(rules: readonly LabelRule[], phrase: Phrase): LabelRule | null {
  return rules.find((rule) => fits(rule, phrase)) ?? null;
}

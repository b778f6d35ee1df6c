import type { DraftArea } from "../sheet/draft";
import type { EntryRule } from "../sheet/edit";

/** A drop-down that the clerk has on cells; its words with commas between, null where they stand elsewhere. */
export interface ClerksList {
  readonly area: DraftArea;
  readonly words: string | null;
}

/**
 * A rule as it goes beside those the clerk has in its columns: a column in which he has a list of other words
 * gets no second one (null); of the same words, it gets them in his order.
 */
export function besideClerks(rule: EntryRule, lists: readonly ClerksList[]): EntryRule | null {
  const { left, right, type } = rule;
  if (type.kind !== "list") return rule;
  const there = lists.flatMap(({ area, words }) =>
    area.left <= right && area.right >= left ? [words] : [],
  );
  const [source, ...more] = new Set(there);
  if (source === undefined) return rule;
  if (more.length > 0 || source === null) return null;
  const words = source.split(",");
  const isSame =
    words.length === type.words.length && words.every((word) => type.words.includes(word));
  return isSame ? { ...rule, type: { kind: "list", words } } : null;
}

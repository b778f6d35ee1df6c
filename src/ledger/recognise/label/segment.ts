import type { Tag } from "./tags";
import { LONGEST_FROM, WORDS } from "./words";

/** A word of a label; no tags: unknown. */
export interface Word {
  readonly text: string;
  readonly tags: ReadonlySet<Tag>;
}

const UNKNOWN: ReadonlySet<Tag> = new Set();
const WORD_COST = 1;
/** Words of one character are easily the end of another word. */
const LETTER_COST = 1.3;
const UNKNOWN_COST = 2.2;

/**
 * Cuts a label into known words, preferring few and long ones (least cost over all cuts). Characters
 * no word covers are joined into unknown words.
 */
export function segment(core: string): readonly Word[] {
  const length = core.length;
  const cost = new Float64Array(length + 1).fill(Infinity);
  const back = new Int32Array(length + 1);
  cost[0] = 0;
  for (let start = 0; start < length; start++) {
    const base = cost[start] as number;
    const longest = Math.min(LONGEST_FROM.get(core.charAt(start)) ?? 0, length - start);
    for (let size = 1; size <= longest; size++) {
      if (!WORDS.has(core.slice(start, start + size))) continue;
      const total = base + (size === 1 ? LETTER_COST : WORD_COST) - size * 0.01;
      if (total < (cost[start + size] as number)) {
        cost[start + size] = total;
        back[start + size] = start;
      }
    }
    if (base + UNKNOWN_COST < (cost[start + 1] as number)) {
      cost[start + 1] = base + UNKNOWN_COST;
      back[start + 1] = start;
    }
  }
  return wordsBack(core, back);
}

/** Single characters that keep their meaning after an unknown word: 参评率, 未见面数. */
const SUFFIXES: readonly Tag[] = ["number", "rate", "score", "code", "personName", "man", "party"];

/** Whether a word joins the unknown word before it: 队 after an unknown word is the end of that word. */
function isTail(word: Word): boolean {
  if (word.tags.size === 0) return true;
  return word.text.length === 1 && !SUFFIXES.some((tag) => word.tags.has(tag));
}

function wordsBack(core: string, back: Int32Array): readonly Word[] {
  const words: Word[] = [];
  let end = core.length;
  while (end > 0) {
    const start = back[end] as number;
    const text = core.slice(start, end);
    const tags = WORDS.get(text) ?? UNKNOWN;
    const next = words[0];
    if (tags.size === 0 && next !== undefined && isTail(next))
      words[0] = { text: text + next.text, tags: UNKNOWN };
    else words.unshift({ text, tags });
    end = start;
  }
  return words;
}

import type { Tag } from "./tags";
import { LONGEST_WORD, WORDS } from "./words";

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
  const cost = new Float64Array(length + 1);
  const back = new Int32Array(length + 1);
  for (let end = 1; end <= length; end++) {
    cost[end] = (cost[end - 1] as number) + UNKNOWN_COST;
    back[end] = end - 1;
    for (let size = 1; size <= LONGEST_WORD && size <= end; size++) {
      const start = end - size;
      if (!WORDS.has(core.slice(start, end))) continue;
      const total = (cost[start] as number) + (size === 1 ? LETTER_COST : WORD_COST) - size * 0.01;
      if (total < (cost[end] as number)) {
        cost[end] = total;
        back[end] = start;
      }
    }
  }
  return wordsBack(core, back);
}

function wordsBack(core: string, back: Int32Array): readonly Word[] {
  const words: Word[] = [];
  let end = core.length;
  while (end > 0) {
    const start = back[end] as number;
    const text = core.slice(start, end);
    const tags = WORDS.get(text) ?? UNKNOWN;
    const next = words[0];
    if (tags.size === 0 && next !== undefined && next.tags.size === 0)
      words[0] = { text: text + next.text, tags: UNKNOWN };
    else words.unshift({ text, tags });
    end = start;
  }
  return words;
}

import type { Tag } from "../tags";
import { actWords } from "./acts";
import { matterWords } from "./matters";
import { peopleWords } from "./people";
import { thingWords } from "./things";

function collect(): ReadonlyMap<string, ReadonlySet<Tag>> {
  const words = new Map<string, Set<Tag>>();
  for (const list of [actWords, peopleWords, thingWords, matterWords]) {
    for (const [tag, text] of Object.entries(list)) {
      for (const word of text.split(" ")) {
        const tags = words.get(word) ?? new Set<Tag>();
        words.set(word, tags.add(tag as Tag));
      }
    }
  }
  return words;
}

/** Every word known of labels, with what it can be. */
export const WORDS: ReadonlyMap<string, ReadonlySet<Tag>> = collect();

function longestByFirst(): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const word of WORDS.keys()) {
    const first = word.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  }
  return longest;
}

/** Length of the longest word that begins with a character. */
export const LONGEST_FROM: ReadonlyMap<string, number> = longestByFirst();

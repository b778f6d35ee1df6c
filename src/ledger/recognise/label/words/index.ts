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

/** Length of the longest word. */
export const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length));

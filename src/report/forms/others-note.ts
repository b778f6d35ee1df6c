import { fill } from "../../locale/format";
import { formText } from "../../locale/zh-CN/forms";
import type { FormCounts } from "../../measure/index";
import { shortened } from "../shorten";

const text = formText.others;

type Others = FormCounts["others"];

/** Words named in the note, and characters of each: some ledgers tell a story under 类别. */
const MOST_WORDS = 8;
const LONGEST_WORD = 16;

/**
 * The words that a list does not have and that were counted as 其他; of many the first, and where the
 * others stand: below the printed pages of the sheet named.
 */
export function othersNote(others: Others, listSheet: string, ofYear = false): string {
  const scope = ofYear ? text.scope : "";
  if (others.length === 0) return scope + text.none;
  const list = others
    .slice(0, MOST_WORDS)
    .map(({ word, count }) =>
      fill(text.word, { word: shortened(shownWord(word), LONGEST_WORD), count }),
    );
  const rest = others.slice(MOST_WORDS);
  const more =
    rest.length === 0
      ? ""
      : fill(text.more, { kinds: rest.length, count: sumOf(rest), sheet: listSheet });
  return scope + fill(text.some, { count: sumOf(others), list: list.join("、"), more });
}

/** Whether the note says less than there is. */
export function isCut(others: Others): boolean {
  return (
    others.length > MOST_WORDS || others.some(({ word }) => shownWord(word).length > LONGEST_WORD)
  );
}

/** The word as it is shown: blank ones by a word of their own. */
export function shownWord(word: string): string {
  return word === "" ? text.blank : word;
}

function sumOf(others: Others): number {
  return others.reduce((sum, { count }) => sum + count, 0);
}

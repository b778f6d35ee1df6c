import { isCategoryWord } from "../ledger/vocabulary/category";
import { fill } from "../locale/format";
import { freeWordsText } from "../locale/zh-CN/free-words";
import type { Profile } from "../profile/profile";

/** A word that so many matters share is a category, whoever thought of it. */
const FEWEST_SHARED = 3;

/**
 * Whether a masked sheet may show what a ledger says under 类别: a category of one of the lists or of the
 * township's own words, or what several matters share. Anything else is free text, which may name people.
 */
export function mayShow(profile: Profile, word: string, count = 0): boolean {
  return word === "" || count >= FEWEST_SHARED || isCategoryWord(word, profile);
}

/** 其他（5种自由文字） */
export function freeWords(kinds: number): string {
  return fill(freeWordsText.gathered, { kinds });
}

/** What stands for the free text of one matter. */
export function shownCategory(profile: Profile, word: string, count = 0): string {
  return mayShow(profile, word, count) ? word : freeWordsText.one;
}

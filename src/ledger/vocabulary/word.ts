import type { CellValue } from "../../sheet/grid";
import { isBlankWord, isMasked, squeeze } from "../../sheet/text";
import { chosen } from "./choice";

/** Texts longer than this are no word of any vocabulary. */
const LONGEST_WORD = 40;

/**
 * A cell as a word to look up: squeezed, the ticked one of its options, without the full stop or brackets
 * around it; "" for what is too long to be a word.
 */
export function wordOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value).toUpperCase();
  if (value.length > 4 * LONGEST_WORD) return "";
  const word = squeeze(chosen(value) ?? value);
  return word.length > LONGEST_WORD ? "" : trimMarks(word);
}

/** Whether a cell says nothing: empty, a dash, 无, no box ticked, or masked by ** or XXX. */
export function saysNothing(value: CellValue): boolean {
  if (value === null || value === "") return true;
  return (
    typeof value === "string" && (isBlankWord(value) || isMasked(value) || chosen(value) === "")
  );
}

const MARKS = new Set("。，、；：！,.;:!~·'\"“”‘’()（）[]【】《》");

function trimMarks(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && MARKS.has(word.charAt(from))) from++;
  while (to > from && MARKS.has(word.charAt(to - 1))) to--;
  return word.slice(from, to);
}

/** Words of a text list, separated by blanks. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/** A look-up table out of lists of words, later lists winning. */
export function wordTable<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const [meaning, list] of entries) for (const word of words(list)) table.set(word, meaning);
  return table;
}

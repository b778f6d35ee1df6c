import type { RecordColumn } from "../../ledger/record-column";
import { categoryNames, readCategory } from "../../ledger/vocabulary/category";
import { nearestWord } from "../../ledger/vocabulary/nearest";
import { saysNothing } from "../../ledger/vocabulary/word";
import { wordingOf } from "../../ledger/vocabulary/wording";
import { squeeze } from "../../sheet/text";
import { cellRule, code } from "../rule";
import { countCodes } from "../scan";
import type { View } from "../view";

/**
 * Categories that look like a slip for one the ledger uses throughout (婚姻家厅 for 婚姻家庭), or that
 * stand in no list of types and nowhere else in the ledger. Every township has types of its own, so
 * the latter is a hint.
 */
export const categoryWords = cellRule({
  id: "category-words",
  scope: "cell",
  kinds: ["dispute", "opinion", "petition", "hazard"],
  fields: ["category"],
  codes: {
    "category-misspelt": code("warning", "word", "word", "words"),
    "category-unknown": code("hint", "word", "word", "words"),
  },
  check(view, column, report) {
    if (column.varied) return;
    const { codes, distinct } = column;
    const meant = wordingOf(column.column);
    const words = distinct.map((value) =>
      saysNothing(value) ? "" : squeeze(String(meant(value))),
    );
    const usual = usualWords(column, words);
    if (usual === null) return;
    const says = words.map((word) =>
      word === "" || usual.includes(word) ? null : judge(view, word, usual),
    );
    for (let i = 0; i < view.count; i++) {
      const said = says[codes[i] ?? 0] ?? null;
      if (said !== null) report(said.code, view.at(column, i), said.params);
    }
  },
});

interface Said {
  readonly code: "category-misspelt" | "category-unknown";
  readonly params: { readonly word: string; readonly words: string };
}

/**
 * What is to be said of a rare category. In a ledger of disputes one that no list of types knows but
 * hardly differs from a usual one is taken for a slip.
 */
function judge(view: View, word: string, usual: readonly string[]): Said | null {
  const nearest = nearestWord(word, usual);
  const listed = listedAs(view, word);
  if (listed === "name") return null;
  const slip = view.kind === "dispute" && listed === null && nearest !== null;
  return {
    code: slip ? "category-misspelt" : "category-unknown",
    params: { word: word.slice(0, 20), words: nearest ?? usual.slice(0, 4).join("、") },
  };
}

/** Whether the word is a type of the lists by its name, or only holds a keyword of one. */
function listedAs(view: View, word: string): "name" | "keyword" | null {
  for (const list of ["provincial", "modern"] as const) {
    const at = readCategory(word, list, view.profile);
    if (at === null) continue;
    return word.includes(categoryNames(list)[at] ?? word) ? "name" : "keyword";
  }
  return null;
}

/** A word of this share of the records is usual; usual words must cover nearly all of them. */
const SHARE = 0.02;
const COVER = 0.9;
const FEWEST = 20;

/** The ledger's usual categories, most frequent first; null when it has no fixed set of them. */
function usualWords(column: RecordColumn, words: readonly string[]): string[] | null {
  const counts = new Map<string, number>();
  let filled = 0;
  countCodes(column).forEach((count, at) => {
    const word = words[at] ?? "";
    if (word === "") return;
    filled += count;
    counts.set(word, (counts.get(word) ?? 0) + count);
  });
  if (filled < FEWEST) return null;
  const usual = [...counts].filter(([, number]) => number >= Math.max(2, filled * SHARE));
  const covered = usual.reduce((sum, [, number]) => sum + number, 0);
  if (covered < filled * COVER) return null;
  return usual.sort(([, a], [, b]) => b - a).map(([word]) => word);
}

import type { RecordColumn } from "../../ledger/record-column";
import { readCategory } from "../../ledger/vocabulary/category";
import { nearestWord } from "../../ledger/vocabulary/nearest";
import { saysNothing } from "../../ledger/vocabulary/word";
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
    const words = distinct.map((value) => (saysNothing(value) ? "" : squeeze(String(value))));
    const usual = usualWords(column, words);
    if (usual === null) return;
    const says = words.map((word) =>
      word === "" || usual.includes(word) ? "" : judge(view, word),
    );
    for (let i = 0; i < view.count; i++) {
      const at = codes[i] ?? 0;
      const said = says[at] ?? "";
      if (said === "") continue;
      const word = (words[at] ?? "").slice(0, 20);
      const nearest = nearestWord(words[at] ?? "", usual);
      const slip = said === "unlisted" && nearest !== null;
      report(slip ? "category-misspelt" : "category-unknown", view.at(column, i), {
        word,
        words: nearest ?? usual.slice(0, 4).join("、"),
      });
    }
  },
});

/** `unlisted`: in a ledger of disputes, a word of neither list of types; `rare`: in another ledger. */
function judge(view: View, word: string): "" | "unlisted" | "rare" {
  if (view.kind !== "dispute") return "rare";
  const listed =
    readCategory(word, "provincial", view.profile) ?? readCategory(word, "modern", view.profile);
  return listed === null ? "unlisted" : "";
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

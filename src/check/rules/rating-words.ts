import { readRating } from "../../ledger/vocabulary/rating";
import { nearestWord } from "../../ledger/vocabulary/nearest";
import { isCross, isTick } from "../../ledger/vocabulary/tick";
import { wordOf } from "../../ledger/vocabulary/word";
import type { CellValue } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";
import type { CellFix } from "../place";
import { cellRule, code } from "../rule";
import { scan } from "../scan";
import { isVoteColumn } from "../votes";
import type { View } from "../view";

/** Ratings outside the scales, and words that mean the same as a standard one. */
export const ratingWords = cellRule({
  id: "rating-words",
  scope: "cell",
  fields: ["rating"],
  codes: {
    "rating-unknown": code("warning", "word", "word", "words"),
    "rating-synonym": code("hint", "word", "word", "canonical"),
  },
  check(view, column, report) {
    if (isVoteColumn(view, column)) return;
    const test = (value: CellValue) => judge(view, value);
    scan(view, column, test, (record, said) => {
      const place = view.at(column, record);
      const { word } = said;
      if (said.fix === null) {
        const mild = said.text ? { severity: "hint" as const } : {};
        report("rating-unknown", place, { word, words: said.words }, mild);
      } else report("rating-synonym", place, { word, canonical: said.words }, { fix: said.fix });
    });
  },
});

interface Said {
  readonly word: string;
  readonly words: string;
  readonly fix: CellFix | null;
  /** A sentence rather than a word. */
  readonly text: boolean;
}

const LONGEST_WORD = 8;
const STANDARD = ["满意", "基本满意", "不满意", "不了解"];
const SAFETY = ["安全", "比较安全", "不太安全", "不安全"];

function judge(view: View, value: CellValue): Said | null {
  // A number is a score or a count of votes.
  if (
    typeof value !== "string" ||
    isTick(value) ||
    isCross(value) ||
    /^\s*[\d.]+\s*%?\s*$/.test(value)
  )
    return null;
  const { level, canonical } = readRating(value, view.profile);
  const word = wordOf(value);
  if (level === "unknown") {
    const own = Object.values(view.profile.vocabulary["rating"] ?? {});
    const nearest = nearestWord(word, [...own, ...STANDARD, ...SAFETY]);
    const words = nearest ?? (word.includes("安全") ? SAFETY : STANDARD).join("、");
    return {
      word: word.slice(0, 20),
      words,
      fix: null,
      text: word.length > LONGEST_WORD || word === "",
    };
  }
  if (canonical === null || squeeze(value) === canonical) return null;
  return { word: squeeze(value), words: canonical, fix: { to: canonical }, text: false };
}

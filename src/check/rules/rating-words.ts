import { readRating } from "../../ledger/vocabulary/rating";
import { nearestWord } from "../../ledger/vocabulary/nearest";
import { isCross, isTick } from "../../ledger/vocabulary/tick";
import { wordOf } from "../../ledger/vocabulary/word";
import { wordingOf } from "../../ledger/vocabulary/wording";
import type { CellValue } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";
import { cellRule, code } from "../rule";
import { isVoteColumn } from "../votes";
import type { View } from "../view";
import { checkWords, otherWord, unknownWord, type Said } from "../word-rule";

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
    const meant = wordingOf(column.column);
    const say = (value: CellValue): Said | null => {
      const word = meant(value);
      const explained = word !== value && readRating(word, view.profile).level !== "unknown";
      return explained ? null : judge(view, value);
    };
    checkWords(view, column, say, {
      unknown: (place, params, extra) => {
        report("rating-unknown", place, params, extra);
      },
      synonym: (place, params, extra) => {
        report("rating-synonym", place, params, extra);
      },
    });
  },
});

const STANDARD = ["满意", "基本满意", "不满意", "不了解"];
const SAFETY = ["安全", "比较安全", "不太安全", "不安全"];

function judge(view: View, value: CellValue): Said | null {
  // A number is a score or a count of votes.
  if (
    typeof value !== "string" ||
    isTick(value) ||
    isCross(value) ||
    /^\s*[\d.]+\s*(?:%\s*)?$/.test(value)
  )
    return null;
  const { level, canonical } = readRating(value, view.profile);
  const word = wordOf(value);
  if (level === "unknown") {
    const own = Object.values(view.profile.vocabulary["rating"] ?? {});
    const nearest = nearestWord(word, [...own, ...STANDARD, ...SAFETY]);
    const words = nearest ?? (word.includes("安全") ? SAFETY : STANDARD).join("、");
    return unknownWord(word, words);
  }
  if (canonical === null || squeeze(value) === canonical) return null;
  return otherWord(squeeze(value), canonical);
}

import { KINDS } from "../../ledger/kinds";
import { editDistance, nearestWord } from "../../ledger/vocabulary/nearest";
import { STATUS_WORDS } from "../../ledger/vocabulary/status-words";
import { canonicalStatus, readStatus } from "../../ledger/vocabulary/status";
import { wordOf } from "../../ledger/vocabulary/word";
import { wordingOf } from "../../ledger/vocabulary/wording";
import type { CellValue } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";
import { cellRule, code } from "../rule";
import type { View } from "../view";
import { checkWords, otherWord, unknownWord, type Said } from "../word-rule";

/** Statuses outside the vocabulary, and words that mean the same as a standard one. */
export const statusWords = cellRule({
  id: "status-words",
  scope: "cell",
  fields: ["status"],
  codes: {
    "status-unknown": code("warning", "word", "word", "words"),
    "status-synonym": code("hint", "word", "word", "canonical"),
  },
  check(view, column, report) {
    const meant = wordingOf(column.column);
    const say = (value: CellValue): Said | null => {
      const word = meant(value);
      // What the label's legend or question explains is no word to be rewritten.
      return word === value ? judge(view, value) : judgeMeant(view, value, word);
    };
    checkWords(view, column, say, {
      unknown: (place, params, extra) => {
        report("status-unknown", place, params, extra);
      },
      synonym: (place, params, extra) => {
        report("status-synonym", place, params, extra);
      },
    });
  },
});

function judgeMeant(view: View, value: CellValue, word: CellValue): Said | null {
  if (readStatus(word, view.profile).state !== "unknown") return null;
  return unknownWord(wordOf(value), knownWords(view).slice(0, 4).join("、"));
}

function judge(view: View, value: CellValue): Said | null {
  const reading = readStatus(value, view.profile);
  const word = wordOf(value);
  const known = knownWords(view);
  const nearest = reading.canonical === null ? nearestWord(word, known) : null;
  // 己办结 is understood as a sentence about 办结, but is a slip for 已办结.
  const slip = nearest !== null && nearest !== word && editDistance(word, nearest) < 1;
  if (reading.state === "unknown" || slip) {
    const words = nearest ?? known.slice(0, 4).join("、");
    return unknownWord(word, words);
  }
  const canonical = canonicalStatus(reading, view.kind, view.profile);
  if (canonical === null || typeof value !== "string") return null;
  // Blanks around the right word are told as blanks.
  if (squeeze(value) === canonical) return null;
  return otherWord(squeeze(value), canonical);
}

const CANONICAL = [...new Set(Array.from(STATUS_WORDS.values(), ({ canonical }) => canonical))];

/** The township's words first, then those of the kind, then all others. */
function knownWords(view: View): string[] {
  const own = Object.values(view.profile.vocabulary["status"] ?? {});
  const standard = KINDS[view.kind].statusWords;
  const words = standard.length > 0 ? standard : KINDS.dispute.statusWords;
  return [...new Set([...own, ...words, ...CANONICAL])];
}

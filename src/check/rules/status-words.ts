import { KINDS } from "../../ledger/kinds";
import { editDistance, nearestWord } from "../../ledger/vocabulary/nearest";
import { STATUS_WORDS } from "../../ledger/vocabulary/status-words";
import { canonicalStatus, readStatus } from "../../ledger/vocabulary/status";
import { wordOf } from "../../ledger/vocabulary/word";
import type { CellValue } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";
import type { CellFix } from "../place";
import { cellRule, code } from "../rule";
import { scan } from "../scan";
import type { View } from "../view";

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
    const test = (value: CellValue) => judge(view, value);
    scan(view, column, test, (record, said) => {
      const place = view.at(column, record);
      const { word } = said;
      if (said.fix === null) {
        const mild = said.text ? { severity: "hint" as const } : {};
        report("status-unknown", place, { word, words: said.words }, mild);
      } else report("status-synonym", place, { word, canonical: said.words }, { fix: said.fix });
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

function judge(view: View, value: CellValue): Said | null {
  const reading = readStatus(value, view.profile);
  const word = wordOf(value);
  const known = knownWords(view);
  const nearest = reading.canonical === null ? nearestWord(word, known) : null;
  // 己办结 is understood as a sentence about 办结, but is a slip for 已办结.
  const slip = nearest !== null && nearest !== word && editDistance(word, nearest) < 1;
  if (reading.state === "unknown" || slip) {
    const words = nearest ?? known.slice(0, 4).join("、");
    return {
      word: word.slice(0, 20),
      words,
      fix: null,
      text: word.length > LONGEST_WORD || word === "",
    };
  }
  const canonical = canonicalStatus(reading, view.kind);
  if (canonical === null || typeof value !== "string") return null;
  // Blanks around the right word are told as blanks.
  if (squeeze(value) === canonical) return null;
  return { word: squeeze(value), words: canonical, fix: { to: canonical }, text: false };
}

const CANONICAL = [...new Set(Array.from(STATUS_WORDS.values(), ({ canonical }) => canonical))];

/** The township's words first, then those of the kind, then all others. */
function knownWords(view: View): string[] {
  const own = Object.values(view.profile.vocabulary["status"] ?? {});
  const standard = KINDS[view.kind].statusWords;
  const words = standard.length > 0 ? standard : KINDS.dispute.statusWords;
  return [...new Set([...own, ...words, ...CANONICAL])];
}

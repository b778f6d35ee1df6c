import { isErrorText } from "../sheet/error-text";
import type { CellValue } from "../sheet/grid";
import type { RecordColumn } from "../ledger/record-column";
import type { CellFix } from "./place";
import { scan } from "./scan";
import type { View } from "./view";

/** What is to be said of a word of a closed vocabulary. */
export interface Said {
  readonly word: string;
  /** The words that would be right, or the one to be written. */
  readonly words: string;
  readonly fix: CellFix | null;
  /** A sentence rather than a word: not to be expected in a vocabulary. */
  readonly text: boolean;
}

const LONGEST_WORD = 8;

/** A word outside the vocabulary, with the words it may be meant for. */
export function unknownWord(word: string, words: string): Said {
  return {
    word: word.slice(0, 20),
    words,
    fix: null,
    text: word.length > LONGEST_WORD || word === "",
  };
}

/** A word that means the same as the standard one. */
export function otherWord(word: string, canonical: string): Said {
  return { word, words: canonical, fix: { to: canonical }, text: false };
}

/** Where a rule of words tells what it found. */
interface Tell {
  readonly unknown: (
    place: ReturnType<View["at"]>,
    params: { readonly word: string; readonly words: string },
    extra: { readonly severity?: "hint" },
  ) => void;
  readonly synonym: (
    place: ReturnType<View["at"]>,
    params: { readonly word: string; readonly canonical: string },
    extra: { readonly fix: CellFix },
  ) => void;
}

/** Judges every distinct value of a column once and tells what is to be said, cell by cell. */
export function checkWords(
  view: View,
  column: RecordColumn,
  judge: (value: CellValue) => Said | null,
  tell: Tell,
): void {
  // A formula's error is told as one.
  const test = (value: CellValue): Said | null =>
    typeof value === "string" && isErrorText(value) ? null : judge(value);
  scan(view, column, test, (record, { word, words, fix, text }) => {
    const place = view.at(column, record);
    if (fix === null) tell.unknown(place, { word, words }, text ? { severity: "hint" } : {});
    else tell.synonym(place, { word, canonical: words }, { fix });
  });
}

import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { tidyText } from "../../sheet/text";
import { readOwn } from "./own-words";
import { degreeRating } from "./rating-degrees";
import type { RatingLevel, RatingReading } from "./rating-reading";
import { looseRating, RATING_WORDS } from "./rating-words";
import { isUnasked } from "./rating-unasked";
import { saysNothing, wordOf } from "./word";

export type { RatingLevel, RatingReading };

const BLANK: RatingReading = { level: "blank", scale: null, canonical: null };
const UNKNOWN: RatingReading = { level: "unknown", scale: null, canonical: null };

/**
 * Reads a rating: a word of the satisfaction or safety scale, with its option mark (A. 1. √), in a short
 * plain sentence (群众表示满意, at most 12 characters), or in front of a remark (满意，路已修好). The township's own words win.
 */
export function readRating(value: CellValue, profile: Profile): RatingReading {
  const { reading, own } = readOwn(profile, "rating", value, readBuiltIn);
  return own === null ? reading : { ...reading, canonical: own };
}

function readBuiltIn(value: CellValue): RatingReading {
  if (typeof value !== "string") return value === null ? BLANK : UNKNOWN;
  const word = wordOf(value);
  const known = RATING_WORDS.get(word);
  if (known !== undefined) return known;
  if (saysNothing(value)) return BLANK;
  const found = readWord(word) ?? readFront(value);
  if (found === null) return UNKNOWN;
  const { canonical } = found;
  return canonical === null ? found : { ...found, canonical: null, standard: canonical };
}

const UNASKED: RatingReading = { level: "none", scale: null, canonical: null };

function readWord(word: string): RatingReading | null {
  if (word === "") return null;
  const found = RATING_WORDS.get(word) ?? degreeRating(word) ?? looseRating(word);
  return found ?? (isUnasked(word) ? UNASKED : null);
}

const LONGEST_TEXT = 400;
/** What ends the answer proper; a remark follows. */
const REMARK = /[(（[【〔，,：:。.；;！!、\s—]/;

/**
 * The answer in front of a remark: 不太满意（路灯）, 基本满意，反映修路 (CONTRACT “Rating words”). `null`
 * too where only other answers follow: 满意 基本满意 不满意 is a form nobody filled in.
 */
function readFront(value: string): RatingReading | null {
  if (value.length > LONGEST_TEXT) return null;
  const [front = "", ...rest] = tidyText(value)
    .replace(/^[√✓✔☑]|[√✓✔☑]$/g, "")
    .split(REMARK)
    .filter((piece) => piece !== "");
  const found = readWord(wordOf(front));
  if (found === null || rest.length === 0) return found;
  const others = rest.map((piece) => readWord(wordOf(piece)));
  if (others.some((other) => other === null || other.level === found.level)) return found;
  return others.every((other) => other?.level === "none") ? found : null;
}

export type PlainRating = "满意" | "基本满意" | "不满意" | "不了解" | "";

const PLAIN: Readonly<Record<RatingLevel, PlainRating>> = {
  satisfied: "满意",
  basic: "基本满意",
  // In the base and not satisfied: the plain word that counts the same.
  neutral: "不满意",
  unsatisfied: "不满意",
  none: "不了解",
  blank: "",
  unknown: "",
};

/** The rating in four words that give the same rate; "" for nothing said or understood. */
export function plainRating(reading: RatingReading): PlainRating {
  return PLAIN[reading.level];
}

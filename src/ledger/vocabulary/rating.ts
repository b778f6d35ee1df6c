import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { readOwn } from "./own-words";
import type { RatingLevel, RatingReading } from "./rating-reading";
import { looseRating, RATING_WORDS } from "./rating-words";
import { saysNothing, wordOf } from "./word";

export type { RatingLevel, RatingReading };

const BLANK: RatingReading = { level: "blank", scale: null, canonical: null };
const UNKNOWN: RatingReading = { level: "unknown", scale: null, canonical: null };

/**
 * Reads a rating: a word of the satisfaction or safety scale, with its option mark (A. 1. √) or in a
 * short plain sentence (群众表示满意, at most 12 characters). The township's own words win.
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
  const loose = looseRating(word);
  return loose === null ? UNKNOWN : { ...loose, canonical: null };
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

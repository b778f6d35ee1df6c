import { isDigit } from "./characters";
import type { CellValue } from "./grid";
import { isRealDate, serialOf, type Serial } from "./serial";
import { isBlankWord, isMasked, tidyText } from "./text";

/**
 * What is wrong with an ID number, or `ok`. `fifteen`: the old form, void since 2013.
 * `truncated`: typed as a number, so the last three digits are gone for good.
 * A birth date that cannot be is told before a checksum that fails.
 */
export type IdState =
  | "blank"
  | "ok"
  | "masked"
  | "length"
  | "characters"
  | "checksum"
  | "birth-date"
  | "fifteen"
  | "truncated";

export interface IdReading {
  readonly state: IdState;
  /** The number without blanks, hyphens and apostrophe, half-width, capital X; as tidied when it is none. */
  readonly canonical: string;
  /** Birth date in the number, whenever it can be read and is real. */
  readonly birth: Serial | null;
  /** From the 17th (of the old form: the 15th) digit, whenever it can be read. */
  readonly gender: "男" | "女" | null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";
const CAPITAL_X = 88;
const SMALL_X = 120;
const ZERO = 48;

/** Check digit (`0`–`9`, `X`) to the first 17 digits of an ID number, GB 11643. */
export function idCheckDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - ZERO) * (WEIGHTS[i] ?? 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** Reads an ID number as text or as the number Excel made of it. Whether the birth lies in the future is the caller's to say. */
export function readId(value: CellValue): IdReading {
  if (typeof value === "number") return readNumber(value);
  if (typeof value !== "string") return reading(value === null ? "blank" : "characters", "");
  if (value.length === 18 && leadingDigits(value) >= 17) {
    const last = value.charCodeAt(17);
    if (isDigit(last) || last === CAPITAL_X) return readEighteen(value);
    if (last === SMALL_X) return readEighteen(`${value.slice(0, 17)}X`);
  }
  return readUntidy(value);
}

function readUntidy(text: string): IdReading {
  const tidy = tidyText(text);
  if (isBlankWord(tidy)) return reading("blank", "");
  if (tidy.length > 64) return reading("characters", tidy);
  const scientific = /^\d(?:\.\d{1,16})?E\+?17$/i.test(tidy);
  if (scientific) return readNumber(Number(tidy));
  const canonical = tidy
    .replace(/^['‘’`]/, "")
    .replace(/[\s\-—–_.·]/g, "")
    .replace(/^(\d{17})[x×ХхΧχ]$/, "$1X");
  const digits = leadingDigits(canonical);
  if (canonical.length === 18) {
    if (digits === 18) return readEighteen(canonical);
    if (digits === 17 && canonical.endsWith("X")) return readEighteen(canonical);
  }
  if (isMasked(canonical)) return reading("masked", canonical);
  if (digits === canonical.length) {
    return digits === 15 ? readFifteen(canonical) : reading("length", canonical);
  }
  const onlyCheckLetter = digits === canonical.length - 1 && /[Xx]$/.test(canonical);
  return reading(onlyCheckLetter ? "length" : "characters", canonical);
}

/** A number keeps 15 digits: of an 18-digit one the rest is lost even if the checksum happens to fit. */
function readNumber(value: number): IdReading {
  if (!Number.isInteger(value) || value <= 0) return reading("characters", String(value));
  const digits = value < 1e21 ? String(value) : "";
  if (digits.length === 15) return readFifteen(digits);
  if (digits.length !== 18) return reading("length", digits);
  return reading("truncated", digits, birthAt(digits, 6));
}

function readEighteen(id: string): IdReading {
  const birth = birthAt(id, 6);
  const wrong = idCheckDigit(id) !== id.charAt(17);
  if (wrong && id.endsWith("000")) return reading("truncated", id, birth);
  const gender = genderOf(id.charCodeAt(16));
  if (birth === null) return reading("birth-date", id, null, gender);
  return reading(wrong ? "checksum" : "ok", id, birth, gender);
}

function readFifteen(id: string): IdReading {
  const birth = birthOf(1900 + twoDigits(id, 6), twoDigits(id, 8), twoDigits(id, 10));
  const gender = genderOf(id.charCodeAt(14));
  return reading(birth === null ? "birth-date" : "fifteen", id, birth, gender);
}

function reading(
  state: IdState,
  canonical: string,
  birth: Serial | null = null,
  gender: "男" | "女" | null = null,
): IdReading {
  return { state, canonical, birth, gender };
}

function birthAt(id: string, start: number): Serial | null {
  const year = twoDigits(id, start) * 100 + twoDigits(id, start + 2);
  return birthOf(year, twoDigits(id, start + 4), twoDigits(id, start + 6));
}

function birthOf(year: number, month: number, day: number): Serial | null {
  if (year < 1900 || year > 2099 || !isRealDate(year, month, day)) return null;
  return serialOf(year, month, day);
}

function twoDigits(id: string, start: number): number {
  return (id.charCodeAt(start) - ZERO) * 10 + id.charCodeAt(start + 1) - ZERO;
}

function genderOf(code: number): "男" | "女" {
  return (code & 1) === 1 ? "男" : "女";
}

function leadingDigits(text: string): number {
  let count = 0;
  while (count < text.length && isDigit(text.charCodeAt(count))) count++;
  return count;
}

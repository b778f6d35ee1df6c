import { saysAbsent } from "./absence";
import { isDigit } from "./characters";
import type { CellValue } from "./grid";
import { isPaperNumber, namesOtherPaper, type Paper } from "./id-paper";
import { isRealDate, serialOf, type Serial } from "./serial";
import { isBlankWord, isMasked, tidyText } from "./text";

/**
 * What is wrong with an ID number, or `ok`. `fifteen`: the old form, void since 2013.
 * `truncated`: typed as a number, so the last three digits are gone for good.
 * A birth date that cannot be is told before a checksum that fails. `paper`: the number of another
 * paper than an ID card, which is not judged.
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
  | "truncated"
  | "paper";

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

/**
 * Reads an ID number as text or as the number Excel made of it; of several in a cell the first that is
 * wrong. Words that say why there is none (未上户) are blank. Whether the birth lies in the future is
 * the caller's to say.
 * @param paper - which paper the number is of, where the ledger tells
 */
export function readId(value: CellValue, paper: Paper = "card"): IdReading {
  const read = readCard(value);
  if (read.state === "ok" || read.state === "blank" || read.state === "masked") return read;
  return isOther(value, read, paper) ? reading("paper", read.canonical) : read;
}

/** Whether what is no right ID number is the number of another paper. */
function isOther(value: CellValue, { state, canonical }: IdReading, paper: Paper): boolean {
  if (paper === "other") return true;
  if (typeof value === "string" && namesOtherPaper(value)) return true;
  if (paper === "card" || (state !== "length" && state !== "characters")) return false;
  const text = typeof value === "string" ? value : canonical;
  return isPaperNumber(text) && (paper !== "lettered" || /[a-z]/i.test(text));
}

function readCard(value: CellValue): IdReading {
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
  if (isBlankWord(tidy) || saysAbsent(tidy)) return reading("blank", "");
  const bare = tidy.length > LONGEST_LIST ? tidy : tidy.replace(EDGES, "");
  return (bare.length > 18 ? readListed(tidy) : null) ?? readOne(bare);
}

/** Signs of a list that has only one entry (…X、). */
const EDGES = /^[、,，;；。]+|[、,，;；。]+$/g;

const LONGEST_LIST = 240;
const LIST_SIGNS = /[、,，;；。/|\\+&\n]|\s{2,}|[和与及]/;
const WORDS = '[\\u4e00-\\u9fff:：·()（）[\\]【】“”"。.\\s]+';
/** Names, who each number is of, and brackets around them. */
const BESIDE = new RegExp(`^${WORDS}|${WORDS}$`, "g");

/**
 * Several numbers in a cell (husband and wife), names beside them or not: the reading of the first one
 * that is wrong, else of a list whose every number is right; `null` when these are not all numbers.
 */
function readListed(tidy: string): IdReading | null {
  if (tidy.length > LONGEST_LIST) return null;
  const numbers = wholes(tidy.split(LIST_SIGNS)) ?? wholes(tidy.split(/[\s\-—–_:：（()）]+/));
  if (numbers === null) return null;
  const wrong = numbers.find(({ state }) => state !== "ok");
  return reading(wrong?.state ?? "ok", tidy);
}

/** The parts read as numbers of 18 or 15 figures, names apart; `null` when one is none. */
function wholes(parts: readonly string[]): readonly IdReading[] | null {
  const bare = parts.map((part) => part.replace(BESIDE, "")).filter((part) => part !== "");
  const [first] = bare;
  if (first === undefined || (bare.length === 1 && first === parts[0])) return null;
  const whole: IdReading[] = [];
  for (const part of bare) {
    const read = readOne(part);
    if (read.state === "length" || read.state === "characters") return null;
    whole.push(read);
  }
  return whole;
}

function readOne(tidy: string): IdReading {
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

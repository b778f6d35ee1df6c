import { saysAbsent } from "./absence";
import type { CellValue } from "./grid";
import { isBlankWord, isMasked, tidyText } from "./text";
import { append } from "./lists";

export interface PhoneReading {
  /** `bad`: at least one number in the cell cannot be a phone number. */
  readonly state: "blank" | "ok" | "masked" | "bad";
  /** The numbers that can be dialled, each in one form: 13800138000, 0374-1234567, 0374-1234567-801. */
  readonly numbers: readonly string[];
  /** The numbers joined by 、; the tidied text where words stand beside them or one is bad. */
  readonly canonical: string;
}

const LONGEST = 200;
const BLANK: PhoneReading = { state: "blank", numbers: [], canonical: "" };

const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^(?:[48]00\d{7}|1[012]\d|12\d{3}|100\d{2}|9[56]\d{3,6})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
/** Area codes as assigned: 010, 02x, else four digits. */
const AREA = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;
const AREA_MARKED = /^(0\d{2,3})-(\d{7,8})$/;
const EXTENSION = /[-#](\d{1,6})$/;
const EXTENSION_WORD = /\s*(?:转|分机|ext\.?)\s*(?=\d)/gi;
const COUNTRY = /^(?:\+86|0086|86(?=1[3-9]\d{9}$))/;
/** A country other than China before the number; Hong Kong, Macau and Taiwan are known without a sign. */
const ABROAD =
  /^(?:(?:\+|00)(?!86)[1-9]\d{6,14}|(?:\+|00)?(?:852[235-9]\d{7}|853[268]\d{7}|8869\d{8}))$/;
const SEPARATORS = /[/、,，;；|\n\\]|或者|或|以及|和/;
const REMARK = /[（(][^（()）]*[^\d（()）+\- ][^（()）]*[）)]|[\u4e00-\u9fff：:]+/g;
/** A sign that keeps the digits, or what the number is, in front of it. */
const NAMED = /^(?:['‘’`]|(?:tel|phone|mobile|mob)[.:：\s]{0,3}(?=[\d+(（]))/i;
const SIGNS = /[-—–.·#]/g;

/**
 * Reads the phone numbers of a cell: mobiles, area code + 7–8 digits, bare local numbers,
 * 400/800 and short service numbers, numbers abroad with their country (+852 …); words that say there
 * is none (无电话) are blank; several in one cell, +86, extensions, any separators,
 * names and notes beside them.
 */
export function readPhone(value: CellValue): PhoneReading {
  if (value === null || value === "") return BLANK;
  if (typeof value === "boolean") return bad(String(value));
  if (typeof value === "number") return readTyped(value);
  if (value.length <= 13 && (MOBILE.test(value) || AREA_MARKED.test(value))) return good(value);
  if (value.length > LONGEST) return value.trim() === "" ? BLANK : bad(value);
  const tidy = tidyText(value).replace(NAMED, "");
  if (isBlankWord(tidy) || saysAbsent(tidy)) return BLANK;
  if (isMasked(tidy)) return { state: "masked", numbers: [], canonical: tidy };
  return readSeveral(tidy);
}

/** A number Excel made of what was typed has lost the 0 of its area code. */
function readTyped(value: number): PhoneReading {
  const digits = Number.isInteger(value) && value > 0 ? String(value) : "";
  const number = readOne(digits) ?? readOne(`0${digits}`);
  return number === null ? bad(String(value)) : good(number);
}

function readSeveral(tidy: string): PhoneReading {
  const numbers: string[] = [];
  let wrong = false;
  let remarks = false;
  for (const part of tidy.split(SEPARATORS)) {
    const marked = part.replace(EXTENSION_WORD, "#");
    const bare = marked.replace(REMARK, " ").trim();
    remarks ||= bare !== marked.trim();
    if (bare === "") continue;
    const found = readPart(bare);
    if (found === null) wrong = true;
    else append(numbers, found);
  }
  if (wrong || numbers.length === 0) return { state: "bad", numbers, canonical: tidy };
  return { state: "ok", numbers, canonical: remarks ? tidy : numbers.join("、") };
}

/** One number with signs inside, or several with blanks (mobiles: any sign) between; null when bad. */
function readPart(part: string): readonly string[] | null {
  const whole = readOne(part);
  if (whole !== null) return [whole];
  return readAll(part.split(/\s+/)) ?? readAll(part.split(/[-—–.·\s]+/), MOBILE);
}

function readAll(pieces: readonly string[], form?: RegExp): readonly string[] | null {
  if (pieces.length < 2) return null;
  const numbers: string[] = [];
  for (const piece of pieces) {
    const number = readOne(piece);
    if (number === null || form?.test(number) === false) return null;
    numbers.push(number);
  }
  return numbers;
}

/** The one form of a number, whatever signs it is written with; null when it is none. */
function readOne(text: string): string | null {
  const marked = text
    .replace(/[)）—–]/g, "-")
    .replace(/[\s(（]/g, "")
    .replace(/-+/g, "-");
  const digits = marked.replace(SIGNS, "").replace(COUNTRY, "");
  if (MOBILE.test(digits) || SERVICE.test(digits) || LOCAL.test(digits)) return digits;
  // The 0 that used to be dialled before a mobile of another town.
  if (/^01[3-9]\d{9}$/.test(digits)) return digits.slice(1);
  return readArea(marked, digits) ?? readExtension(marked) ?? readForeign(marked);
}

/** +852-91234567: country and number. */
function readForeign(marked: string): string | null {
  const number = marked.replace(SIGNS, "");
  return ABROAD.test(number) ? marked.replace(/^-|-$/g, "") : null;
}

function readArea(marked: string, digits: string): string | null {
  const match = AREA_MARKED.exec(marked) ?? AREA.exec(digits);
  if (match !== null) return `${match[1] ?? ""}-${match[2] ?? ""}`;
  return marked.startsWith("+86") || marked.startsWith("0086") ? readAbroad(digits) : null;
}

/** +86-374-1234567 leaves the 0 of the area code out. */
function readAbroad(digits: string): string | null {
  const match = AREA.exec(`0${digits}`);
  return match === null ? null : `${match[1] ?? ""}-${match[2] ?? ""}`;
}

function readExtension(marked: string): string | null {
  const match = EXTENSION.exec(marked);
  if (match === null) return null;
  const main = marked.slice(0, match.index);
  const digits = main.replace(SIGNS, "").replace(COUNTRY, "");
  const number = readArea(main, digits) ?? (LOCAL.test(digits) ? digits : null);
  return number === null ? null : `${number}-${match[1] ?? ""}`;
}

function good(number: string): PhoneReading {
  return { state: "ok", numbers: [number], canonical: number };
}

function bad(canonical: string): PhoneReading {
  return { state: "bad", numbers: [], canonical };
}

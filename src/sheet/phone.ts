import type { CellValue } from "./grid";
import { isBlankWord, isMasked, tidyText } from "./text";

export interface PhoneReading {
  /** `bad`: at least one number in the cell cannot be a phone number. */
  readonly state: "blank" | "ok" | "masked" | "bad";
  /** The numbers that can be dialled, each in one form: 13800138000, 0374-1234567, 0374-1234567-801. */
  readonly numbers: readonly string[];
  /** The numbers joined by 、; the tidied text where words stand beside them or one is bad. */
  readonly canonical: string;
}

const LONGEST = 200;
const SEPARATORS = /[/、,，;；|\n\\]|或者|或|以及|和/;
const REMARK = /[（(][^（()）]*[^\d（()）\- ][^（()）]*[）)]|[\u4e00-\u9fff：:]+/g;
const EXTENSION = /(?:-|转|分机|ext\.?|#)(\d{1,6})$/i;

/**
 * Reads the phone numbers of a cell: mobiles, area code + 7–8 digits, bare local numbers,
 * 400/800 and short service numbers; several in one cell, +86, extensions, any separators.
 */
export function readPhone(value: CellValue): PhoneReading {
  if (value === null || value === "") return BLANK;
  if (typeof value === "boolean") return { state: "bad", numbers: [], canonical: "" };
  if (typeof value === "number") return readTyped(value);
  if (value.length === 11 && MOBILE.test(value)) return oneNumber(value);
  const tidy = tidyText(value).replace(/^['‘’`]/, "");
  if (isBlankWord(tidy)) return BLANK;
  if (tidy.length > LONGEST) return { state: "bad", numbers: [], canonical: tidy };
  if (isMasked(tidy)) return { state: "masked", numbers: [], canonical: tidy };
  return readSeveral(tidy);
}

const BLANK: PhoneReading = { state: "blank", numbers: [], canonical: "" };

function oneNumber(number: string): PhoneReading {
  return { state: "ok", numbers: [number], canonical: number };
}

/** A number Excel made of what was typed has lost the 0 of its area code. */
function readTyped(value: number): PhoneReading {
  const digits = Number.isInteger(value) && value > 0 ? String(value) : "";
  const number = canonicalNumber(digits) ?? areaNumber(`0${digits}`);
  if (number !== null) return oneNumber(number);
  return { state: "bad", numbers: [], canonical: String(value) };
}

function readSeveral(tidy: string): PhoneReading {
  const numbers: string[] = [];
  let bad = false;
  let words = false;
  for (const part of tidy.split(SEPARATORS)) {
    const dialled = withoutRemark(part);
    words ||= dialled !== part;
    if (dialled.trim() === "") continue;
    const found = readPart(dialled);
    if (found === null) bad = true;
    else numbers.push(...found);
  }
  if (numbers.length === 0) bad = true;
  return {
    state: bad ? "bad" : "ok",
    numbers,
    canonical: bad || words ? tidy : numbers.join("、"),
  };
}

/** Names and notes beside a number: 13800138000（儿子）, 手机：13800138000. The extension's 转 stays. */
function withoutRemark(part: string): string {
  if (EXTENSION.test(part.replace(/\s/g, ""))) {
    const bare = part.replace(/\s*(?:转|分机)\s*(?=\d)/g, "#");
    return bare.replace(REMARK, " ") === bare ? part : bare.replace(REMARK, " ");
  }
  return part.replace(REMARK, " ");
}

/** The numbers of one part: one with blanks inside, or several with blanks between; null when bad. */
function readPart(part: string): readonly string[] | null {
  const whole = canonicalNumber(part);
  if (whole !== null) return [whole];
  const pieces = part.trim().split(/\s+/);
  if (pieces.length < 2) return null;
  const numbers: string[] = [];
  for (const piece of pieces) {
    const number = canonicalNumber(piece);
    if (number === null) return null;
    numbers.push(number);
  }
  return numbers;
}

const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^(?:[48]00\d{7}|1[012]\d|12\d{3}|100\d{2}|9[56]\d{3,6})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const AREA = /^(0(?:10|2\d)|0[3-9]\d{2})(\d{7,8})$/;
const AREA_ANY = /^(0\d{2,3})(\d{7,8})$/;

function canonicalNumber(text: string): string | null {
  const bare = text.replace(/[\s()（）]/g, (sign) => (sign === ")" || sign === "）" ? "-" : ""));
  const digits = bare.replace(/[-—–.·]/g, "").replace(/^(?:\+86|\+|0086|86(?=1[3-9]\d{9}$))/, "");
  if (MOBILE.test(digits) || SERVICE.test(digits) || LOCAL.test(digits)) return digits;
  return areaNumber(digits) ?? withExtension(bare);
}

/** 0374-1234567; three-digit codes are 010 and 02x. */
function areaNumber(digits: string): string | null {
  const match = AREA.exec(digits) ?? AREA_ANY.exec(digits);
  return match === null ? null : `${match[1] ?? ""}-${match[2] ?? ""}`;
}

function withExtension(bare: string): string | null {
  const match = EXTENSION.exec(bare);
  if (match === null) return null;
  const digits = bare.slice(0, match.index).replace(/[-—–.·]/g, "");
  const number = areaNumber(digits) ?? (LOCAL.test(digits) ? digits : null);
  return number === null ? null : `${number}-${match[1] ?? ""}`;
}

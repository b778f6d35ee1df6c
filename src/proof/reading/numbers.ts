import { chineseNumber, NUMERAL_CHARACTERS } from "../../sheet/chinese-number";
import { saysLack } from "./lack";
import { canonicalUnit, unitAt } from "./units";

/** A number as it is printed, with what qualifies it; no measure word yet. */
export interface PrintedNumber {
  readonly kind: "number" | "percent" | "points" | "ratio" | "fraction";
  readonly end: number;
  readonly value: number;
  readonly step: number;
  readonly under: number;
  readonly exact: boolean;
  readonly bound: "least" | "most" | null;
  readonly numeral: boolean;
}

/** Thousands are parted by commas, or by blanks as in yearbooks. */
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,3}(?: \d{3})+(?![\d ])|\d+)(?:\.\d+)?/y;
const DATE_TAIL =
  /^(?:[-./]\d{1,2}){2}|^(?:年|月|日|号|时|点(?!要|建|措|意|工|体)|:\d\d|℃|周年|年级|世纪|级|版|楼|路|线|室)/;
const RANGE = /^(?:[-—~]+|至|到)\d+(?:\.\d+)?/;
const RATIO = /^\/(\d{1,7})(?![\d/.]|年|月)/;
const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
  ["亿", 1e8],
];
const VAGUE = /^[多余来几]/;
const LEAST = /(?:不少于|不低于|至少|超过|高于|多于|大于|突破|逾|超|>|≥|不小于|已?超出)$/;
const MOST = /(?:不超过|不高于|至多|最多|低于|少于|小于|不足|<|≤|不到|以内)$/;
/** 签约20户, 违约3起 and 靠近5处 are no approximations. */
const ABOUT =
  /(?:接近|将近|左右|估计|预计)$|(?<![预签履违节制公合特邀失条简续毁解爽相契])约$|(?<![附最临邻相太过靠较很就贴挨])近$/;
/** Characters looked at before a figure to tell what is wanting. */
const LONGEST_LACK = 16;
const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}]{1,24}`, "y");
const MASK =
  /(?:[Xx×*□〇_]{2,}|若干|[Xx×*□N](?=[多余]?[件起条户个人名项处例宗%])|[几数][十百千万]*(?=[多余]?[件起条户个人名项处例宗批次]))[多余]?/y;

/** The number that begins at an offset, or null: dates, ordinals, ranges of days and codes are none. */
export function numberAt(text: string, at: number): PrintedNumber | null {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return digitsAt(text, at);
  return maskAt(text, at) ?? percentWordAt(text, at) ?? numeralAt(text, at);
}

/** Whether a number may begin with this character. */
export function mayBegin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || BEGINNINGS.has(code);
}
const BEGINNINGS = new Set(
  [...NUMERAL_CHARACTERS, ..."Xx×*□_若几数N"].map((character) => character.charCodeAt(0)),
);

/** Where the run of digits, signs and letters at an offset ends, for stepping over what is no number. */
export function codeEnd(text: string, at: number): number {
  const run = /[\dA-Za-z](?:[-./:]?[\dA-Za-z])*[-./:]?/y;
  run.lastIndex = at;
  return run.exec(text) === null ? at + 1 : run.lastIndex;
}

function digitsAt(text: string, at: number): PrintedNumber | null {
  const before = text.slice(Math.max(0, at - 5), at);
  if (
    /[A-Za-z_#第前]$/.test(before) ||
    (/[[(]$/.test(before) && /^\d{4}[\])]/.test(text.slice(at, at + 6)))
  )
    return null;
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(text)?.[0];
  if (digits === undefined) return null;
  let end = at + digits.length;
  const rest = text.slice(end, end + 16);
  if (DATE_TAIL.test(rest) || /^[A-Za-z]/.test(rest)) return null;
  const plain = digits.replace(/[, ]/g, "");
  const value = Number(plain);
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const step = Number(`1e-${String(decimals)}`);
  const range = RANGE.exec(rest);
  if (range !== null) {
    end += range[0].length;
    return DATE_TAIL.test(text.slice(end, end + 8)) ? null : inexact(text, end, value);
  }
  const ratio = RATIO.exec(rest);
  if (ratio !== null) {
    const under = Number(ratio[1]);
    return { ...EXACT, kind: "ratio", end: end + ratio[0].length, value, step, under };
  }
  return qualified(text, at, end, value, step, false);
}

/** Scale, vagueness, percent sign and bounds around a number that has been read. */
function qualified(
  text: string,
  at: number,
  from: number,
  printed: number,
  printedStep: number,
  numeral: boolean,
): PrintedNumber {
  let end = from;
  let value = printed;
  let step = printedStep;
  let vague = VAGUE.test(text.slice(end, end + 1));
  if (vague) end += 1;
  for (const [word, factor] of SCALES) {
    if (numeral || !text.startsWith(word, end)) continue;
    end += word.length;
    // The point is moved in the decimal text: 1.1亿 is 110000000 and not a hair beside it.
    value = Number(`${String(value)}e${String(Math.log10(factor))}`);
    step = Number(`${String(step)}e${String(Math.log10(factor))}`);
    break;
  }
  if (!vague && VAGUE.test(text.slice(end, end + 1))) {
    vague = true;
    end += 1;
  }
  let kind: PrintedNumber["kind"] = "number";
  const sign = /^(?:个?百分点|[%‰])/.exec(text.slice(end, end + 5))?.[0];
  if (sign !== undefined) {
    end += sign.length;
    kind = sign.endsWith("点") ? "points" : "percent";
    if (sign === "‰") vague = true;
  }
  const before = text.slice(Math.max(0, at - 4), at);
  const most =
    MOST.test(before) &&
    !(
      kind === "number" &&
      before.endsWith("不足") &&
      saysLack(text.slice(Math.max(0, at - LONGEST_LACK), at - 2), canonicalUnit(unitAt(text, end)))
    );
  const bound = LEAST.test(before) ? "least" : most ? "most" : null;
  const exact = !vague && bound === null && !ABOUT.test(before) && !/[每各]$/.test(before);
  return { kind, end, value, step, under: 0, exact, bound: vague ? "least" : bound, numeral };
}

function numeralAt(text: string, at: number): PrintedNumber | null {
  if (text.charAt(at - 1) === "第" || text.charAt(at - 1) === "前") return null;
  NUMERAL.lastIndex = at;
  const run = NUMERAL.exec(text)?.[0];
  if (run === undefined) return null;
  const end = at + run.length;
  const over = /^分之([〇零一二两三四五六七八九十百]+)/.exec(text.slice(end, end + 8));
  if (over !== null) {
    const under = chineseNumber(run);
    const value = chineseNumber(over[1] ?? "");
    if (under === null || value === null || under < 2) return null;
    const stop = end + over[0].length;
    const said = text.slice(Math.max(0, at - 4), at);
    const vague = LEAST.test(said) || MOST.test(said) || ABOUT.test(said);
    const exact = !vague && !/^(?:以上|左右|多|强|弱)/.test(text.slice(stop, stop + 2));
    return { ...EXACT, kind: "fraction", end: stop, value, under, exact, numeral: true };
  }
  if (
    /^[年月日号点时周]/.test(text.slice(end, end + 1)) &&
    !/^点[要建措意工体]/.test(text.slice(end))
  )
    return null;
  const value = chineseNumber(run);
  if (value === null || /^[百千万亿]+$/.test(run)) return null;
  if (
    run.startsWith("一") &&
    /[统唯单同每逐任某这那之万专划归合]$/.test(text.slice(0, at).slice(-1))
  )
    return null;
  return qualified(text, at, end, value, 1, true);
}

/** 百分之九十八点五, 百分之98. */
function percentWordAt(text: string, at: number): PrintedNumber | null {
  if (!text.startsWith("百分之", at)) return null;
  const said =
    /^百分之(?:(\d+(?:\.\d+)?)|([〇零一二两三四五六七八九十百]+)(?:点([〇零一二三四五六七八九]+))?)/.exec(
      text.slice(at, at + 20),
    );
  if (said === null) return null;
  const whole = said[1] ?? String(chineseNumber(said[2] ?? "") ?? "");
  const fraction = [...(said[3] ?? "")].map((digit) => String(chineseNumber(digit))).join("");
  if (whole === "") return null;
  const printed = fraction === "" ? whole : `${whole}.${fraction}`;
  const decimals = printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
  const step = Number(`1e-${String(decimals)}`);
  const end = at + said[0].length;
  return { ...qualified(text, at, end, Number(printed), step, true), kind: "percent" };
}

function maskAt(text: string, at: number): PrintedNumber | null {
  MASK.lastIndex = at;
  const mask = MASK.exec(text)?.[0];
  if (mask === undefined || /[A-Za-z]$/.test(text.slice(Math.max(0, at - 1), at))) return null;
  return inexact(text, at + mask.length, NaN);
}

const EXACT = {
  value: 0,
  step: 1,
  under: 0,
  exact: true,
  bound: null,
  numeral: false,
} as const;

function inexact(text: string, from: number, value: number): PrintedNumber {
  const read = qualified(text, from, from, 0, 1, false);
  return { ...read, value, exact: false, bound: null };
}

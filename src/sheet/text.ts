import { BLANK_SIGNS, BLANK_WORD_STARTS, BLANK_WORDS } from "./blank-words";
import { isDigit, isHan, REMOVED, tidyCode } from "./characters";

const CARRIAGE_RETURN = 0x0d;
const LINE_BREAK = 0x0a;
const LONGEST_BLANK_WORD = 64;
const LONGEST_MASKED = 40;

/**
 * A cell's text without what typing and copying leave behind: full-width letters, digits and ASCII
 * signs become half-width, odd blanks become a plain one, invisible and control characters go, outer
 * blanks go. Chinese punctuation of prose (，。；：？！（）“”～) and line breaks stay.
 * Idempotent; the same string comes back when there is nothing to do.
 */
export function tidyText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (tidyCode(code) !== code) return rewritten(text, i).trim();
  }
  return text.trim();
}

/** `tidyText` without any blank or line break, for comparing. */
export function squeeze(text: string): string {
  const tidy = tidyText(text);
  for (let i = 0; i < tidy.length; i++) {
    const code = tidy.charCodeAt(i);
    if (code === 0x20 || code === LINE_BREAK) return tidy.replace(/[ \n]+/g, "");
  }
  return tidy;
}

/** Whether a text only says that nothing was filled in: empty, a dash, a slash, 无, 未填 … */
export function isBlankWord(text: string): boolean {
  if (text.length > LONGEST_BLANK_WORD) return text.trim() === "";
  const first = text.charCodeAt(0);
  if (isDigit(first) || (isHan(first) && !BLANK_WORD_STARTS.has(text.charAt(0)))) return false;
  const word = squeeze(text);
  if (word === "" || BLANK_WORDS.has(word.toLowerCase())) return true;
  for (const sign of word) if (!BLANK_SIGNS.has(sign)) return false;
  return true;
}

/**
 * Whether a short value was made unreadable on purpose: `**`, `XXX`, `138****1234`, `张**`, `张*`.
 * A lone × or X is a cross, not a mask; `3*5` is a measure.
 */
export function isMasked(text: string): boolean {
  if (text.length > LONGEST_MASKED || !MASK_SIGN.test(text)) return false;
  const value = squeeze(text);
  return value === "*" || MASK_RUN.test(value) || MASKED_NAME.test(value);
}

const MASK_SIGN = /[*＊×✕✖●■□XxＸｘ]/;
/** Two mask signs in a row; Latin x only where it is not part of a Latin word. */
const MASK_RUN = /[*×✕✖●■□]{2}|(?:^|[^A-Za-z])[Xx]{2,}(?![A-Za-z])/;
/** A surname and a sign; 省* and 姓名* are labels of required columns. */
const MASKED_NAME =
  /^(?:(?![省市县区乡镇村组户号])\p{Script=Han}|欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|令狐|慕容|公孙|司徒|东方|南宫|端木|百里|轩辕)(?:[*×●■□]\p{Script=Han}{0,2}|[Xx])$/u;

/** The text with every untidy character replaced, from the first one on. */
function rewritten(text: string, first: number): string {
  let result = "";
  let kept = 0;
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const tidy = tidyCode(code);
    if (tidy === code) continue;
    result += text.slice(kept, i);
    kept = i + 1;
    // The Windows pair of carriage return and line feed is one break.
    const paired = code === CARRIAGE_RETURN && text.charCodeAt(kept) === LINE_BREAK;
    if (tidy !== REMOVED && !paired) result += String.fromCharCode(tidy);
  }
  return result + text.slice(kept);
}

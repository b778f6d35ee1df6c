/** Whether a character code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a character code is a common Chinese character. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What tidying makes of a character that goes for good. */
export const REMOVED = -1;

const BLANK = 0x20;
const LINE_BREAK = 0x0a;

/** What tidying makes of a character code: the same code, another one, or `REMOVED`. */
export function tidyCode(code: number): number {
  // Nearly all characters of a ledger stand here.
  if (code > 0x3000 && code < 0xfe0e) return code;
  if (code < 0x7f) return code >= BLANK || code === LINE_BREAK ? code : controlCode(code);
  if (code < 0x2000) return oddLatinCode(code);
  if (code <= 0x206f) return typographicCode(code);
  if (code < 0x3000) return isRadical(code) ? ideographOf(code) : code;
  if (code === 0x3000) return BLANK;
  // Variation selectors ask for a look (✔️), the byte order mark for nothing.
  if (code === 0xfe0e || code === 0xfe0f || code === 0xfeff) return REMOVED;
  return code >= 0xff01 && code <= 0xff5e && !isProseSign(code) ? code - 0xfee0 : code;
}

/** Tab and page break separate; a lone carriage return breaks the line (its pair is the caller's). */
function controlCode(code: number): number {
  if (code === 0x0d) return LINE_BREAK;
  return code === 0x09 || code === 0x0b || code === 0x0c ? BLANK : REMOVED;
}

/** DEL and C1 controls, the no-break blank, the soft hyphen, two stray marks. */
function oddLatinCode(code: number): number {
  if (code < 0xa0) return REMOVED;
  if (code === 0xa0 || code === 0x1680) return BLANK;
  return code === 0xad || code === 0x061c || code === 0x180e ? REMOVED : code;
}

/** Blanks of all widths, zero-width characters, direction marks, line separators. */
function typographicCode(code: number): number {
  if (code <= 0x200a || code === 0x202f || code === 0x205f) return BLANK;
  if (code <= 0x200f || code >= 0x2060) return REMOVED;
  if (code === 0x2028 || code === 0x2029) return LINE_BREAK;
  return code >= 0x202a && code <= 0x202e ? REMOVED : code;
}

/** Kangxi radicals stand for characters in text copied out of PDF files: ⼈ for 人. */
function isRadical(code: number): boolean {
  return code >= 0x2f00 && code <= 0x2fd5;
}

function ideographOf(radical: number): number {
  return String.fromCharCode(radical).normalize("NFKC").charCodeAt(0);
}

/** Full-width ！ （ ） ， ： ； ？ ～ belong to Chinese prose. */
function isProseSign(code: number): boolean {
  return (
    code === 0xff01 ||
    code === 0xff08 ||
    code === 0xff09 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b ||
    code === 0xff1f ||
    code === 0xff5e
  );
}

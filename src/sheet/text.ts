/**
 * A cell's text without what typing and copying leave behind: full-width letters, digits and ASCII
 * signs become half-width, odd blanks become a plain one, invisible and control characters go, outer
 * blanks go. Chinese punctuation of prose (，。；：？！（）“”～) and line breaks stay.
 * Idempotent; the same string comes back when there is nothing to do.
 */
export function tidyText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (isUntidy(text.charCodeAt(i))) return rewritten(text);
  }
  return text.trim();
}

/** `tidyText` without any blank or line break, for comparing. */
export function squeeze(text: string): string {
  const tidy = tidyText(text);
  for (let i = 0; i < tidy.length; i++) {
    if (isPlainBlank(tidy.charCodeAt(i))) return tidy.replace(/[ \n]+/g, "");
  }
  return tidy;
}

/** Whether a text only says that nothing was filled in: empty, a dash, a slash, 无, 未填 … */
export function isBlankWord(text: string): boolean {
  if (text.length > LONGEST_BLANK) return text.trim() === "";
  const word = squeeze(text);
  if (word === "" || BLANK_WORDS.has(word.toLowerCase())) return true;
  for (let i = 0; i < word.length; i++) if (!BLANK_SIGNS.includes(word.charAt(i))) return false;
  return true;
}

/**
 * Whether a short value was made unreadable on purpose: `**`, `XXX`, `138****1234`, `张**`, `张*`.
 * A lone × or X is a cross, not a mask; `3*5` is a measure.
 */
export function isMasked(text: string): boolean {
  if (text.length > LONGEST_MASKED) return false;
  let marks = false;
  for (let i = 0; i < text.length && !marks; i++) marks = isMaskSign(text.charCodeAt(i));
  if (!marks) return false;
  const value = squeeze(text);
  return MASK_RUN.test(value) || MASKED_NAME.test(value) || value === "*";
}

const LONGEST_BLANK = 64;
const LONGEST_MASKED = 40;
const BLANK_SIGNS = "—–―‐‑‒−-ー_/\\|.…·。、~～";
const BLANK_WORDS: ReadonlySet<string> = new Set([
  "无",
  "暂无",
  "没有",
  "空",
  "空白",
  "缺",
  "暂缺",
  "不详",
  "未知",
  "未填",
  "未填写",
  "未填报",
  "未设置",
  "未设定",
  "未分配",
  "未指定",
  "未登记",
  "未录入",
  "未采集",
  "未提供",
  "暂未填",
  "暂未填写",
  "无数据",
  "无此项",
  "无隐患",
  "(空)",
  "（空）",
  "(无)",
  "（无）",
  "n/a",
  "na",
  "n.a.",
  "null",
  "none",
  "nil",
]);

/** Two mask signs in a row; Latin x only where it is not part of a Latin word. */
const MASK_RUN = /[*×✕✖●■□]{2}|(?:^|[^A-Za-z])[Xx]{2,}(?![A-Za-z])/;
const MASKED_NAME = /^[\u4e00-\u9fff]{1,3}(?:[*×●■□][\u4e00-\u9fff]{0,2}|[Xx])$/;

function isMaskSign(code: number): boolean {
  return (
    code === 0x2a ||
    code === 0x58 ||
    code === 0x78 ||
    code === 0xd7 ||
    code === 0xff0a ||
    code === 0xff38 ||
    code === 0xff58 ||
    (code >= 0x25a0 && code <= 0x25cf) ||
    (code >= 0x2715 && code <= 0x2716)
  );
}

function isPlainBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

function isUntidy(code: number): boolean {
  if (code < 0x20) return code !== 0x0a;
  if (code < 0x7f) return false;
  if (code <= 0xad) return code <= 0xa0 || code === 0xad;
  if (code < 0x2000) return code === 0x1680 || code === 0x180e || code === 0x061c;
  if (code <= 0x206f) return replacement(code) !== code;
  if (code === 0x3000 || code === 0xfeff) return true;
  return code >= 0xff01 && code <= 0xff5e && !isProseSign(code);
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

const REMOVED = -1;
const BLANK = 0x20;

/** What an untidy character becomes: another code, or `REMOVED`. */
function replacement(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return isProseSign(code) ? code : code - 0xfee0;
  if (code === 0x0a) return code;
  if (code === 0x09 || code === 0x0b || code === 0x0c || code === 0xa0) return BLANK;
  if (code === 0x3000 || code === 0x1680 || code === 0x202f || code === 0x205f) return BLANK;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return REMOVED;
  if (code === 0xad || code === 0x061c || code === 0x180e || code === 0xfeff) return REMOVED;
  if (code >= 0x2000 && code <= 0x200a) return BLANK;
  if (code >= 0x200b && code <= 0x200f) return REMOVED;
  if (code === 0x2028 || code === 0x2029) return 0x0a;
  if (code >= 0x202a && code <= 0x202e) return REMOVED;
  if (code >= 0x2060 && code <= 0x206f) return REMOVED;
  return code;
}

function rewritten(text: string): string {
  let result = "";
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isUntidy(code)) continue;
    result += text.slice(kept, i);
    kept = i + 1;
    if (code === 0x0d) {
      // A line break written the Windows way is one break; a lone one is a break too.
      if (text.charCodeAt(i + 1) !== 0x0a) result += "\n";
      continue;
    }
    const becomes = replacement(code);
    if (becomes !== REMOVED) result += String.fromCharCode(becomes);
  }
  return (result + text.slice(kept)).trim();
}

import { squeeze } from "./text";

const LONGEST = 8;
/** 同上, 同前 and how else it is said, brackets and full stop aside. */
const WORDS: ReadonlySet<string> = new Set(
  "同上 同前 如上 上同 同上行 同上栏 同上列 同上格 同上一行 同上一条 同上面 同日 ditto do".split(
    " ",
  ),
);
/** 〃 and the quotation marks typed for it; a single ' or ` may be anything. */
const SIGNS: ReadonlySet<string> = new Set('〃″"〞〝“”„‟↑');
/** Marks that stand for it only in pairs. */
const HALVES: ReadonlySet<string> = new Set("'′‘’");
/** First characters of the above, and what may stand around them. */
const STARTS = "同如上dD〃″\"＂〞〝“”„‟↑'′＇‘’(（-—－ \t\n\u3000";
/** By character code: every cell of a column is asked. */
const IS_START = new Uint8Array(0x10000);
for (const sign of STARTS) IS_START[sign.charCodeAt(0)] = 1;
const AROUND = /^[(（\-—－.]+|[)）\-—－.。]+$/g;

/** Whether a cell only says that it repeats the one above: 同上, 〃, ″ … */
export function isDitto(text: string): boolean {
  if (text.length > LONGEST || text === "" || IS_START[text.charCodeAt(0)] === 0) return false;
  const word = squeeze(text).replace(AROUND, "").toLowerCase();
  if (word === "") return false;
  if (WORDS.has(word)) return true;
  let halves = 0;
  for (const sign of word) {
    if (HALVES.has(sign)) halves++;
    else if (!SIGNS.has(sign)) return false;
  }
  return halves !== 1;
}

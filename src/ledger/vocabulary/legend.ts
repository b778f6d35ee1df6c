import { squeeze } from "../../sheet/text";

/** The words that codes in a column stand for, by code as squeezed text: 1 → 已化解. */
export type Legend = ReadonlyMap<string, string>;

const LONGEST_LABEL = 200;
const SIGNS = "[.、:：=＝．\\-—_)）]?";
/** 2024年, 1月, 3次 count something. */
const WORD = "(?![年月日号次])[^0-9A-Z.、:：=＝．，,;；/|()（）\\[\\]【】{}。\\s—_-]{1,12}";
/** 1已化解2化解中, 0=否，1=是, A.满意B.不满意. */
const CODE_FIRST = new RegExp(`(?<![0-9A-Z])([0-9]|1[0-9]|[A-H])${SIGNS}(${WORD})`, "g");
/** 是1否0, 已化解=1、未化解=0. */
const WORD_FIRST = new RegExp(`(${WORD})[:：=＝-]?([0-9])(?![0-9])`, "g");
const LEAD = /^(?:填写?|其中|说明|注|代码|选项|用|请|如)+/;

/**
 * The legend a label explains its codes by: 状态（1已化解2化解中3未化解）, 是否满意（是1否0）. `null`:
 * none. Codes run without a gap from 0, 1 or A, so that figures of another meaning are no legend.
 */
export function legendOf(label: string): Legend | null {
  if (label.length > LONGEST_LABEL || !/[0-9A-H０-９①-⑨]/.test(label)) return null;
  const text = plainCodes(squeeze(label));
  const from = text.search(/[（(【[〔{：:，,。；;]/);
  const explained = from < 0 ? text : text.slice(from);
  return (
    pairs(explained, CODE_FIRST, 1, 2) ??
    pairs(explained, WORD_FIRST, 2, 1) ??
    (from < 0 ? null : pairs(text, CODE_FIRST, 1, 2))
  );
}

/** ① as 1. */
export function plainCodes(text: string): string {
  return text.replace(/[①-⑨]/g, (sign) => String(sign.charCodeAt(0) - 0x245f));
}

function pairs(text: string, pattern: RegExp, code: number, word: number): Legend | null {
  const legend = new Map<string, string>();
  for (const match of text.matchAll(pattern)) {
    const key = match[code] ?? "";
    const said = (match[word] ?? "").replace(LEAD, "");
    if (said === "" || legend.has(key)) return null;
    legend.set(key, said);
  }
  const isTold = legend.size > 1 && new Set(legend.values()).size === legend.size;
  return isTold && isRun([...legend.keys()]) ? legend : null;
}

/** 0 1 2, 1 2 3, 1 0, A B. */
function isRun(codes: readonly string[]): boolean {
  const numbers = codes.map((one) => (one >= "A" ? one.charCodeAt(0) - 64 : Number(one)));
  numbers.sort((a, b) => a - b);
  const first = numbers[0] ?? -1;
  return (first === 0 || first === 1) && numbers.every((one, i) => one === first + i);
}

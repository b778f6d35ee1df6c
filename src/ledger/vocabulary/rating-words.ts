import type { RatingLevel, RatingReading } from "./rating-reading";
import { words } from "./word";
import { widthOf } from "../../sheet/lists";

type Row = readonly [
  level: RatingLevel,
  scale: RatingReading["scale"],
  safety: RatingReading["safety"] | null,
  canonical: string,
  synonyms: string,
  /** Same level, own shade of meaning: kept as they are. */
  shades: string,
];

const ROWS: readonly Row[] = [
  [
    "satisfied",
    "satisfaction",
    null,
    "满意",
    "表示满意",
    "非常满意 很满意 十分满意 特别满意 最满意",
  ],
  ["basic", "satisfaction", null, "基本满意", "基本上满意", ""],
  ["basic", "satisfaction", null, "比较满意", "较满意 较为满意", ""],
  ["unsatisfied", "satisfaction", null, "不满意", "", "不够满意"],
  ["unsatisfied", "satisfaction", null, "不太满意", "不大满意 不怎么满意", "不是很满意"],
  ["unsatisfied", "satisfaction", null, "很不满意", "非常不满意 十分不满意 极不满意", ""],
  ["satisfied", "safety", 0, "安全", "", "非常安全 很安全 十分安全"],
  ["basic", "safety", 1, "比较安全", "较安全 较为安全", "基本安全"],
  ["unsatisfied", "safety", 2, "不太安全", "不大安全 不怎么安全 不够安全", ""],
  ["unsatisfied", "safety", 3, "不安全", "", "很不安全 非常不安全"],
  ["satisfied", null, 0, "好", "", "很好 非常好 优 优秀"],
  ["basic", null, 1, "较好", "比较好", "良 良好"],
  ["unsatisfied", null, 3, "差", "", "较差 很差 非常差 不好 不太好 不佳"],
  ["neutral", null, null, "一般", "一般般", ""],
  ["neutral", "satisfaction", null, "一般满意", "", ""],
  [
    "none",
    null,
    null,
    "不了解",
    "",
    "不太了解 不知道 说不清 说不清楚 未表态 不表态 拒绝评价 未评价 不予评价 未回访 未答 未接 拒接 拒答 空号 无法联系 联系不上",
  ],
  ["none", null, null, "不清楚", "", "不太清楚"],
  ["none", null, null, "弃权", "", "弃权票 弃票"],
];

export const RATING_WORDS: ReadonlyMap<string, RatingReading> = new Map(
  ROWS.flatMap(([level, scale, safety, canonical, synonyms, shades]) => {
    const reading = (word: string): RatingReading => ({
      level,
      scale,
      canonical: word,
      ...(typeof safety === "number" ? { safety } : {}),
    });
    return [
      [canonical, reading(canonical)] as const,
      ...words(synonyms).map((word) => [word, reading(canonical)] as const),
      ...words(shades).map((word) => [word, reading(word)] as const),
    ];
  }),
);

/** Words that may stand around a rating without changing it. */
const AROUND = new Set(
  words(`群众 当事人 双方 本人 村民 户主 家属 家长 该户 诉求人 反映人 来访人 信访人 对方 回访 电话回访 电话 回访时
    表示 反映 感到 感觉 评价 评价为 答复 回答 对 处理 办理 化解 调解 整改 服务 工作 答复 结果 情况 均 都 已
    为 是 总体 总体上 很 非常 其 此事 的 了 也 处置 态度 方式 效果 过程 并 且`),
);
const LONGEST_AROUND = widthOf(AROUND);
const LONGEST_RATING = widthOf(RATING_WORDS.keys());
const LONGEST_SENTENCE = 12;

/**
 * The rating in a short sentence or behind an option mark, `null` when there is none or another word
 * might change it. Safety words only behind an option mark: 安全 has other uses.
 */
export function looseRating(word: string): RatingReading | null {
  const option = RATING_WORDS.get(word.replace(OPTION, ""));
  if (option !== undefined) return option;
  return word.length > LONGEST_SENTENCE ? null : sentenceRating(word);
}

/** A. 1、 ① (2) √ in front of a word. */
const OPTION = /^(?:[√✓✔☑]|[(（]?[A-Da-d1-5][)）.、:：]|[①②③④⑤])/;

function sentenceRating(text: string): RatingReading | null {
  let found: RatingReading | null = null;
  let at = 0;
  while (at < text.length) {
    const rating = longestKnown(text, at, LONGEST_RATING, (piece) => RATING_WORDS.has(piece));
    const around = longestKnown(text, at, LONGEST_AROUND, (piece) => AROUND.has(piece));
    if (rating.length > around.length) {
      const reading = RATING_WORDS.get(rating);
      if (found !== null || reading?.scale !== "satisfaction") return null;
      found = reading;
      at += rating.length;
    } else if (around !== "") at += around.length;
    else if ("，,。.！!；;".includes(text.charAt(at))) at++;
    else return null;
  }
  return found;
}

function longestKnown(
  text: string,
  at: number,
  longest: number,
  known: (piece: string) => boolean,
): string {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const piece = text.slice(at, at + length);
    if (known(piece)) return piece;
  }
  return "";
}

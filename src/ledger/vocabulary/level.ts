import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { tidyText } from "../../sheet/text";
import { readOwn } from "./own-words";
import { saysNothing, wordOf, wordTable } from "./word";

/** How grave; `major` holds 重大 and 特别重大. `null`: nothing said, or no known word. */
type LevelRank = "low" | "middle" | "high" | "major" | null;

export interface LevelReading {
  readonly rank: LevelRank;
  /** Standard word: 一般 较大 重大 特别重大, 高 中 低, 红 橙 黄 蓝, 一级 … 四级; `null` when unknown. */
  readonly canonical: string | null;
  readonly blank: boolean;
}

/**
 * 橙 and 二级 stand for 重大 in some rules (emergencies) and for 较大 in others (safety risks): they are
 * taken for the lower here; a township that means the higher says so in its vocabulary.
 */
const RANKS: ReadonlyMap<string, LevelRank> = new Map<string, LevelRank>([
  ["低", "low"],
  ["较低", "low"],
  ["极低", "low"],
  ["轻微", "low"],
  ["简单", "low"],
  ["绿", "low"],
  ["无风险", "low"],
  ["一般", "low"],
  ["蓝", "low"],
  ["四级", "low"],
  ["中", "middle"],
  ["较重", "middle"],
  ["复杂", "middle"],
  ["疑难", "middle"],
  ["疑难复杂", "middle"],
  ["较大", "middle"],
  ["黄", "middle"],
  ["橙", "middle"],
  ["三级", "middle"],
  ["二级", "middle"],
  ["高", "high"],
  ["较高", "high"],
  ["严重", "high"],
  ["极高", "major"],
  ["重大", "major"],
  ["特别重大", "major"],
  ["红", "major"],
  ["一级", "major"],
]);

const SYNONYMS = wordTable<string>([
  ["一级", "Ⅰ I 1级 壹级"],
  ["二级", "Ⅱ II 2级 贰级"],
  ["三级", "Ⅲ III 3级 叁级"],
  ["四级", "Ⅳ IV 4级 肆级"],
  ["特别重大", "特大 特重大 特别严重"],
  ["中", "中等 中级"],
  ["高", "高级"],
  ["低", "低级 低等"],
  ["一般", "普通"],
  ["轻微", "较轻 轻"],
  ["较高", "中高 偏高"],
  ["较低", "中低 偏低"],
  ["疑难复杂", "复杂疑难"],
  ["严重", "重"],
]);

/** Steps of a scale whose meaning its word settles: 三级（一般）, 橙色（重大）. */
const STEPS = new Set("一级 二级 三级 四级 红 橙 黄 蓝 绿".split(" "));

/** Reads a level of risk, warning or hazard; 风险, 隐患, 预警 and 色 around the word do not matter. */
export function readLevel(value: CellValue, profile: Profile): LevelReading {
  const { reading, own } = readOwn(profile, "level", value, readBuiltIn);
  return own === null ? reading : { ...reading, canonical: own };
}

function readBuiltIn(value: CellValue): LevelReading {
  if (typeof value !== "string") return { rank: null, canonical: null, blank: value === null };
  const whole = standardWord(value);
  if (whole !== null) return { rank: RANKS.get(whole) ?? null, canonical: whole, blank: false };
  const explained = explainedWord(value);
  if (explained === null) return { rank: null, canonical: null, blank: saysNothing(value) };
  return { rank: RANKS.get(explained) ?? null, canonical: explained, blank: false };
}

const LONGEST_TEXT = 400;

/** The word in front of brackets or a remark; a mere step in front of a word is what the word says. */
function explainedWord(value: string): string | null {
  if (value.length > LONGEST_TEXT) return null;
  const [front = "", ...rest] = tidyText(value)
    .split(/[()（）[\]【】，,。:：；;\s—]/)
    .filter((piece) => piece !== "");
  const word = standardWord(front);
  if (word === null)
    return /^[^（(]{0,4}(?:等级|级别)$/.test(front) && rest.length === 1
      ? standardWord(rest[0] ?? "")
      : null;
  if (!STEPS.has(word)) return word;
  for (const piece of rest) {
    const meant = standardWord(piece);
    if (meant !== null && !STEPS.has(meant)) return meant;
  }
  return word;
}

/** A matter a leader must take charge of: 高, 重大, 特别重大, 红, 一级. */
export function isSerious(reading: LevelReading): boolean {
  return reading.rank === "high" || reading.rank === "major";
}

/** A matter or hazard to be supervised from above (挂牌督办): 重大, 特别重大, 红, 一级. */
export function isMajor(reading: LevelReading): boolean {
  return reading.rank === "major";
}

const AROUND =
  /^(?:风险|隐患|预警|矛盾|事故|关注)?(?:等级|级别)?[:：]?|(?:风险|隐患|预警|矛盾纠纷|矛盾|纠纷|事故|危险|关注|事件|级别|等级|问题)+(?:点|源)?$/g;

/** No word for a level is longer. */
const LONGEST_WORD = 100;

function standardWord(value: string): string | null {
  if (value.length > LONGEST_WORD) return null;
  const word = wordOf(value).toUpperCase();
  for (const form of [
    word,
    bare(word),
    bare(word).replace(/级$/, ""),
    bare(word).replace(/[色牌度性类]$/, ""),
  ]) {
    const canonical = SYNONYMS.get(form) ?? form;
    if (RANKS.has(canonical)) return canonical;
  }
  return null;
}

function bare(word: string): string {
  return word.replace(AROUND, "");
}
